import { suite } from "../suite.ts";

const feature = suite<typeof import("./decoder-stream.probes.ts")>("encoding/decoder-stream");
const about = {
  spec: "https://encoding.spec.whatwg.org/#decode-and-enqueue-a-chunk",
  needs: ["TextDecoderStream"],
  bcd: "api.TextDecoderStream",
  profiles: ["ecma-429-2025:TextDecoderStream"],
};
const flush = { ...about, spec: "https://encoding.spec.whatwg.org/#flush-and-enqueue" };
const hex = (text: string) => new Uint8Array(Buffer.from(text.replaceAll(" ", ""), "hex"));

const samples: [string, string, string][] = [
  ["koi8-r", "61 c1 d1", "aая"],
  ["x-user-defined", "61 80 ff", "a\uf780\uf7ff"],
  ["utf-16be", "0061 d83ddca9", "a\u{1f4a9}"],
  ["big5", "61 a4a4 a4e5", "a中文"],
  ["gb18030", "61 d6d0 81308436 90308130", "a中\u00a5\u{10000}"],
  ["euc-kr", "61 c7d1 b1db", "a한글"],
  ["euc-jp", "61 c6fc 8eb1 8fb0a1", "a日\uff71\u4e02"],
  ["iso-2022-jp", "61 1b2442 467c 4b5c 1b284a 5c", "a日本\u00a5"],
];

/** For a label, bytes that end within a character. */
const incomplete: [string, string][] = [
  ["utf-8", "61 f09f92"],
  ["utf-16le", "6100 3dd8"],
  ["utf-16be", "0061 00"],
  ["big5", "61 a4"],
  ["gb18030", "61 813081"],
  ["euc-jp", "61 8fb0"],
  ["iso-2022-jp", "61 1b"],
];

feature("TextDecoderStream: legacy encodings", about, (check) => {
  check("are decoded when they come byte by byte", async ({ observe, expect }) => {
    const calls = samples.map(async ([label, bytes]) => [
      label,
      bytes,
      await observe("bytesStream", label, { fatal: true }, hex(bytes)),
    ]);
    expect(await Promise.all(calls)).toStrictEqual(samples);
  });
  check("have what is incomplete at the end replaced", flush, async ({ observe, expect }) => {
    const calls = incomplete.map(([label, bytes]) => observe("bytesStream", label, undefined, hex(bytes)));
    expect(await Promise.all(calls)).toStrictEqual(incomplete.map(() => "a\ufffd"));
  });
  check("error a fatal stream with TypeError when they end incomplete", flush, async ({ observe, expect }) => {
    const calls = incomplete.map(([label, bytes]) => observe("bytesStream", label, { fatal: true }, hex(bytes)));
    expect(await Promise.all(calls)).toStrictEqual(incomplete.map(() => "a TypeError"));
  });
});

feature("TextDecoderStream: chunks", about, (check) => {
  check("may be shared memory", { needs: ["SharedArrayBuffer"] }, async ({ observe, expect }) => {
    expect(await observe("sharedMemoryStreams")).toBe("a\u00e9b\u00e9");
  });
  check("are copied as far as they are kept", async ({ observe, expect }) => {
    expect(await observe("pendingBytesAreCopied")).toStrictEqual(["a", "\u{1f4a9}"]);
  });
});
