import { exportsOf, load } from "./load.ts";
import { classOf, rejectionOf, thrownBy, thrownByEach } from "./thrown.ts";

/** Imports that fit the module `kinds`. */
function fitting() {
  return {
    m: {
      f: (() => 1) as unknown,
      t: new WebAssembly.Table({ element: "anyfunc", initial: 2, maximum: 4 }) as unknown,
      m: new WebAssembly.Memory({ initial: 1, maximum: 2 }) as unknown,
    },
    n: { g: new WebAssembly.Global({ value: "i32" }, 5) as unknown },
  };
}

/** The class of what an instantiation throws with one import replaced. */
async function thrownWith(field: "f" | "t" | "m" | "g", values: readonly unknown[]) {
  const module = await load("kinds");
  const works = values.map((value) => () => {
    const imports = fitting();
    if (field === "g") imports.n.g = value;
    else imports.m[field] = value;
    return new WebAssembly.Instance(module, imports as WebAssembly.Imports);
  });
  return thrownByEach(works);
}

/** The object that an instance's exports are on. https://webassembly.github.io/spec/js-api/#create-an-exports-object */
export async function exportsAreAFrozenRecord() {
  const instance = new WebAssembly.Instance(await load("kinds"), fitting() as WebAssembly.Imports);
  const { exports } = instance;
  return {
    prototype: Object.getPrototypeOf(exports),
    keys: Reflect.ownKeys(exports),
    enumerable: Object.keys(exports).length,
    frozen: Object.isFrozen(exports),
    same: instance.exports === exports,
  };
}

/** What was imported, exported again. https://webassembly.github.io/spec/js-api/#object-caches */
export async function importsComeBack() {
  const imports = fitting();
  const { g2, m2, t2 } = await exportsOf<Record<string, unknown>>("kinds", imports as WebAssembly.Imports);
  return { global: g2 === imports.n.g, memory: m2 === imports.m.m, table: t2 === imports.m.t };
}

/** Functions that were imported, exported again: one of wasm's, one of JavaScript's, and what was made of that. https://webassembly.github.io/spec/js-api/#a-new-exported-function */
export async function functionsComeBack() {
  const again = async (f: () => unknown) => {
    const imports = fitting();
    const all = { ...imports, m: { ...imports.m, f } } as WebAssembly.Imports;
    return (await exportsOf<{ f2: () => unknown }>("kinds", all)).f2;
  };
  const { one } = await exportsOf<{ one: () => number }>("tables");
  const script = () => 5;
  const made = await again(script);
  return {
    fromWasm: (await again(one)) === one,
    fromScript: made === script,
    fromBoth: (await again(made)) === made,
    called: made(),
  };
}

/** What reading the imports reads, in order. https://webassembly.github.io/spec/js-api/#read-the-imports */
export async function importsAreRead() {
  const reads: string[] = [];
  const watch = (object: object, prefix: string): object =>
    new Proxy(object, {
      get(target, key) {
        reads.push(`${prefix}${String(key)}`);
        const value = Reflect.get(target, key);
        return prefix === "" ? watch(value, `${String(key)}.`) : value;
      },
    });
  await exportsOf("kinds", watch(fitting(), "") as WebAssembly.Imports);
  return reads;
}

/** An import object that is missing, none, or lacks a module. https://webassembly.github.io/spec/js-api/#read-the-imports */
export async function importObjectsAreRefused() {
  const module = await load("kinds");
  const { m } = fitting();
  const objects = [undefined, null, 1, {}, { m }, { m, n: undefined }, { m, n: 1 }];
  return thrownByEach(objects.map((object) => () => new WebAssembly.Instance(module, object as WebAssembly.Imports)));
}

/** What is no module. https://webassembly.github.io/spec/js-api/#dom-instance-instance */
export async function othersAreNoModules() {
  const { Instance } = WebAssembly;
  const module = await load("empty");
  return thrownByEach([
    () => new Instance({} as WebAssembly.Module),
    () => Reflect.construct(Instance, []),
    () => Reflect.apply(Instance, undefined, [module]),
  ]);
}

/** An error of an import's getter. https://webassembly.github.io/spec/js-api/#read-the-imports */
export async function getterErrorsPass() {
  const own = new Error("getter");
  const imports = {
    get m(): never {
      throw own;
    },
  };
  const seen = await exportsOf("kinds", imports as unknown as WebAssembly.Imports).catch((error: unknown) => error);
  return seen === own;
}

