import { suite } from "../suite.ts";

const feature = suite<typeof import("./base64.probes.ts")>("html/base64");
const html = "https://html.spec.whatwg.org/multipage/webappapis.html";
const wpt = "html/webappapis/atob/base64.any.js";
const refused = "DOMException InvalidCharacterError";
const encoding = { spec: `${html}#dom-btoa`, bcd: "api.btoa", profiles: ["ecma-429-2025:btoa"], wpt };

feature("btoa", encoding, (check) => {
  check("encodes texts of any length with padding", async ({ observe, expect }) => {
    const seen = await observe("encodes", "", "a", "ab", "abc", "\0", "ÿÿ", "\xfb\xff\xbf");
    expect(seen).toStrictEqual(["", "YQ==", "YWI=", "YWJj", "AA==", "//8=", "+/+/"]);
  });
  check("encodes what other values are as strings", async ({ observe, expect }) => {
    const seen = await observe("encodes", null, undefined, 12, -0, [1, 2], true);
    expect(seen).toStrictEqual(["bnVsbA==", "dW5kZWZpbmVk", "MTI=", "MA==", "MSwy", "dHJ1ZQ=="]);
  });
  check("refuses what is beyond U+00FF", async ({ observe, expect }) => {
    const seen = await observe("refusesToEncode", "\u0100", "abc\u{1f600}", "\ud800", "\uffff\0");
    expect(seen).toStrictEqual([refused, refused, refused, refused]);
  });
});

const decode = "https://infra.spec.whatwg.org/#forgiving-base64-decode";
const decoding = { spec: decode, bcd: "api.atob", profiles: ["ecma-429-2025:atob"], wpt };

feature("atob", decoding, (check) => {
  check("decodes texts with and without padding", async ({ observe, expect }) => {
    const seen = await observe("decodes", "", "YQ==", "YQ", "YWI=", "YWI", "YWJj", "YWJjZA", "//8=", "+/+/");
    expect(seen).toStrictEqual(["", "a", "a", "ab", "ab", "abc", "abcd", "ÿÿ", "\xfb\xff\xbf"]);
  });
  check("ignores ASCII white space anywhere", async ({ observe, expect }) => {
    const seen = await observe("decodes", " Y W\tJ\nj\f\r", " ", "YQ = =", "\nYQ=\r=\n");
    expect(seen).toStrictEqual(["abc", "", "a", "a"]);
  });
  check("discards the bits that are left over", async ({ observe, expect }) => {
    expect(await observe("decodes", "YR", "YR==", "YWL", "YWK=", "//")).toStrictEqual(["a", "a", "ab", "ab", "ÿ"]);
  });
  check("refuses a length of 4n + 1", async ({ observe, expect }) => {
    expect(await observe("decodes", "a", "YWJjZ", " a ", "YWJjY WJjZ")).toStrictEqual(Array(4).fill(refused));
  });
  check("refuses padding in the wrong place or number", async ({ observe, expect }) => {
    const texts = [
      "=",
      "==",
      "===",
      "====",
      "a=",
      "ab=",
      "a===",
      "=abc",
      "a=bc",
      "abc==",
      "abcd=",
      "abcd==",
      "ab==ab==",
    ];
    expect(await observe("decodes", ...texts)).toStrictEqual(texts.map(() => refused));
  });
  check("refuses other characters, other white space among them", async ({ observe, expect }) => {
    const texts = [
      "ab-d",
      "ab_d",
      "ab%d",
      "ab\0d",
      "abéd",
      "ab\u0141d",
      "ab\u{1f600}",
      "ab.d",
      "YW\vJj",
      "YW\u00a0Jj",
      "\ufeffYWJj",
    ];
    expect(await observe("decodes", ...texts)).toStrictEqual(texts.map(() => refused));
  });
  check("decodes what other values are as strings", async ({ observe, expect }) => {
    const seen = await observe("decodes", null, undefined, 12, NaN, true, [], [1]);
    const numbers = ["\xd7", "\x35\xa3"];
    expect(seen).toStrictEqual(["\x9e\xe9e", refused, ...numbers, "\xb6\xbb\x9e", "", refused]);
  });
});

const both = { ...encoding, profiles: [...encoding.profiles, ...decoding.profiles] };

feature("atob and btoa", { ...both, spec: `${html}#atob` }, (check) => {
  check("bring all 256 values there and back", async ({ observe, expect }) => {
    const encoded = Buffer.from([...Array(256).keys()]).toString("base64");
    expect(await observe("roundTrips")).toStrictEqual({ encoded, same: true });
  });
  check("throw TypeError for no argument and for a symbol", async ({ observe, expect }) => {
    const both = ["TypeError", "TypeError"];
    expect(await observe("refusesArguments")).toStrictEqual([both, both]);
  });
});
