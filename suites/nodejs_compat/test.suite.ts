import { suite } from "../suite.ts";

const feature = suite<typeof import("./test.probes.ts")>("nodejs_compat/test");
const about = (anchor: string, name: string) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/test.html#${anchor}`,
  needs: [`node:test.${name}`],
  profiles: ["node:node:test"],
});

feature("node:test.mock.fn", about("mockfnoriginal-implementation-options", "mock.fn"), (check) => {
  check("notes calls and results, and takes another implementation once", async ({ observe, expect }) => {
    const seen = { returned: [3, 100, 3], count: 3, first: [1, 2], results: [3, 100, 3] };
    expect(await observe("mockNotesCalls")).toStrictEqual(seen);
  });
  check("notes what is thrown, and throws it", about("ctxcalls", "mock.fn"), async ({ observe, expect }) => {
    expect(await observe("mockNotesErrors")).toStrictEqual({ thrown: "RangeError", noted: "RangeError" });
  });
});

feature(
  "node:test.mock.method",
  about("mockmethodobject-methodname-implementation-options", "mock.method"),
  (check) => {
    check("replaces a method until it is restored", async ({ observe, expect }) => {
      expect(await observe("methodIsReplaced")).toStrictEqual({ during: 10, count: 1, self: true, back: true });
    });
  },
);

feature("node:test.mock.timers", about("class-mocktimers", "mock.timers"), (check) => {
  check("moves timers and Date by hand", async ({ observe, expect }) => {
    const seen = [1000, "interval", "interval", "timeout", 6000];
    expect(await observe("timeIsMoved")).toStrictEqual({ seen, real: true });
  });
});

// It takes hold of the whole process, so it has one of its own.
feature("node:test.test", about("testname-options-fn", "test"), (check) => {
  check("runs subtests in order with their hooks, but for skipped ones", async ({ launch, expect }) => {
    const { observe } = await launch();
    expect(await observe("testsRunInOrder")).toStrictEqual(["before", "first", "before", "second", "after"]);
  });
});
