import { exportsOf } from "./load.ts";
import { thrownBy, thrownByEach } from "./thrown.ts";

interface Exports {
  table: WebAssembly.Table;
  one(): number;
  two(): number;
  call(index: number): number;
}
const exported = () => exportsOf<Exports>("tables");

/** TypeScript's lib has another name for it. */
const externref = "externref" as WebAssembly.TableKind;
const elementsOf = (table: WebAssembly.Table) => Array.from({ length: table.length }, (_, index) => table.get(index));

/** What new tables are filled with. https://webassembly.github.io/spec/js-api/#dom-table-table */
export async function tablesAreMade() {
  const { Table } = WebAssembly;
  const { one } = await exported();
  const filled = new Table({ element: "anyfunc", initial: 2 }, one);
  return {
    functions: elementsOf(new Table({ element: "anyfunc", initial: 2, maximum: 4 })),
    values: elementsOf(new Table({ element: externref, initial: 1 })),
    filled: elementsOf(filled).map((element) => element === one),
    filledValues: elementsOf(new Table({ element: externref, initial: 2 }, "x")),
  };
}

/** What isn't taken for a table. https://webassembly.github.io/spec/js-api/#dom-table-table */
export async function descriptorsAreRefused() {
  const made =
    (descriptor: unknown, ...value: unknown[]) =>
    () =>
      Reflect.construct(WebAssembly.Table, [descriptor, ...value]);
  const element = "anyfunc";
  return {
    types: await thrownByEach([
      ...[undefined, null, 1, {}, { initial: 1 }, { element }, { element: "i32", initial: 1 }].map((one) => made(one)),
      ...[-1, Number.NaN, 2 ** 32].map((initial) => made({ element, initial })),
      made({ element, initial: 1 }, () => 1),
      made({ element, initial: 1 }, 1),
      () => Reflect.apply(WebAssembly.Table, undefined, [{ element, initial: 0 }]),
    ]),
    limits: await thrownBy(made({ element, initial: 2, maximum: 1 })),
  };
}

/** Elements that are set and got. https://webassembly.github.io/spec/js-api/#dom-table-set */
export async function functionsAreSet() {
  const { table, one, two, call } = await exported();
  const before = [table.get(0) === one, table.get(1) === two, table.get(2)];
  table.set(2, one);
  const called = [call(0), call(1), call(2)];
  table.set(0, null);
  table.set(1);
  return { before, called, after: [table.get(0), table.get(1), table.get(2) === one] };
}

/** Any value in a table of references. https://webassembly.github.io/spec/js-api/#dom-table-set */
export async function valuesAreSet() {
  const values = [undefined, null, 1.5, "text", true, 2n ** 70n, Symbol.iterator, {}, () => 1];
  const table = new WebAssembly.Table({ element: externref, initial: values.length });
  for (const [index, value] of values.entries()) table.set(index, value);
  const same = values.map((value, index) => Object.is(table.get(index), value));
  table.set(3);
  return { same, unset: table.get(3) };
}

/** What isn't set, and where nothing is. https://webassembly.github.io/spec/js-api/#dom-table-get */
export async function accessIsRefused() {
  const { table } = await exported();
  const wrong = [() => 1, {}, 1, undefined, "one"];
  const indices = [undefined, -1, Number.NaN, 2 ** 32] as number[];
  return {
    values: await thrownByEach(wrong.map((value) => () => table.set(0, value))),
    beyond: await thrownByEach([() => table.get(3), () => table.set(3, null)]),
    indices: await thrownByEach(indices.flatMap((index) => [() => table.get(index), () => table.set(index, null)])),
  };
}

/** A table that grows. https://webassembly.github.io/spec/js-api/#dom-table-grow */
export async function tablesGrow() {
  const { table, one, call } = await exported();
  const before = [table.grow(1), table.grow(1, one)];
  const values = new WebAssembly.Table({ element: externref, initial: 0 });
  values.grow(1, "x");
  values.grow(1);
  return { before, length: table.length, empty: table.get(3), called: call(4), values: elementsOf(values) };
}

/** Growth that is refused. https://webassembly.github.io/spec/js-api/#dom-table-grow */
export async function growthIsRefused() {
  const { table } = await exported();
  const deltas = [undefined, -1, Number.NaN, 2 ** 32] as number[];
  return {
    beyond: await thrownBy(() => table.grow(3)),
    deltas: await thrownByEach(deltas.map((delta) => () => table.grow(delta))),
    value: await thrownBy(() => table.grow(1, () => 1)),
    length: table.length,
  };
}
