import { suite } from "../suite.ts";
import { labels } from "./labels.table.ts";

const feature = suite<typeof import("./labels.probes.ts")>("encoding/labels");
const about = {
  spec: "https://encoding.spec.whatwg.org/#names-and-labels",
  bcd: "api.TextDecoder.TextDecoder",
  profiles: ["ecma-429-2025:TextDecoder"],
};
const wpt = (file: string) => ({ wpt: `encoding/${file}.any.js` });

/** Pairs of each label and its encoding's name. */
const pairsOf = (encodings: Record<string, string>) =>
  Object.entries(encodings).flatMap(([name, list]) => list.split(" ").map((label) => [label, name]));

const kinds: [string, Record<string, string>][] = [
  ["UTF-8", labels.utf8],
  ["an ISO 8859 part", labels.iso8859],
  ["a Windows code page", labels.windows],
  ["IBM866, KOI8 and the Macintosh encodings", labels.otherSingleByte],
  ["the Chinese, Japanese and Korean encodings", labels.cjk],
  ["UTF-16", labels.utf16],
  ["x-user-defined", labels.userDefined],
];

feature("TextDecoder: labels", { ...about, ...wpt("textdecoder-labels") }, (check) => {
  for (const [kind, encodings] of kinds)
    check(`get ${kind} by each of its names`, async ({ observe, expect }) => {
      const pairs = pairsOf(encodings);
      const names = await observe("labelsResolve", ...pairs.map(([label]) => label as string));
      expect(pairs.map(([label], index) => [label, names[index]])).toStrictEqual(pairs);
    });
  check("may be in any case, within ASCII whitespace", async ({ observe, expect }) => {
    const given = ["UTF-8", " Utf8", "utf-8 ", "\t\n\f\r UTF-16BE\r\f\n\t", "sHiFt_JiS\n", " LATIN1 "];
    const names = ["utf-8", "utf-8", "utf-8", "utf-16be", "shift_jis", "windows-1252"];
    expect(await observe("labelsResolve", ...given)).toStrictEqual(names);
  });
});

const construction = { ...about, spec: "https://encoding.spec.whatwg.org/#dom-textdecoder" };
const refusal = { ...about, spec: "https://encoding.spec.whatwg.org/#concept-encoding-get" };

feature("TextDecoder: refused labels", refusal, (check) => {
  check(
    "throws RangeError for each label of replacement",
    { spec: construction.spec, ...wpt("api-replacement-encodings") },
    async ({ observe, expect }) => {
      const given = pairsOf(labels.replacement).map(([label]) => label as string);
      expect(await observe("labelsResolve", ...given)).toStrictEqual(given.map(() => "RangeError"));
    },
  );
  check("throws RangeError for what is no label", wpt("api-invalid-label"), async ({ observe, expect }) => {
    const given = ["", "utf", "utf-7", "utf-32", "utf-32le", "cesu-8", "cp437", "utf-8-", "invalid-invalidLabel"];
    expect(await observe("labelsResolve", ...given)).toStrictEqual(given.map(() => "RangeError"));
  });
  check("throws RangeError within whitespace that is not ASCII's", wpt("api-invalid-label"), async (context) => {
    const spaces = ["\0", "\u000b", "\u00a0", "\u2028", "\u2029", "\ufeff", "\u3000"];
    const given = spaces.flatMap((space) => [`${space}utf-8`, `utf-8${space}`]);
    const seen = await context.observe("labelsResolve", ...given);
    context.expect(seen).toStrictEqual(given.map(() => "RangeError"));
  });
  // U+212A is KELVIN SIGN and U+0131 the dotless i: lower-casing beyond ASCII would make letters of them.
  check("throws RangeError for letters that only Unicode folds to ASCII", async ({ observe, expect }) => {
    const given = ["\u212aOI8-R", "gb\u212a", "latin\uff11", "v\u0131sual"];
    expect(await observe("labelsResolve", ...given)).toStrictEqual(given.map(() => "RangeError"));
  });
});

feature("TextDecoder: construction", construction, (check) => {
  check("is for utf-8, not fatal and without ignoreBOM by default", wpt("api-basics"), async (context) => {
    const seen = { encoding: "utf-8", fatal: false, ignoreBOM: false };
    const given: unknown[][] = [[], [undefined, undefined], ["utf-8", {}]];
    const told = await Promise.all(given.map((args) => context.observe("decoderTellsOptions", ...args)));
    context.expect(told).toStrictEqual(given.map(() => seen));
  });
  check("tells its options, each made a boolean", wpt("textdecoder-fatal"), async ({ observe, expect }) => {
    const seen = [
      await observe("decoderTellsOptions", "utf-16be", { fatal: true }),
      await observe("decoderTellsOptions", "koi8-r", { fatal: "", ignoreBOM: 1 }),
    ];
    expect(seen).toStrictEqual([
      { encoding: "utf-16be", fatal: true, ignoreBOM: false },
      { encoding: "koi8-r", fatal: false, ignoreBOM: true },
    ]);
  });
  check(
    "takes null for no options",
    { spec: "https://webidl.spec.whatwg.org/#js-dictionary" },
    async ({ observe, expect }) => {
      expect(await observe("optionsConvert", null, undefined)).toStrictEqual(["utf-8", "utf-8"]);
    },
  );
  check(
    "throws TypeError for options that are no object",
    { spec: "https://webidl.spec.whatwg.org/#js-dictionary" },
    async ({ observe, expect }) => {
      expect(await observe("optionsConvert", 1, "fatal", true)).toStrictEqual(Array(3).fill("TypeError"));
    },
  );
  check(
    "makes a string of its label",
    { spec: "https://webidl.spec.whatwg.org/#js-DOMString" },
    async ({ observe, expect }) => {
      const seen = ["utf-8", "windows-1252", "utf-16le", "RangeError", "ibm866", "TypeError"];
      expect(await observe("labelsConvert")).toStrictEqual(seen);
    },
  );
});
