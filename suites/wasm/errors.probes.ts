import { exportsOf } from "./load.ts";
import { thrownByEach } from "./thrown.ts";

const names = ["CompileError", "LinkError", "RuntimeError"] as const;

/** How each class of errors is built. https://webassembly.github.io/spec/js-api/#error-objects */
export async function classesInherit() {
  return names.map((name) => {
    const Class = WebAssembly[name];
    const { prototype } = Class;
    return {
      inherits: Object.getPrototypeOf(Class) === Error,
      prototypeInherits: Object.getPrototypeOf(prototype) === Error.prototype,
      own: Object.fromEntries(
        ["name", "message"].map((key) => [key, Object.getOwnPropertyDescriptor(prototype, key)?.value]),
      ),
      constructs: prototype.constructor === Class,
      length: Class.length,
      global: name in globalThis,
    };
  });
}

/** An error of each class, made with and without `new`. https://webassembly.github.io/spec/js-api/#error-objects */
export async function errorsAreMade() {
  const options = { cause: 1 };
  return names.map((name) => {
    const Class = WebAssembly[name];
    const made = [Reflect.construct(Class, ["why", options]), Reflect.apply(Class, undefined, ["why", options])];
    return made.map((error: Error) => ({
      isOwn: error instanceof Class,
      isError: error instanceof Error,
      others: names.filter((other) => other !== name && error instanceof WebAssembly[other]),
      text: String(error),
      ownMessage: Object.getOwnPropertyDescriptor(error, "message"),
      cause: error.cause,
      withoutMessage: Object.hasOwn(new Class(), "message"),
    }));
  });
}

interface Traps {
  unreachable(): void;
  divide(a: number, b: number): number;
  remainder(a: number, b: number): number;
  load(address: number): number;
  truncate(value: number): number;
  callIndirect(index: number): void;
  recurse(): void;
}
const traps = () => exportsOf<Traps>("traps");

/** `unreachable` and arithmetic without a result. https://webassembly.github.io/spec/js-api/#errors */
export async function arithmeticTraps() {
  const { unreachable, divide, remainder, truncate } = await traps();
  const thrown = await thrownByEach([
    unreachable,
    () => divide(1, 0),
    () => divide(-(2 ** 31), -1),
    () => remainder(1, 0),
    () => truncate(Number.NaN),
    () => truncate(2 ** 31),
    () => truncate(-(2 ** 31) - 1),
  ]);
  return { thrown, results: [divide(-7, 2), remainder(-(2 ** 31), -1), truncate(2 ** 31 - 0.5)] };
}

/** Memory beyond its end. https://webassembly.github.io/spec/js-api/#errors */
export async function memoryTraps() {
  const { load } = await traps();
  const addresses = [65_533, 65_536, -1, 2 ** 31];
  return { thrown: await thrownByEach(addresses.map((address) => () => load(address))), last: load(65_532) };
}

/** A table's element of another type, none, and beyond the end. https://webassembly.github.io/spec/js-api/#errors */
export async function tableTraps() {
  const { callIndirect } = await traps();
  return thrownByEach([0, 1, 2, -1].map((index) => () => callIndirect(index)));
}

/** What is thrown when the stack is full, and whether the instance lives on. https://webassembly.github.io/spec/js-api/#stack-overflow */
export async function stackOverflows() {
  const { recurse, divide } = await traps();
  const deepen = (): number => 1 + deepen();
  const [wasm, script] = await Promise.all(
    [recurse, deepen].map(async (work) => {
      try {
        return work();
      } catch (error) {
        return (error as Error).constructor.name;
      }
    }),
  );
  return { sameClass: wasm === script, thrown: wasm, afterwards: divide(6, 2) };
}
