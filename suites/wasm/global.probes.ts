import { exportsOf } from "./load.ts";
import { thrownBy, thrownByEach } from "./thrown.ts";

/** TypeScript's lib leaves some out. */
const made = (value: string, ...given: unknown[]): WebAssembly.Global =>
  Reflect.construct(WebAssembly.Global, [{ value }, ...given]);
const variable = (value: string, ...given: unknown[]): WebAssembly.Global =>
  Reflect.construct(WebAssembly.Global, [{ value, mutable: true }, ...given]);

/** Values of globals that were given none. https://webassembly.github.io/spec/js-api/#defaultvalue */
export async function defaultsAreGiven() {
  return ["i32", "i64", "f32", "f64", "externref", "anyfunc"].map((type) => made(type).value);
}

/** Values as they come out of each type. https://webassembly.github.io/spec/js-api/#towebassemblyvalue */
export async function valuesAreConverted() {
  const valuesOf = (type: string, given: unknown[]) => given.map((value) => made(type, value).value);
  const object = {};
  return {
    i32: valuesOf("i32", [7.9, "-3", 2 ** 32 + 5, 2 ** 31, Number.NaN, true, null]),
    i64: valuesOf("i64", [5n, "-3", 2n ** 64n + 1n, 2n ** 63n, true]),
    f32: valuesOf("f32", [0.1, "1.5", -0, Number.NaN, 1e300, null]),
    f64: valuesOf("f64", [0.1, "1.5", -0, Number.NaN, Number.NEGATIVE_INFINITY, null]),
    externref: valuesOf("externref", [null, "x", 1n]),
    object: made("externref", object).value === object,
    anyfunc: valuesOf("anyfunc", [null]),
  };
}

/** Values that aren't converted. https://webassembly.github.io/spec/js-api/#towebassemblyvalue */
export async function valuesAreRefused() {
  const pairs: [string, unknown][] = [
    ["i32", 1n],
    ["i32", Symbol.iterator],
    ["f32", 1n],
    ["f64", Symbol.iterator],
    ["i64", 1],
    ["i64", null],
    ["anyfunc", () => 1],
    ["anyfunc", {}],
  ];
  const own = new Error("valueOf");
  const throwing = {
    valueOf() {
      throw own;
    },
  };
  const seen = await Promise.resolve()
    .then(() => made("i32", throwing))
    .catch((error: unknown) => error);
  return {
    pairs: await thrownByEach(
      pairs.map(
        ([type, value]) =>
          () =>
            made(type, value),
      ),
    ),
    own: seen === own,
  };
}

/** Types and descriptors that aren't taken. https://webassembly.github.io/spec/js-api/#dom-global-global */
export async function descriptorsAreRefused() {
  const { Global } = WebAssembly;
  const descriptors = [undefined, null, 1, {}, { value: "i16" }, { value: "" }, { value: undefined }];
  return thrownByEach([
    ...descriptors.map((descriptor) => () => Reflect.construct(Global, [descriptor])),
    () => made("v128"),
    () => Reflect.apply(Global, undefined, [{ value: "i32" }]),
  ]);
}

/** A variable that is set. https://webassembly.github.io/spec/js-api/#dom-global-value */
export async function variablesAreSet() {
  const number = variable("i32", 1);
  number.value = "2.5";
  const big = variable("i64");
  big.value = 2n ** 63n;
  const reference = variable("externref", 1);
  reference.value = undefined;
  return {
    number: number.value,
    big: big.value,
    reference: reference.value,
    refused: await thrownBy(() => {
      big.value = 1;
    }),
    kept: big.value,
  };
}

/** A constant that is set. https://webassembly.github.io/spec/js-api/#dom-global-value */
export async function constantsStay() {
  const constant = made("i32", 1);
  const set = () => {
    constant.value = 2;
  };
  return { thrown: await thrownBy(set), value: constant.value };
}

/** A global among numbers. https://webassembly.github.io/spec/js-api/#dom-global-valueof */
export async function globalsHaveValues() {
  const global = variable("i32", 41);
  const before = global.valueOf();
  global.value = 1;
  return { before, after: global.valueOf(), sum: (global as unknown as number) + 1, big: made("i64", 3n).valueOf() };
}

interface Exports {
  given: WebAssembly.Global;
  constant: WebAssembly.Global;
  variable: WebAssembly.Global;
  get(): bigint;
  set(value: bigint): void;
  increment(): number;
}

/** What wasm and JavaScript see of each other's doing. https://webassembly.github.io/spec/js-api/#globals */
export async function globalsAreShared() {
  const given = variable("i32", 10);
  const own = await exportsOf<Exports>("globals", { host: { given } });
  const facts = { constant: own.constant.value, initial: own.get(), incremented: own.increment(), seen: given.value };
  own.variable.value = 2n ** 63n - 1n;
  const got = own.get();
  own.set(-7n);
  return {
    ...facts,
    got,
    set: own.variable.value,
    same: own.given === given,
    constantSet: await thrownBy(() => {
      own.constant.value = 1;
    }),
  };
}
