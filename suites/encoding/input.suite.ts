import { suite } from "../suite.ts";

const feature = suite<typeof import("./input.probes.ts")>("encoding/input");
const about = {
  spec: "https://encoding.spec.whatwg.org/#dom-textdecoder-decode",
  bcd: "api.TextDecoder.decode",
  profiles: ["ecma-429-2025:TextDecoder"],
};
const wpt = (file: string) => ({ wpt: `encoding/${file}.any.js` });

feature("TextDecoder.decode: input", about, (check) => {
  check("may be any kind of buffer or view, its part of the memory alone", async ({ observe, expect }) => {
    const texts = ["abcdefgh", "bc", "cde", "ef", "abcdefgh", "abcdefgh", "h"];
    expect(await observe("bufferSourcesDecode")).toStrictEqual(texts);
  });
  check("may be shared memory", { needs: ["SharedArrayBuffer"], ...wpt("textdecoder-copy") }, async (context) => {
    context.expect(await context.observe("sharedMemoryDecodes")).toStrictEqual(["a\u00e9b", "\u00e9", "b"]);
  });
  check("may be none", wpt("api-basics"), async ({ observe, expect }) => {
    expect(await observe("nothingDecodes")).toStrictEqual(["", "", "", ""]);
  });
  check(
    "is refused with TypeError when it is no buffer, as are options that are no object",
    { spec: "https://webidl.spec.whatwg.org/#AllowSharedBufferSource" },
    async ({ observe, expect }) => {
      expect(await observe("othersAreRefused")).toStrictEqual(Array(8).fill("TypeError"));
    },
  );
});
