const names = [
  ...["assert", "clear", "count", "countReset", "debug", "dir", "dirxml", "error", "group", "groupCollapsed"],
  ...["groupEnd", "info", "log", "table", "time", "timeEnd", "timeLog", "trace", "warn"],
] as const;

/** What the namespace object is built on. https://console.spec.whatwg.org/#console-namespace */
export async function prototypeIsEmpty() {
  const prototype = Object.getPrototypeOf(console);
  return {
    isObjectPrototype: prototype === Object.prototype,
    keys: Reflect.ownKeys(prototype).map(String),
    inherits: Object.getPrototypeOf(prototype) === Object.prototype,
  };
}

/** Its class string. https://webidl.spec.whatwg.org/#js-namespaces */
export async function classString() {
  return {
    descriptor: Object.getOwnPropertyDescriptor(console, Symbol.toStringTag),
    text: Object.prototype.toString.call(console),
  };
}

/** Its property of the global object. https://webidl.spec.whatwg.org/#define-the-global-property-references */
export async function globalProperty() {
  const { value, ...flags } = Object.getOwnPropertyDescriptor(globalThis, "console") ?? {};
  return { ...flags, same: value === undefined ? "an accessor" : value === console };
}

/** Its methods' properties. https://webidl.spec.whatwg.org/#define-the-operations */
export async function methodsAreProperties() {
  const flagsOf = (name: (typeof names)[number]) => {
    const { value, ...flags } = Object.getOwnPropertyDescriptor(console, name) ?? {};
    return { ...flags, name: value?.name, constructs: constructs(value) };
  };
  return Object.fromEntries(names.map((name) => [name, flagsOf(name)]));
}

function constructs(value: unknown): boolean {
  try {
    Reflect.construct(Object, [], value as () => void);
    return true;
  } catch {
    return false;
  }
}

/** Methods without a receiver, and with another. https://webidl.spec.whatwg.org/#js-operations */
export async function methodsWorkDetached() {
  const args: Partial<Record<(typeof names)[number], unknown[]>> = { assert: [true], clear: [] };
  const call = (name: (typeof names)[number], receiver: unknown) => {
    const method = console[name] as (...given: unknown[]) => unknown;
    try {
      return { returned: Reflect.apply(method, receiver, args[name] ?? []) };
    } catch (error) {
      return String(error);
    }
  };
  const calls = names.flatMap((name) => [undefined, {}, 1].map((receiver) => [name, call(name, receiver)] as const));
  // The process goes on, and so would the groups.
  for (const _ of calls) console.groupEnd();
  return calls.filter(([, seen]) => typeof seen === "string" || seen.returned !== undefined);
}

/** Labels that are converted, and those that can't be. https://webidl.spec.whatwg.org/#js-DOMString */
export async function labelsAreConverted() {
  const own = new Error("toString");
  const throwing = {
    toString() {
      throw own;
    },
  };
  const seen = (label: unknown) =>
    Object.fromEntries(
      (["count", "countReset", "time", "timeLog", "timeEnd"] as const).map((name) => {
        try {
          return [name, console[name](label as string)];
        } catch (error) {
          return [name, error === own ? "its own" : (error as Error).name];
        }
      }),
    );
  return { symbol: seen(Symbol.iterator), throwing: seen(throwing) };
}

/** Columns that are no sequence. https://webidl.spec.whatwg.org/#js-sequence */
export async function columnsAreConverted() {
  return [1, "columns", {}].map((columns) => {
    try {
      return console.table([{ a: 1 }], columns as unknown as string[]);
    } catch (error) {
      return (error as Error).name;
    }
  });
}
