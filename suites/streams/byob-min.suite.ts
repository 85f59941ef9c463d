import { suite } from "../suite.ts";

const feature = suite<typeof import("./byob-min.probes.ts")>("streams/byob-min");
const about = {
  spec: "https://streams.spec.whatwg.org/#byob-reader-read",
  // A member of an options object is no property to look for: a read tells whether it is asked for.
  needs: [{ probe: "readLooksForMin", label: "min in ReadableStreamBYOBReader.read" }] as const,
  profiles: ["ecma-429-2025:ReadableStreamBYOBReader"],
  wpt: "streams/readable-byte-streams/read-min.any.js",
};

feature("ReadableStreamBYOBReader.read: min", about, (check) => {
  check("holds the read back until so many elements are there", async ({ observe, expect }) => {
    const seen = { waiting: true, value: new Uint8Array([1, 2, 3, 4]) };
    expect(await observe("minHoldsReadBack")).toStrictEqual(seen);
  });
  check("counts elements, and leaves the bytes of a partial one", async ({ observe, expect }) => {
    const seen = { value: new Uint16Array([0x0101, 0x0101]), rest: new Uint8Array([1]) };
    expect(await observe("minCountsElements")).toStrictEqual(seen);
  });
  check("asks again for what is left of the view", async ({ observe, expect }) => {
    const places = [
      [0, 4],
      [1, 3],
    ];
    expect(await observe("minReissuesRequest")).toStrictEqual({ places, value: new Uint8Array([1, 2, 2]) });
  });
  check("gives what there is when the stream closes first", async ({ observe, expect }) => {
    expect(await observe("minEndsWithStream")).toStrictEqual({ value: new Uint8Array([1, 2]), done: true });
  });
  check("rejects 0 and less with TypeError", async ({ observe, expect }) => {
    expect(await observe("minIsBounded", "zero", "negative")).toStrictEqual(["TypeError", "TypeError"]);
  });
  check("rejects more elements than the view holds with RangeError", async ({ observe, expect }) => {
    const cases = ["bytes + 1", "elements + 1", "DataView + 1"];
    expect(await observe("minIsBounded", ...cases)).toStrictEqual(Array(3).fill("RangeError"));
  });
});