/** What is no function, for one. https://webassembly.github.io/spec/js-api/#read-the-imports */
export async function functionsAreLinked() {
  const { nothing } = await exportsOf<{ nothing: () => void }>("functions");
  return { others: await thrownWith("f", [undefined, null, 1, {}]), otherType: await thrownWith("f", [nothing]) };
}

/** What doesn't fit as a table. https://webassembly.github.io/spec/js-api/#read-the-imports */
export async function tablesAreLinked() {
  const table = (element: "anyfunc" | "externref", initial: number, maximum?: number) =>
    new WebAssembly.Table({ element: element as "anyfunc", initial, ...(maximum && { maximum }) });
  return {
    others: await thrownWith("t", [undefined, {}, fitting().m.m]),
    small: await thrownWith("t", [table("anyfunc", 1, 4)]),
    unbounded: await thrownWith("t", [table("anyfunc", 2)]),
    wider: await thrownWith("t", [table("anyfunc", 2, 5)]),
    otherElement: await thrownWith("t", [table("externref", 2, 4)]),
    within: await thrownWith("t", [table("anyfunc", 3, 3)]),
  };
}

/** What doesn't fit as a memory. https://webassembly.github.io/spec/js-api/#read-the-imports */
export async function memoriesAreLinked() {
  const memory = (initial: number, maximum?: number) =>
    new WebAssembly.Memory({ initial, ...(maximum && { maximum }) });
  return {
    others: await thrownWith("m", [undefined, {}, new ArrayBuffer(65_536)]),
    small: await thrownWith("m", [memory(0, 2)]),
    unbounded: await thrownWith("m", [memory(1)]),
    wider: await thrownWith("m", [memory(1, 3)]),
    within: await thrownWith("m", [memory(2, 2)]),
  };
}

/** What doesn't fit as a global, and a number in place of one. https://webassembly.github.io/spec/js-api/#read-the-imports */
export async function globalsAreLinked() {
  const { Global } = WebAssembly;
  const imports = fitting();
  imports.n.g = 7.9;
  const { g2 } = await exportsOf<{ g2: WebAssembly.Global }>("kinds", imports as WebAssembly.Imports);
  return {
    others: await thrownWith("g", [undefined, null, "1", 1n, {}]),
    mutable: await thrownWith("g", [new Global({ value: "i32", mutable: true }, 1)]),
    otherType: await thrownWith("g", [new Global({ value: "i64" }, 1n)]),
    number: g2.value,
  };
}

/** A start function, by both ways to instantiate. https://webassembly.github.io/spec/js-api/#dom-webassembly-instantiate-moduleobject-importobject */
export async function startRuns() {
  const module = await load("start");
  let started = 0;
  const host = {
    started() {
      started += 1;
    },
  };
  new WebAssembly.Instance(module, { host });
  const afterConstructor = started;
  const instance = await WebAssembly.instantiate(module, { host });
  return { afterConstructor, isInstance: instance instanceof WebAssembly.Instance, afterInstantiate: started };
}

/** How `instantiate` rejects a module. https://webassembly.github.io/spec/js-api/#asynchronously-instantiate-a-webassembly-module */
export async function instantiateRejects() {
  const module = await load("start");
  const calls = [undefined, {}, { host: {} }].map(
    (imports) => () => WebAssembly.instantiate(module, imports as WebAssembly.Imports),
  );
  return Promise.all(calls.map(rejectionOf));
}

/** What ends an instantiation after its imports were read. https://webassembly.github.io/spec/js-api/#instantiate-the-core-of-a-webassembly-module */
export async function instantiationsTrap() {
  const [start, startTrap, dataTrap] = [await load("start"), await load("startTrap"), await load("dataTrap")];
  const own = new Error("from start");
  const started = () => {
    throw own;
  };
  const seen = await WebAssembly.instantiate(start, { host: { started } }).catch((error: unknown) => error);
  return {
    start: await thrownBy(() => new WebAssembly.Instance(startTrap)),
    data: await thrownBy(() => new WebAssembly.Instance(dataTrap)),
    startAsync: await rejectionOf(() => WebAssembly.instantiate(startTrap)),
    dataAsync: await rejectionOf(() => WebAssembly.instantiate(dataTrap)),
    ownError: seen === own ? "the same" : classOf(seen),
  };
}
