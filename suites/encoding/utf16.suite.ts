import { suite } from "../suite.ts";

const feature = suite<typeof import("./utf16.probes.ts")>("encoding/utf16");
const about = {
  spec: "https://encoding.spec.whatwg.org/#shared-utf-16-decoder",
  bcd: "api.TextDecoder.decode",
  profiles: ["ecma-429-2025:TextDecoder"],
};
const surrogates = { wpt: "encoding/textdecoder-utf16-surrogates.any.js" };

/** Code units as bytes, and further bytes behind them. */
function bytesOf(label: string, text: string, ...further: number[]): Uint8Array {
  const big = label === "utf-16be";
  const units = text.split("").map((unit) => unit.charCodeAt(0));
  const pairs = units.flatMap((unit) => (big ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8]));
  return new Uint8Array([...pairs, ...further]);
}

const malformed: [string, string][] = [
  ["\ud83d", "\ufffd"],
  ["\udca9", "\ufffd"],
  ["a\ud83db", "a\ufffdb"],
  ["\udca9\ud83d", "\ufffd\ufffd"],
  ["\ud83d\ud83d\udca9", "\ufffd\u{1f4a9}"],
  ["\ud83d\udca9\udca9", "\u{1f4a9}\ufffd"],
];

for (const label of ["utf-16le", "utf-16be"])
  feature(`TextDecoder.decode: ${label.toUpperCase()}`, about, (check) => {
    check("decodes units and surrogate pairs", async ({ observe, expect }) => {
      const text = "a\0\u00e9\u20ac\ud7ff\ue000\ufffe\uffff\u{10000}\u{1f4a9}\u{10ffff}";
      expect(await observe("bytesDecode", label, { fatal: true }, bytesOf(label, text))).toStrictEqual([text]);
    });
    check("replaces surrogates that have no other half", surrogates, async ({ observe, expect }) => {
      const given = malformed.map(([text]) => bytesOf(label, text));
      const texts = malformed.map(([, text]) => text);
      expect(await observe("bytesDecode", label, undefined, ...given)).toStrictEqual(texts);
    });
    check("replaces an odd byte at the end, once even after half a pair", async ({ observe, expect }) => {
      const given = [bytesOf(label, "", 0x61), bytesOf(label, "ab", 0x61), bytesOf(label, "a\ud83d", 0x61)];
      const texts = ["\ufffd", "ab\ufffd", "a\ufffd"];
      expect(await observe("bytesDecode", label, undefined, ...given)).toStrictEqual(texts);
    });
    check("throws TypeError when fatal for all that would be replaced", surrogates, async ({ observe, expect }) => {
      const given = [...malformed.map(([text]) => bytesOf(label, text)), bytesOf(label, "a", 0x61)];
      const seen = await observe("bytesDecode", label, { fatal: true }, ...given);
      expect(seen).toStrictEqual(given.map(() => "TypeError"));
    });
  });
