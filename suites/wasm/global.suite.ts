import { suite } from "../suite.ts";

const feature = suite<typeof import("./global.probes.ts")>("wasm/global");
const api = (anchor: string) => `https://webassembly.github.io/spec/js-api/#${anchor}`;
const each = (count: number, what: string) => Array.from({ length: count }, () => what);
const about = (anchor: string, member: string, wpt: string) => ({
  spec: api(anchor),
  bcd: `webassembly.api.Global.${member}`,
  profiles: ["ecma-429-2025:WebAssembly.Global"],
  wpt: `wasm/jsapi/global/${wpt}.any.js`,
});

feature("WebAssembly.Global: construction", about("dom-global-global", "Global", "constructor"), (check) => {
  check("has a default for each type", { spec: api("defaultvalue") }, async ({ observe, expect }) => {
    expect(await observe("defaultsAreGiven")).toStrictEqual([0, 0n, 0, 0, undefined, null]);
  });
  check("converts values to the type", { spec: api("towebassemblyvalue") }, async ({ observe, expect }) => {
    expect(await observe("valuesAreConverted")).toStrictEqual({
      i32: [7, -3, 5, -(2 ** 31), 0, 1, 0],
      i64: [5n, -3n, 1n, -(2n ** 63n), 1n],
      f32: [Math.fround(0.1), 1.5, -0, Number.NaN, Number.POSITIVE_INFINITY, 0],
      f64: [0.1, 1.5, -0, Number.NaN, Number.NEGATIVE_INFINITY, 0],
      externref: [null, "x", 1n],
      object: true,
      anyfunc: [null],
    });
  });
  check(
    "throws TypeError for values of other types",
    { spec: api("towebassemblyvalue") },
    async ({ observe, expect }) => {
      expect(await observe("valuesAreRefused")).toStrictEqual({ pairs: each(8, "TypeError"), own: true });
    },
  );
  check("throws TypeError for other types and descriptors", async ({ observe, expect }) => {
    expect(await observe("descriptorsAreRefused")).toStrictEqual(each(9, "TypeError"));
  });
});

feature("WebAssembly.Global.value", about("dom-global-value", "value", "value-get-set"), (check) => {
  check("is set and converted where the global is mutable", async ({ observe, expect }) => {
    const facts = { number: 2, big: -(2n ** 63n), reference: undefined, refused: "TypeError", kept: -(2n ** 63n) };
    expect(await observe("variablesAreSet")).toStrictEqual(facts);
  });
  check("throws TypeError when a constant is set", async ({ observe, expect }) => {
    expect(await observe("constantsStay")).toStrictEqual({ thrown: "TypeError", value: 1 });
  });
  check("is what wasm reads and writes", { spec: api("globals") }, async ({ observe, expect }) => {
    expect(await observe("globalsAreShared")).toStrictEqual({
      constant: 7,
      initial: -3n,
      incremented: 11,
      seen: 11,
      got: 2n ** 63n - 1n,
      set: -7n,
      same: true,
      constantSet: "TypeError",
    });
  });
});

feature("WebAssembly.Global.valueOf", about("dom-global-valueof", "valueOf", "valueOf"), (check) => {
  check("gives the value of the moment", async ({ observe, expect }) => {
    expect(await observe("globalsHaveValues")).toStrictEqual({ before: 41, after: 1, sum: 2, big: 3n });
  });
});
