import { suite } from "../suite.ts";

const feature = suite<typeof import("./assert.probes.ts")>("nodejs_compat/assert");
const about = (anchor: string, name: string) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/assert.html#${anchor}`,
  needs: [`node:assert.${name}`],
  profiles: ["node:node:assert"],
});
const [passes, fails] = ["passes", "fails"];

feature("node:assert.AssertionError", about("class-assertassertionerror", "AssertionError"), (check) => {
  check("tells actual, expected and operator", async ({ observe, expect }) => {
    const error = { name: "AssertionError", code: "ERR_ASSERTION", isError: true };
    const told = { actual: 1, expected: 2, operator: "strictEqual" };
    expect(await observe("failureTellsWhatWasCompared")).toMatchObject({ ...error, ...told });
  });
  check("tells that its message was generated", async ({ observe, expect }) => {
    expect(await observe("failureTellsWhatWasCompared")).toMatchObject({ generatedMessage: true });
  });
});

feature("node:assert.ok", about("assertokvalue-message", "ok"), (check) => {
  check("throws an AssertionError with its message", async ({ observe, expect }) => {
    const thrown = { code: "ERR_ASSERTION", message: "a message" };
    expect(await observe("messagesAreTaken")).toMatchObject({ text: thrown, truthy: passes });
  });
  check("throws the error that it is given as message", async ({ observe, expect }) => {
    expect(await observe("messagesAreTaken")).toMatchObject({ error: { name: "RangeError", message: "own" } });
  });
});

feature(
  "node:assert.deepStrictEqual",
  about("assertdeepstrictequalactual-expected-message", "deepStrictEqual"),
  (check) => {
    check("compares content, circles, errors, prototypes and zeros", async ({ observe, expect }) => {
      expect(await observe("depthIsCompared")).toStrictEqual([
        passes,
        passes,
        passes,
        fails,
        fails,
        fails,
        fails,
        fails,
      ]);
    });
  },
);

feature("node:assert.equal", about("assertequalactual-expected-message", "equal"), (check) => {
  check("compares loosely, as == does", async ({ observe, expect }) => {
    expect(await observe("equalIsLoose")).toStrictEqual([passes, fails, passes]);
  });
  check(
    "compares strictly in node:assert.strict",
    about("strict-assertion-mode", "strict"),
    async ({ observe, expect }) => {
      expect(await observe("strictIsStrict")).toStrictEqual([fails, fails, passes]);
    },
  );
});

feature("node:assert.deepEqual", about("assertdeepequalactual-expected-message", "deepEqual"), (check) => {
  check("compares primitive values in depth loosely", async ({ observe, expect }) => {
    expect(await observe("deepEqualIsLoose")).toStrictEqual([passes, fails, passes]);
  });
});

const partial = about("assertpartialdeepstrictequalactual-expected-message", "partialDeepStrictEqual");
feature("node:assert.partialDeepStrictEqual", partial, (check) => {
  check("compares what is expected and no more", async ({ observe, expect }) => {
    expect(await observe("partIsCompared")).toStrictEqual([passes, passes, passes, fails]);
  });
});

feature("node:assert.throws", about("assertthrowsfn-error-message", "throws"), (check) => {
  check("holds an error against a class, a pattern, properties and a function", async ({ observe, expect }) => {
    expect(await observe("throwsIsHeldAgainst")).toStrictEqual([passes, passes, passes, passes, fails, fails]);
  });
});

feature("node:assert.rejects", about("assertrejectsasyncfn-error-message", "rejects"), (check) => {
  check("waits for a rejection", async ({ observe, expect }) => {
    expect(await observe("rejectionIsAwaited")).toStrictEqual([passes, passes, fails, fails]);
  });
});

feature("node:assert.match", about("assertmatchstring-regexp-message", "match"), (check) => {
  check(
    "matches text, and ifError throws what is no null",
    { needs: ["node:assert.ifError"] },
    async ({ observe, expect }) => {
      expect(await observe("textIsMatched")).toStrictEqual([passes, fails, fails, passes, fails]);
    },
  );
});
