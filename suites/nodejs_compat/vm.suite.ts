import { suite } from "../suite.ts";

const feature = suite<typeof import("./vm.probes.ts")>("nodejs_compat/vm");
const about = (anchor: string, name: string) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/vm.html#${anchor}`,
  needs: [`node:vm.${name}`],
  profiles: ["node:node:vm"],
});

feature("node:vm.Script", about("scriptrunincontextcontextifiedobject-options", "Script"), (check) => {
  check("runs on a global object of its own", async ({ observe, expect }) => {
    expect(await observe("codeRunsInContexts")).toStrictEqual({
      results: ["functionundefined", "functionundefined"],
      values: [
        [2, "made"],
        [11, "made"],
      ],
      isContext: true,
      leaked: false,
    });
  });
});

feature(
  "node:vm.runInNewContext",
  about("vmrunincontextcode-contextifiedobject-options", "runInNewContext"),
  (check) => {
    check("stops at its timeout, and throws what the code throws", async ({ observe, expect }) => {
      const stopped = { code: "ERR_SCRIPT_EXECUTION_TIMEOUT" };
      const thrown = { name: "RangeError", message: "inside" };
      expect(await observe("codeIsStopped")).toMatchObject({ stopped, thrown });
    });
  },
);

feature("node:vm.compileFunction", about("vmcompilefunctioncode-params-options", "compileFunction"), (check) => {
  check("compiles a function with parameters in a context", async ({ observe, expect }) => {
    expect(await observe("functionIsCompiled")).toBe(42);
  });
});
