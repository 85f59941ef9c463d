import { suite } from "../suite.ts";

const feature = suite<typeof import("./util_functions.probes.ts")>("nodejs_compat/util_functions");

const about = (anchor: string, name: string) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/util.html#${anchor}`,
  needs: [`node:util.${name}`],
  profiles: ["node:node:util"],
});

feature("node:util.promisify", about("utilpromisifyoriginal", "promisify"), (check) => {
  check(
    "resolves with the value and rejects with the error that the callback is given",
    async ({ observe, expect }) => {
      const failed = { name: "RangeError", message: "negative" };
      expect(await observe("promisifiedFunctionSettles")).toMatchObject({ sum: 5, failed });
    },
  );
  check(
    "returns the function's own promise variant",
    about("utilpromisifycustom", "promisify.custom"),
    async ({ observe, expect }) => {
      expect(await observe("promisifyTakesCustomFunction")).toBe(true);
    },
  );
});

feature("node:util.callbackify", about("utilcallbackifyoriginal", "callbackify"), (check) => {
  const settled = [{ value: "x" }, { code: "ERR_FALSY_VALUE_REJECTION", reason: null }];
  check("calls back with the value, and wraps a falsy reason", async ({ observe, expect }) => {
    expect(await observe("callbackifiedFunctionCallsBack", ["node:process"])).toStrictEqual(settled);
  });
  check("calls back in a process that has loaded no other module", async ({ launch, expect }) => {
    const { observe } = await launch();
    expect(await observe("callbackifiedFunctionCallsBack", [])).toStrictEqual(settled);
  });
});

feature("node:util.deprecate", about("utildeprecatefn-msg-code-options", "deprecate"), (check) => {
  check("warns a single time for one code and calls the function", async ({ observe, expect }) => {
    const warnings = [{ name: "DeprecationWarning", message: "add is old" }];
    expect(await observe("deprecatedFunctionWarnsOnce")).toStrictEqual({ sums: [3, 7], warnings });
  });
});

feature("node:util.aborted", about("utilabortedsignal-resource", "aborted"), (check) => {
  check("resolves when the signal is aborted, and not before", async ({ observe, expect }) => {
    expect(await observe("abortedIsAwaited")).toStrictEqual({ before: false, done: true });
  });
});

feature("node:util.inherits", about("utilinheritsconstructor-superconstructor", "inherits"), (check) => {
  check("lets a constructor inherit methods", async ({ observe, expect }) => {
    expect(await observe("constructorsInherit")).toStrictEqual({ hello: "hello", made: "by Base", super_: true });
  });
});
