import { suite } from "../suite.ts";

const feature = suite<typeof import("./bytes.probes.ts")>("streams/bytes");
const name = "ReadableByteStreamController";
const about = (member: string, anchor: string) => ({
  spec: `https://streams.spec.whatwg.org/#${anchor}`,
  bcd: `api.${name}.${member}`,
  profiles: [`ecma-429-2025:${name}`],
  wpt: "streams/readable-byte-streams/general.any.js",
});
const refused = { enqueue: "TypeError", close: "TypeError" };

feature(`${name}.desiredSize`, about("desiredSize", "rbs-controller-desired-size"), (check) => {
  check("is 0 by default, on a controller of its own kind", async ({ observe, expect }) => {
    expect(await observe("byteStreamHasByteController")).toStrictEqual({ isByte: true, desiredSize: 0 });
  });
  check("is the mark less the queued bytes, 0 when closed, null when errored", async ({ observe, expect }) => {
    const seen = { sizes: [8, 5, -3, 1], closed: 0, errored: null };
    expect(await observe("desiredSizeCountsBytes")).toStrictEqual(seen);
  });
});

feature(`${name}.enqueue`, about("enqueue", "rbs-controller-enqueue"), (check) => {
  check("moves the chunk's memory into the stream, at the same place in it", async ({ observe, expect }) => {
    const seen = { returned: undefined, left: 0, value: [2, 3], place: [1, 2, 4], same: false };
    expect(await observe("enqueueTakesMemory")).toStrictEqual(seen);
  });
  check("gives a default reader a Uint8Array for every kind of view", async ({ observe, expect }) => {
    const values = [
      [1, 1],
      [2, 2],
      [3, 0, 0, 0, 0, 0, 0, 0],
    ].map((chunk) => new Uint8Array(chunk));
    expect(await observe("everyViewIsReadAsBytes")).toStrictEqual(values);
  });
  check("throws TypeError for a view that is empty or detached", async ({ observe, expect }) => {
    expect(await observe("enqueueRefuses", "empty", "detached")).toStrictEqual(["TypeError", "TypeError"]);
  });
  check("throws TypeError for what is no view, an ArrayBuffer too", async ({ observe, expect }) => {
    const kinds = await observe("enqueueRefuses", "ArrayBuffer", "string", "undefined");
    expect(kinds).toStrictEqual(["TypeError", "TypeError", "TypeError"]);
  });
});

feature(`${name}.close`, about("close", "rbs-controller-close"), (check) => {
  check("keeps queued bytes, and lets neither close nor enqueue follow", async ({ observe, expect }) => {
    const queued = { value: new Uint8Array([1]), done: false };
    const seen = { seen: [refused, refused, refused], queued };
    expect(await observe("byteControllerRefusesAfterEnd")).toStrictEqual(seen);
  });
});

feature(`${name}.error`, about("error", "rbs-controller-error"), (check) => {
  check("rejects default and BYOB reads, past queued bytes", async ({ observe, expect }) => {
    expect(await observe("errorRejectsByteReads")).toStrictEqual([true, true, true]);
  });
});

feature("ReadableStream: byte source", about("byobRequest", "underlying-source-api"), (check) => {
  check("gives a default read one chunk at a time", async ({ observe, expect }) => {
    const chunks = [[1, 2], [3]].map((chunk) => ({ value: new Uint8Array(chunk), done: false }));
    expect(await observe("defaultReadGivesOneChunk")).toStrictEqual([...chunks, { value: undefined, done: true }]);
  });
  check("is pulled for a read, and not before", async ({ observe, expect }) => {
    const seen = { unread: 0, value: new Uint8Array([1]), read: 1 };
    expect(await observe("byteStreamPullsForReads")).toStrictEqual(seen);
  });
  check("throws TypeError for an autoAllocateChunkSize of 0", async ({ observe, expect }) => {
    expect(await observe("autoAllocateChunkSizeIsPositive", 0)).toStrictEqual(["TypeError"]);
  });
  check("throws TypeError for an autoAllocateChunkSize that is no unsigned long long", async ({ observe, expect }) => {
    const sizes = [-1, Number.NaN, Number.POSITIVE_INFINITY];
    expect(await observe("autoAllocateChunkSizeIsPositive", ...sizes)).toStrictEqual(Array(3).fill("TypeError"));
  });
  check("gets a request of autoAllocateChunkSize bytes for a default read", async ({ observe, expect }) => {
    const seen = { requests: [["Uint8Array", 0, 16]], value: new Uint8Array([5, 6]), memory: 16 };
    expect(await observe("autoAllocationMakesRequest")).toStrictEqual(seen);
  });
  check("gets no request for a default read without it", async ({ observe, expect }) => {
    expect(await observe("defaultReadMakesNoRequest")).toStrictEqual([null, null]);
  });
});
