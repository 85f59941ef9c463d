import { suite } from "../suite.ts";

const feature = suite<typeof import("./byob.probes.ts")>("streams/byob");
const about = (member: string, anchor: string) => ({
  spec: `https://streams.spec.whatwg.org/#${anchor}`,
  bcd: `api.ReadableStreamBYOBReader.${member}`,
  profiles: ["ecma-429-2025:ReadableStreamBYOBReader"],
  wpt: "streams/readable-byte-streams/general.any.js",
});
const badViews = "streams/readable-byte-streams/bad-buffers-and-views.any.js";

feature("ReadableStreamBYOBReader.read", about("read", "byob-reader-read"), (check) => {
  check("fills the given memory, under a new view at the same offset", async ({ observe, expect }) => {
    const seen = { detached: true, value: [1, 2, 3], place: [2, 10], done: false };
    expect(await observe("readFillsGivenMemory")).toStrictEqual(seen);
  });
  check("gives a view of the given kind", async ({ observe, expect }) => {
    const names = ["Int8Array", "Uint8ClampedArray", "Int16Array", "Uint32Array", "Float64Array"];
    const kinds = [...names, "BigUint64Array", "DataView"].map((name) => [name, [name, 8]]);
    expect(await observe("readKeepsKindOfView")).toStrictEqual(Object.fromEntries(kinds));
  });
  check("leaves queued bytes that don't fit or don't fill an element", async ({ observe, expect }) => {
    const seen = { first: new Uint8Array([1]), second: new Uint8Array([2, 3, 4, 5]), desiredSize: 99 };
    expect(await observe("readLeavesRemainder")).toStrictEqual(seen);
  });
  check("waits for a whole element", async ({ observe, expect }) => {
    const seen = { length: 1, elements: [1, 2], rest: new Uint8Array([3]) };
    expect(await observe("readWaitsForWholeElement")).toStrictEqual(seen);
  });
  check("fills several views in order", async ({ observe, expect }) => {
    const views = [new Uint8Array([1, 2]), new Uint8Array([3])];
    expect(await observe("viewsAreFilledInOrder")).toStrictEqual(views);
  });
  check("rejects with TypeError what is empty, detached or no view", { wpt: badViews }, async ({ observe, expect }) => {
    const kinds = { empty: "TypeError", detached: "TypeError", buffer: "TypeError", none: "TypeError" };
    expect(await observe("readRefusesOthers")).toStrictEqual(kinds);
  });
  check("gives the memory back under an empty view once closed", async ({ observe, expect }) => {
    const seen = { place: ["Uint16Array", 2, 0, 8], done: true, closed: undefined };
    expect(await observe("closedStreamGivesMemoryBack")).toStrictEqual(seen);
  });
  check("fulfils pending reads without a value when cancelled", async ({ observe, expect }) => {
    expect(await observe("cancelledReadGivesNothing")).toStrictEqual({ value: undefined, done: true });
  });
});

const release = about("releaseLock", "byob-reader-release-lock");

feature("ReadableStreamBYOBReader.releaseLock", release, (check) => {
  check("rejects pending reads with TypeError and leaves the bytes to the next", async ({ observe, expect }) => {
    const kinds = { rejected: ["TypeError", "TypeError"], after: "TypeError", closed: "TypeError" };
    const next = { value: new Uint8Array([7]), done: false };
    expect(await observe("releaseRejectsByobReads")).toStrictEqual({ ...kinds, next });
  });
  check("lets a request that is still open answer the next reader", async ({ observe, expect }) => {
    const next = { value: new Uint8Array([1, 2]), done: false };
    expect(await observe("lateResponseReachesNextReader")).toStrictEqual({ rejected: "TypeError", next });
  });
});
