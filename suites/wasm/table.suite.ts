import { suite } from "../suite.ts";

const feature = suite<typeof import("./table.probes.ts")>("wasm/table");
const each = (count: number, what: string) => Array.from({ length: count }, () => what);
const about = (anchor: string, member: string, wpt: string) => ({
  spec: `https://webassembly.github.io/spec/js-api/#${anchor}`,
  bcd: `webassembly.api.Table.${member}`,
  profiles: ["ecma-429-2025:WebAssembly.Table"],
  wpt: `wasm/jsapi/table/${wpt}.any.js`,
});

feature("WebAssembly.Table: construction", about("dom-table-table", "Table", "constructor"), (check) => {
  check("fills with null, undefined or the value given", async ({ observe, expect }) => {
    const facts = { functions: [null, null], values: [undefined], filled: [true, true], filledValues: ["x", "x"] };
    expect(await observe("tablesAreMade")).toStrictEqual(facts);
  });
  check("throws TypeError or, for its limits, RangeError", async ({ observe, expect }) => {
    const facts = { types: each(13, "TypeError"), limits: "RangeError" };
    expect(await observe("descriptorsAreRefused")).toStrictEqual(facts);
  });
});

feature("WebAssembly.Table.get and set", about("dom-table-set", "set", "get-set"), (check) => {
  check("hold exported functions, which wasm calls", async ({ observe, expect }) => {
    const facts = { before: [true, true, null], called: [1, 2, 1], after: [null, null, true] };
    expect(await observe("functionsAreSet")).toStrictEqual(facts);
  });
  check("hold any value as externref", async ({ observe, expect }) => {
    expect(await observe("valuesAreSet")).toStrictEqual({ same: Array(9).fill(true), unset: undefined });
  });
  check("throw TypeError for what is no function of wasm, RangeError beyond the end", async ({ observe, expect }) => {
    const facts = { values: each(5, "TypeError"), beyond: each(2, "RangeError"), indices: each(8, "TypeError") };
    expect(await observe("accessIsRefused")).toStrictEqual(facts);
  });
});

feature("WebAssembly.Table.grow", about("dom-table-grow", "grow", "grow"), (check) => {
  check("gives the length before, and fills with the value given", async ({ observe, expect }) => {
    const facts = { before: [3, 4], length: 5, empty: null, called: 1, values: ["x", undefined] };
    expect(await observe("tablesGrow")).toStrictEqual(facts);
  });
  check("throws beyond the maximum, and leaves the length", async ({ observe, expect }) => {
    const facts = { beyond: "RangeError", deltas: each(4, "TypeError"), value: "TypeError", length: 3 };
    expect(await observe("growthIsRefused")).toStrictEqual(facts);
  });
});
