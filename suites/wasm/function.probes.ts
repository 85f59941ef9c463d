import { exportsOf } from "./load.ts";
import { classOf, thrownByEach } from "./thrown.ts";

type Exported = (...args: unknown[]) => unknown;
const exported = () => exportsOf<Record<string, Exported>>("functions");

/** What an exported function is. https://webassembly.github.io/spec/js-api/#a-new-exported-function */
export async function functionsAreNamed() {
  const { nothing, add, swap, externref } = await exported();
  const all = [nothing, add, swap, externref] as Exported[];
  const { give } = await exportsOf<{ give: Exported }>("calls", hosting({}));
  return { names: [...all, give].map(({ name }) => name), lengths: all.map(({ length }) => length) };
}

/** One function under two names, in a table, and in another instance. https://webassembly.github.io/spec/js-api/#a-new-exported-function */
export async function functionsAreOne() {
  const [first, second] = [await exported(), await exported()];
  const table = new WebAssembly.Table({ element: "anyfunc", initial: 1 });
  table.set(0, first.add);
  return {
    names: first.add === first.plus,
    table: table.get(0) === first.plus,
    returned: first.funcref?.(first.add) === first.add,
    instances: first.add === second.add,
  };
}

/** Exported functions with `new`. https://webassembly.github.io/spec/js-api/#exported-function-exotic-objects */
export async function functionsAreNoConstructors() {
  const { add } = await exported();
  const construct = () => Reflect.construct(add as Exported, []);
  return { thrown: await thrownByEach([construct]), prototype: "prototype" in (add as Exported) };
}

/** Arguments as they come out again. https://webassembly.github.io/spec/js-api/#call-an-exported-function */
export async function argumentsAreConverted() {
  const { add, addI64, i32, f32, f64, nothing } = await exported();
  return {
    missing: [i32?.(), f64?.(), add?.(1)],
    tooMany: add?.(1, 2, 4),
    i32: ["3", 2 ** 31, -1.9, { valueOf: () => 4 }, []].map((value) => i32?.(value)),
    i64: [addI64?.(2n ** 63n - 1n, 1n), addI64?.("2", true)],
    f32: [0.1, -0, 2 ** 128].map((value) => f32?.(value)),
    f64: [0.1, -0, Number.NaN].map((value) => f64?.(value)),
    nothing: nothing?.(1),
  };
}

/** Arguments that aren't converted. https://webassembly.github.io/spec/js-api/#towebassemblyvalue */
export async function argumentsAreRefused() {
  const { add, addI64, f64, funcref } = await exported();
  return thrownByEach([
    () => add?.(1n, 1),
    () => add?.(Symbol.iterator, 1),
    () => addI64?.(1, 1n),
    () => addI64?.(1n),
    () => f64?.(1n),
    () => funcref?.(() => 1),
    () => funcref?.(),
  ]);
}

/** Any value through externref. https://webassembly.github.io/spec/js-api/#tojsvalue */
export async function referencesPass() {
  const { externref, funcref } = await exported();
  const values = [undefined, null, -0, Number.NaN, "text", 2n ** 70n, Symbol.iterator, {}, externref];
  return { same: values.map((value) => Object.is(externref?.(value), value)), noFunction: funcref?.(null) };
}

/** Several results. https://webassembly.github.io/spec/js-api/#call-an-exported-function */
export async function resultsAreListed() {
  const { swap } = await exported();
  const results = swap?.(1, 2n);
  return { results, isArray: Array.isArray(results), anew: swap?.(1, 2n) !== results };
}

/** Imports of the module `calls`. */
function hosting(host: Partial<Record<"take" | "give" | "giveTwo", Exported>>): WebAssembly.Imports {
  const none = () => undefined;
  return { host: { take: none, give: none, giveTwo: none, ...host } };
}

/** What an imported function is called with. https://webassembly.github.io/spec/js-api/#run-a-host-function */
export async function importsAreCalled() {
  const calls: unknown[] = [];
  const given = {};
  const { take } = await exportsOf<{ take: Exported }>(
    "calls",
    hosting({
      take: function (this: unknown, ...args: unknown[]) {
        calls.push({ receiver: this, args: args.slice(0, 3), isGiven: args[3] === given, count: args.length });
        return "not taken";
      },
    }),
  );
  return { result: take(given), calls };
}

/** Results of an imported function. https://webassembly.github.io/spec/js-api/#run-a-host-function */
export async function resultsAreConverted() {
  const queue = ["7.9", undefined, 2 ** 31];
  const pairs = [[1, 2n], new Set(["3", 2n ** 63n])];
  const { give, giveTwo } = await exportsOf<{ give: Exported; giveTwo: Exported }>(
    "calls",
    hosting({ give: () => queue.shift(), giveTwo: () => pairs.shift() }),
  );
  return { single: [give(), give(), give()], several: [giveTwo(), giveTwo()] };
}

/** Results of an imported function that don't fit. https://webassembly.github.io/spec/js-api/#run-a-host-function */
export async function resultsAreRefused() {
  const singles = [1n, Symbol.iterator];
  const pairs = [undefined, 1, {}, [1], [1, 2n, 3], [1, 2]];
  const { give, giveTwo } = await exportsOf<{ give: Exported; giveTwo: Exported }>(
    "calls",
    hosting({ give: () => singles.shift(), giveTwo: () => pairs.shift() }),
  );
  return thrownByEach([give, give, ...pairs.map(() => giveTwo)]);
}

/** What an imported function throws. https://webassembly.github.io/spec/js-api/#errors */
export async function thrownValuesPass() {
  const values = [new Error("own"), "text", undefined, { name: "object" }];
  const queue = [...values];
  const { give } = await exportsOf<{ give: Exported }>(
    "calls",
    hosting({
      give() {
        throw queue.shift();
      },
    }),
  );
  return values.map((value) => {
    try {
      return { returned: give() };
    } catch (thrown) {
      return Object.is(thrown, value) ? "the same" : classOf(thrown);
    }
  });
}
