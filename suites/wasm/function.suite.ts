import { suite } from "../suite.ts";

const feature = suite<typeof import("./function.probes.ts")>("wasm/function");
const api = (anchor: string) => `https://webassembly.github.io/spec/js-api/#${anchor}`;
const each = (count: number, what: string) => Array.from({ length: count }, () => what);
const profiles = ["ecma-429-2025:WebAssembly.Instance"];

feature("WebAssembly: exported functions", { spec: api("a-new-exported-function"), profiles }, (check) => {
  check("are named by their index, imports counted", async ({ observe, expect }) => {
    const facts = { names: ["0", "1", "8", "6", "4"], lengths: [0, 2, 2, 1] };
    expect(await observe("functionsAreNamed")).toStrictEqual(facts);
  });
  check("are one object for each function of an instance", async ({ observe, expect }) => {
    const facts = { names: true, table: true, returned: true, instances: false };
    expect(await observe("functionsAreOne")).toStrictEqual(facts);
  });
  check("are no constructors", { spec: api("exported-function-exotic-objects") }, async ({ observe, expect }) => {
    const facts = { thrown: ["TypeError"], prototype: false };
    expect(await observe("functionsAreNoConstructors")).toStrictEqual(facts);
  });
});

const calling = { spec: api("call-an-exported-function"), profiles };

feature("WebAssembly: calls of exported functions", calling, (check) => {
  check("convert each argument to its type", async ({ observe, expect }) => {
    expect(await observe("argumentsAreConverted")).toStrictEqual({
      missing: [0, Number.NaN, 1],
      tooMany: 3,
      i32: [3, -(2 ** 31), -1, 4, 0],
      i64: [-(2n ** 63n), 3n],
      f32: [Math.fround(0.1), -0, Number.POSITIVE_INFINITY],
      f64: [0.1, -0, Number.NaN],
      nothing: undefined,
    });
  });
  check(
    "throw TypeError for arguments of other types",
    { spec: api("towebassemblyvalue") },
    async ({ observe, expect }) => {
      expect(await observe("argumentsAreRefused")).toStrictEqual(each(7, "TypeError"));
    },
  );
  check("pass any value as externref", { spec: api("tojsvalue") }, async ({ observe, expect }) => {
    expect(await observe("referencesPass")).toStrictEqual({ same: Array(9).fill(true), noFunction: null });
  });
  check("give several results as an array", async ({ observe, expect }) => {
    expect(await observe("resultsAreListed")).toStrictEqual({ results: [2n, 1], isArray: true, anew: true });
  });
});

feature("WebAssembly: calls of imported functions", { spec: api("run-a-host-function"), profiles }, (check) => {
  check("pass arguments by type and no receiver", async ({ observe, expect }) => {
    const call = { receiver: undefined, args: [-1, -2n, 1.5], isGiven: true, count: 4 };
    expect(await observe("importsAreCalled")).toStrictEqual({ result: undefined, calls: [call] });
  });
  check("convert the result, or those of an iterable", async ({ observe, expect }) => {
    expect(await observe("resultsAreConverted")).toStrictEqual({
      single: [7, 0, -(2 ** 31)],
      several: [
        [1, 2n],
        [3, -(2n ** 63n)],
      ],
    });
  });
  check("throw TypeError for results that don't fit", async ({ observe, expect }) => {
    expect(await observe("resultsAreRefused")).toStrictEqual(each(8, "TypeError"));
  });
  check("pass on what is thrown", { spec: api("errors") }, async ({ observe, expect }) => {
    expect(await observe("thrownValuesPass")).toStrictEqual(each(4, "the same"));
  });
});
