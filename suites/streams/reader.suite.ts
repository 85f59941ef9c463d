import { suite } from "../suite.ts";

const feature = suite<typeof import("./reader.probes.ts")>("streams/reader");
const profiles = ["ecma-429-2025:ReadableStreamDefaultReader"];
const wpt = "streams/readable-streams/default-reader.any.js";
const key = "api.ReadableStreamDefaultReader";
const about = (member: string, anchor: string) => ({
  spec: `https://streams.spec.whatwg.org/#${anchor}`,
  bcd: `${key}.${member}`,
  profiles,
  wpt,
});

feature("ReadableStreamDefaultReader.read", about("read", "default-reader-read"), (check) => {
  check("gives each chunk as the same value, in order, then done", async ({ observe, expect }) => {
    const done = [false, false, false, false, false, true, true];
    expect(await observe("readGivesChunksInOrder")).toStrictEqual({ same: Array(5).fill(true), done });
  });
  check("fulfils with a plain object of value and done", async ({ observe, expect }) => {
    const result = { value: "chunk", done: false };
    expect(await observe("readResultIsPlainObject")).toStrictEqual({ plain: true, keys: ["done", "value"], result });
  });
  check("answers pending reads in the order of the calls", async ({ observe, expect }) => {
    expect(await observe("pendingReadsAreAnsweredInOrder")).toStrictEqual(["first 1", "second 2", "third done"]);
  });
  check("gives queued chunks before the end", async ({ observe, expect }) => {
    const results = [
      { value: "queued", done: false },
      { value: undefined, done: true },
    ];
    expect(await observe("queuedChunksPrecedeClose")).toStrictEqual({ early: false, results, closed: true });
  });
  check("rejects with the stream's error, pending or later, past queued chunks", async ({ observe, expect }) => {
    const seen = { pending: [true, true], closed: true, late: true };
    expect(await observe("errorRejectsEveryRead")).toStrictEqual(seen);
  });
  check("rejects with TypeError on another receiver, like cancel and closed", async ({ observe, expect }) => {
    expect(await observe("foreignReceiverIsRejected")).toStrictEqual(["TypeError", "TypeError", "TypeError"]);
  });
});

feature("ReadableStreamDefaultReader.closed", about("closed", "generic-reader-closed"), (check) => {
  check("is one promise that fulfils with undefined when the stream closes", async ({ observe, expect }) => {
    expect(await observe("closedFulfilsWithUndefined")).toStrictEqual({ same: true, value: undefined });
  });
});

const release = about("releaseLock", "default-reader-release-lock");

feature("ReadableStreamDefaultReader.releaseLock", release, (check) => {
  check("rejects pending reads with TypeError and leaves the chunks to the next", async ({ observe, expect }) => {
    const next = { value: "for the next", done: false };
    const seen = { rejected: ["TypeError", "TypeError"], next };
    expect(await observe("releaseRejectsPendingReads")).toStrictEqual(seen);
  });
  check("makes read, cancel and closed reject with TypeError", async ({ observe, expect }) => {
    const seen = { read: "TypeError", cancel: "TypeError", closed: "TypeError", samePromise: true };
    expect(await observe("releasedReaderRejects")).toStrictEqual(seen);
  });
  check("replaces a closed promise that has settled", async ({ observe, expect }) => {
    const seen = { replaced: true, before: undefined, after: "TypeError" };
    expect(await observe("releaseReplacesSettledClosed")).toStrictEqual(seen);
  });
});
