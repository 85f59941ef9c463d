import { suite } from "../suite.ts";
import { upperHalves } from "./single-byte.table.ts";

const feature = suite<typeof import("./single-byte.probes.ts")>("encoding/single-byte");
const about = {
  spec: "https://encoding.spec.whatwg.org/#single-byte-decoder",
  bcd: "api.TextDecoder.decode",
  profiles: ["ecma-429-2025:TextDecoder"],
};

/** The 128 characters of a half that is told in the table's way. */
function charactersOf(half: string): string {
  const characters = half
    .trim()
    .split(/\s+/)
    .map((token) => {
      if (token.startsWith("*")) return "\ufffd".repeat(Number(token.slice(1)));
      const [first = 0, last = first] = token.split("-").map((hex) => Number.parseInt(hex, 16));
      return Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index)).join("");
    });
  return characters.join("");
}

const bytes = (first: number, length: number) => Uint8Array.from({ length }, (_, index) => first + index);
const names = Object.keys(upperHalves);
const families: [string, string[]][] = [
  ["the ISO 8859 parts", names.filter((name) => name.startsWith("iso-8859"))],
  ["the Windows code pages", names.filter((name) => name.startsWith("windows"))],
  ["KOI8-R and KOI8-U", ["koi8-r", "koi8-u"]],
  ["IBM866, macintosh and x-mac-cyrillic", ["ibm866", "macintosh", "x-mac-cyrillic"]],
];

feature("TextDecoder.decode: single-byte encodings", about, (check) => {
  for (const [family, labels] of families)
    check(`decodes each byte of ${family} from 0x80 on as its index has it`, async ({ observe, expect }) => {
      const expected = Object.fromEntries(labels.map((label) => [label, charactersOf(upperHalves[label] ?? "")]));
      expect(await observe("encodingsDecode", bytes(0x80, 0x80), labels)).toStrictEqual(expected);
    });
  check("decodes each byte below 0x80 as ASCII in all of them", async ({ observe, expect }) => {
    const ascii = String.fromCharCode(...bytes(0, 0x80));
    const expected = Object.fromEntries(names.map((name) => [name, ascii]));
    expect(await observe("encodingsDecode", bytes(0, 0x80), names)).toStrictEqual(expected);
  });
  check(
    "throws TypeError when fatal for a byte that stands for nothing, and for no other",
    { wpt: "encoding/textdecoder-fatal-single-byte.any.js" },
    async ({ observe, expect }) => {
      const fates = names.map((name) => {
        const characters = charactersOf(upperHalves[name] ?? "");
        return [name, characters.includes("\ufffd") ? "TypeError" : characters];
      });
      const seen = await observe("encodingsDecode", bytes(0x80, 0x80), names, { fatal: true });
      expect(seen).toStrictEqual(Object.fromEntries(fates));
    },
  );
});

const userDefined = { ...about, spec: "https://encoding.spec.whatwg.org/#x-user-defined-decoder" };

feature("TextDecoder.decode: x-user-defined", userDefined, (check) => {
  check("decodes bytes from 0x80 on to U+F780 and on", async ({ observe, expect }) => {
    const upper = Array.from({ length: 0x80 }, (_, index) => String.fromCharCode(0xf780 + index));
    const text = String.fromCharCode(...bytes(0, 0x80)) + upper.join("");
    const seen = await observe("encodingsDecode", bytes(0, 0x100), ["x-user-defined"], { fatal: true });
    expect(seen).toStrictEqual({ "x-user-defined": text });
  });
});
