import { suite } from "../suite.ts";

const feature = suite<typeof import("./locking.probes.ts")>("streams/locking");
const profiles = ["ecma-429-2025:ReadableStream"];
const locked = "https://streams.spec.whatwg.org/#rs-locked";
const getReader = "https://streams.spec.whatwg.org/#rs-get-reader";
const wpt = "streams/readable-streams/default-reader.any.js";

feature("ReadableStream.locked", { spec: locked, bcd: "api.ReadableStream.locked", profiles, wpt }, (check) => {
  check("is true from getReader until releaseLock", async ({ observe, expect }) => {
    expect(await observe("lockedFollowsReader")).toStrictEqual({ fresh: false, held: true, released: false });
  });
  check("stays true when a stream with a reader closes or errors", async ({ observe, expect }) => {
    expect(await observe("lockedOutlivesEnd")).toStrictEqual({ closed: true, errored: true });
  });
});

const about = { spec: getReader, bcd: "api.ReadableStream.getReader", profiles };

feature("ReadableStream.getReader", about, (check) => {
  check("gives a ReadableStreamDefaultReader without a mode", async ({ observe, expect }) => {
    expect(await observe("getReaderGivesDefaultReader")).toStrictEqual([true, true, true]);
  });
  check("throws TypeError for a mode other than byob and does not lock", async ({ observe, expect }) => {
    const seen = await Promise.all(["", "default", null].map((mode) => observe("getReaderRefusesMode", mode)));
    expect(seen).toStrictEqual(Array(3).fill({ thrown: "TypeError", locked: false }));
  });
  check("gives a BYOB reader for byte streams only", async ({ observe, expect }) => {
    const seen = { refused: "TypeError", locked: false, isByob: true };
    expect(await observe("byobReaderNeedsByteStream")).toStrictEqual(seen);
  });
  check("throws TypeError on a locked stream, as the readers' constructors do", async ({ observe, expect }) => {
    const kinds = { default: "TypeError", byob: "TypeError", constructed: "TypeError", constructedByob: "TypeError" };
    expect(await observe("lockedStreamRefusesReader")).toStrictEqual(kinds);
  });
});

feature(
  "ReadableStreamDefaultReader: construction",
  {
    spec: "https://streams.spec.whatwg.org/#default-reader-constructor",
    bcd: "api.ReadableStreamDefaultReader.ReadableStreamDefaultReader",
    profiles: ["ecma-429-2025:ReadableStreamDefaultReader", "ecma-429-2025:ReadableStreamBYOBReader"],
    wpt,
  },
  (check) => {
    check("locks the stream that it is given", async ({ observe, expect }) => {
      expect(await observe("readerConstructorsLock")).toStrictEqual({ plain: true, bytes: true, value: "chunk" });
    });
    check("throws TypeError for anything but a fitting stream", async ({ observe, expect }) => {
      const kinds = { noStream: "TypeError", noStreamForByob: "TypeError", noByteStream: "TypeError" };
      expect(await observe("readerConstructorsRefuse")).toStrictEqual({ ...kinds, uncalled: "TypeError" });
    });
  },
);
