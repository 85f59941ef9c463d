import { suite } from "../suite.ts";

const feature = suite<typeof import("./stream_readable.probes.ts")>("nodejs_compat/stream_readable");
const about = (anchor: string, name = "Readable") => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/stream.html#${anchor}`,
  needs: [`node:stream.${name}`],
  profiles: ["node:node:stream"],
});

feature("node:stream.Readable", about("readable-streams"), (check) => {
  check(
    "asks its source until the buffer is as full as highWaterMark",
    about("readable_readsize"),
    async ({ observe, expect }) => {
      expect(await observe("readIsAskedUpToTheMark")).toStrictEqual({ pushed: [true, true, false], readableLength: 3 });
    },
  );
  check("emits no data while it is paused", about("two-reading-modes"), async ({ observe, expect }) => {
    expect(await observe("pausingHoldsData")).toStrictEqual({
      whilePaused: { seen: [], flowing: false },
      seen: ["a", "b"],
    });
  });
  check(
    "reads exactly the size asked for, or null, and what was put back first",
    about("readablereadsize"),
    async ({ observe, expect }) => {
      expect(await observe("readGivesExactSizes")).toStrictEqual(["ab", null, "_cde"]);
    },
  );
  check(
    "joins characters that were split over chunks",
    about("readablesetencodingencoding"),
    async ({ observe, expect }) => {
      expect(await observe("setEncodingJoinsCharacters")).toStrictEqual({ text: "a€", kinds: ["string"] });
    },
  );
  check(
    "emits error and close when it is destroyed, and takes no more",
    about("readabledestroyerror"),
    async ({ observe, expect }) => {
      const events = ["destroy enough", "error enough"];
      expect(await observe("destroyEndsInClose")).toStrictEqual({ events, destroyed: true, pushed: false });
    },
  );
});

feature("node:stream.Readable: async iteration", about("readablesymbolasynciterator"), (check) => {
  check("destroys the stream and closes its source when it is left", async ({ observe, expect }) => {
    expect(await observe("leavingIterationDestroys")).toStrictEqual({ closed: ["source"], destroyed: true });
  });
  check(
    "leaves the stream alive with destroyOnReturn: false",
    about("readableiteratoroptions", "Readable.prototype.iterator"),
    async ({ observe, expect }) => {
      expect(await observe("iterationCanLeaveStreamAlive")).toStrictEqual([1, 2, 3]);
    },
  );
});

feature("node:stream.Readable: operators", about("readablemapfn-options", "Readable.prototype.map"), (check) => {
  check("maps as many at once as concurrency says, in order", async ({ observe, expect }) => {
    expect(await observe("mapKeepsOrder")).toStrictEqual({ values: [90, 30, 10, 60], most: 2 });
  });
  check(
    "filters, drops, takes, flattens, reduces and searches",
    about("readablefilterfn-options"),
    async ({ observe, expect }) => {
      const results = { filtered: [3, 5], flat: [1, 1, 2, 2], sum: 15, found: 4, every: false };
      expect(await observe("operatorsChain")).toStrictEqual(results);
    },
  );
});
