import { suite } from "../suite.ts";

const feature = suite<typeof import("./params.probes.ts")>("url/params");
const at = (anchor: string) => ({ spec: `https://url.spec.whatwg.org/#${anchor}` });
const profiles = ["ecma-429-2025:URLSearchParams"];
const about = {
  ...at("urlsearchparams-initialize"),
  bcd: "api.URLSearchParams.URLSearchParams",
  profiles,
  wpt: "url/urlsearchparams-constructor.any.js",
};
const pairs = [
  ["b", "2"],
  ["a", "1"],
];

feature("URLSearchParams: construction", about, (check) => {
  check(
    "takes pairs, a record, URLSearchParams, FormData and any iterable of iterables",
    async ({ observe, expect }) => {
      expect(await observe("initsFill")).toStrictEqual(Array.from({ length: 7 }, () => pairs));
    },
  );
  check("takes own enumerable properties of a record, in order, each name once", async ({ observe, expect }) => {
    expect(await observe("recordsAreRead")).toStrictEqual({
      own: [
        ["1", "4"],
        ["b", "3"],
      ],
      surrogates: [
        ["\ufffdx", "3"],
        ["xx", "2"],
      ],
      getter: "RangeError",
    });
  });
  check(
    "throws TypeError for a record with an enumerable symbol",
    { spec: "https://webidl.spec.whatwg.org/#js-to-record" },
    async ({ observe, expect }) => {
      expect(await observe("symbolsAreNoNames")).toStrictEqual({ hidden: [["a", "1"]], enumerable: "TypeError" });
    },
  );
  check("makes a string of what is no object, and nothing of undefined", async ({ observe, expect }) => {
    expect(await observe("valuesBecomeStrings")).toStrictEqual(["", "null=", "1=", "true="]);
  });
  check("throws TypeError for entries that are no pairs", async ({ observe, expect }) => {
    expect(await observe("initsRefuse")).toStrictEqual(Array.from({ length: 7 }, () => "TypeError"));
  });
  check("copies, so that neither follows the other", async ({ observe, expect }) => {
    expect(await observe("copiesAreApart")).toStrictEqual(["a=1&b=2", "a=1&c=3"]);
  });
});

/** Strings and the pairs in them. */
const strings: [string, [string, string][]][] = [
  ["", []],
  ["?a=1", [["a", "1"]]],
  ["??a=1", [["?a", "1"]]],
  [
    "&&a&=b&&c=&=&",
    [
      ["a", ""],
      ["", "b"],
      ["c", ""],
      ["", ""],
    ],
  ],
  ["a=b=c?d#e", [["a", "b=c?d#e"]]],
  [
    "a+b=%2B+c&a=2",
    [
      ["a b", "+ c"],
      ["a", "2"],
    ],
  ],
];

const parser = { ...at("concept-urlencoded-parser"), bcd: about.bcd, profiles, wpt: "url/urlencoded-parser.any.js" };

feature("URLSearchParams: parsing", parser, (check) => {
  check("splits at ampersands and the first equals sign, plus signs being spaces", async ({ observe, expect }) => {
    const seen = await observe("stringsParse", ...strings.map(([string]) => string));
    expect(seen).toStrictEqual(strings.map(([, parsed]) => parsed));
  });
  check(
    "percent-decodes UTF-8, its byte order mark kept, and leaves what is no percent-encoded byte",
    async ({ observe, expect }) => {
      const seen = await observe(
        "stringsParse",
        "%e2%82%AC=é%f0%9f%92%a9",
        "%zz%=%4",
        "%EF%BB%BFa=%00",
        "a=%ff%C3",
        "\ud800",
      );
      expect(seen).toStrictEqual([
        [["€", "é💩"]],
        [["%zz%", "%4"]],
        [["\ufeffa", "\0"]],
        [["a", "\ufffd\ufffd"]],
        [["\ufffd", ""]],
      ]);
    },
  );
});

const serializer = {
  ...at("concept-urlencoded-serializer"),
  bcd: "api.URLSearchParams.toString",
  profiles,
  wpt: "url/urlsearchparams-stringifier.any.js",
};
const kept = /[A-Za-z0-9*\-._]/;

/** A character of ASCII as the standard has it serialized. */
function serialized(char: string) {
  if (char === " ") return "+";
  return kept.test(char) ? char : `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

feature("URLSearchParams: serializing", serializer, (check) => {
  check("keeps ASCII letters, digits and *-._ and makes spaces plus signs", async ({ observe, expect }) => {
    const chars = Array.from({ length: 128 }, (_, code) => serialized(String.fromCharCode(code)));
    expect(await observe("asciiSerializes")).toBe(chars.map((char) => `${char}=${char}`).join("&"));
  });
  check("percent-encodes UTF-8, lone surrogates replaced", async ({ observe, expect }) => {
    const seen = await observe("pairsSerialize", ["é", "💩"], ["\ud800", "a\udfffb"], ["", ""]);
    expect(seen).toStrictEqual(["%C3%A9=%F0%9F%92%A9", "%EF%BF%BD=a%EF%BF%BDb", "="]);
  });
});
