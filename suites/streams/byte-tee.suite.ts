import { suite } from "../suite.ts";

const feature = suite<typeof import("./byte-tee.probes.ts")>("streams/byte-tee");
const about = {
  spec: "https://streams.spec.whatwg.org/#abstract-opdef-readablebytestreamtee",
  bcd: "api.ReadableStream.tee",
  profiles: ["ecma-429-2025:ReadableStream", "ecma-429-2025:ReadableByteStreamController"],
  wpt: "streams/readable-byte-streams/tee.any.js",
};

feature("ReadableStream.tee: byte streams", about, (check) => {
  check("gives branches that offer BYOB readers", async ({ observe, expect }) => {
    const result = { value: new Uint8Array([1, 2, 3]), done: false };
    expect(await observe("byteBranchesVendByobReaders")).toStrictEqual([result, result]);
  });
  check("copies the bytes for each branch", async ({ observe, expect }) => {
    const [first, second] = [new Uint8Array([9, 9, 9]), new Uint8Array([1, 2, 3])];
    expect(await observe("byteBranchesDoNotShareMemory")).toStrictEqual({ first, second });
  });
  check("hands the view of a branch's BYOB read to the source", async ({ observe, expect }) => {
    const value = new Uint8Array([7, 8]);
    expect(await observe("byobReadOfBranchReachesSource")).toStrictEqual({ lengths: [5], value, other: value });
  });
  check("closes both branches, and gives the memory of a BYOB read back", async ({ observe, expect }) => {
    const seen = { length: 0, memory: 3, done: true, other: true };
    expect(await observe("byteBranchesCloseTogether")).toStrictEqual(seen);
  });
  check("cancels the source with both reasons", async ({ observe, expect }) => {
    expect(await observe("byteTeeCancelsWithBothReasons")).toStrictEqual([["left", "right"]]);
  });
});
