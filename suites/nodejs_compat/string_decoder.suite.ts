import { suite } from "../suite.ts";

const feature = suite<typeof import("./string_decoder.probes.ts")>("nodejs_compat/string_decoder");
const about = (anchor: string) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/string_decoder.html#${anchor}`,
  needs: ["node:string_decoder.StringDecoder"],
  profiles: ["node:node:string_decoder"],
});
const bytes = (...values: number[]) => Uint8Array.from(values);

feature("node:string_decoder.StringDecoder", about("stringdecoderwritebuffer"), (check) => {
  check("holds the bytes of a UTF-8 character until it is whole", async ({ observe, expect }) => {
    const decoded = await observe("charactersAreHeld", "utf8", bytes(0x61, 0xf0), bytes(0x9f, 0x98), bytes(0x80, 0x62));
    expect(decoded).toStrictEqual(["a", "", "😀b", ""]);
  });
  check("holds half a surrogate pair of UTF-16", async ({ observe, expect }) => {
    const decoded = await observe(
      "charactersAreHeld",
      "utf16le",
      bytes(0x61, 0x00, 0x3d, 0xd8),
      bytes(0x00),
      bytes(0xde),
    );
    expect(decoded).toStrictEqual(["a", "", "😀", ""]);
  });
  check("holds bytes that make no whole group of base64", async ({ observe, expect }) => {
    const decoded = await observe("charactersAreHeld", "base64", bytes(1, 2, 3, 4), bytes(5));
    expect(decoded).toStrictEqual(["AQID", "", "BAU="]);
  });
  check(
    "ends with U+FFFD for a cut character, and starts anew",
    about("stringdecoderendbuffer"),
    async ({ observe, expect }) => {
      expect(await observe("decoderStartsAnew")).toStrictEqual({ ended: "a\ufffd", anew: "é" });
    },
  );
});
