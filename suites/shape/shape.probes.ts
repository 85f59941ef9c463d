type Described = ReturnType<typeof describeFlags> & {
  /** On the object itself, and not on what it inherits from. */
  own: boolean;
  accessor: boolean;
  type: string;
  name: unknown;
  length: unknown;
  setter?: { name: unknown; length: unknown };
  value?: unknown;
  /** What a call on an object of another kind came to. */
  misused?: string;
};

const describeFlags = ({ writable, enumerable, configurable }: PropertyDescriptor) => ({
  writable,
  enumerable,
  configurable,
});
const isFunction = (value: unknown): value is (...args: unknown[]) => unknown => typeof value === "function";
const nameOf = (error: unknown) => (error instanceof TypeError ? "TypeError" : String((error as Error)?.name ?? error));

/** A promise may come from another realm than this code: left alone, its rejection would end the process. */
const isThenable = (value: unknown): value is Promise<unknown> => isFunction((value as Promise<unknown> | null)?.then);

/** What came of a call: what it threw or rejected with, or that it did neither. */
async function outcomeOf(call: () => unknown): Promise<string> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const found = call();
    if (!isThenable(found)) return "returned";
    const late = new Promise<string>((resolve) => {
      timer = setTimeout(resolve, 100, "pending");
    });
    return await Promise.race([
      found.then(
        () => "fulfilled",
        (error) => `rejected ${nameOf(error)}`,
      ),
      late,
    ]);
  } catch (error) {
    return `threw ${nameOf(error)}`;
  } finally {
    clearTimeout(timer);
  }
}

type Found = PropertyDescriptor & { own: boolean };

/** A property may be there and yet not be described: some native ones run for it, and throw on a prototype. */
function descriptorOf(holder: object, key: PropertyKey): PropertyDescriptor | undefined {
  try {
    return Object.getOwnPropertyDescriptor(holder, key);
  } catch {
    return Reflect.ownKeys(holder).includes(key as string | symbol) ? {} : undefined;
  }
}

/** The property of an object or of what it inherits from, the language's own prototypes left out. */
function findProperty(holder: object, key: PropertyKey): Found | undefined {
  const ends: unknown[] = [null, Object.prototype, Function.prototype, Error.prototype];
  for (let at = holder; !ends.includes(at); at = Object.getPrototypeOf(at)) {
    const descriptor = descriptorOf(at, key);
    if (descriptor) return { ...descriptor, own: at === holder };
  }
  return undefined;
}

const describe = (holder: object, key: PropertyKey, misuse: boolean) =>
  describeProperty(findProperty(holder, key), misuse);

/**
 * A property of the global object or a namespace: one that is made when it is first asked for is what it then is, and
 * where on its chain the global object has it is left to the runtime.
 */
async function describeGlobal(holder: object, key: string): Promise<Described | null> {
  const found = findProperty(holder, key);
  if (!found) return null;
  const { get, set, ...rest } = { ...found, own: true };
  const value = get && (holder as Record<string, unknown>)[key];
  if (!isFunction(value)) return await describeProperty({ ...found, own: true }, false);
  const described = await describeProperty({ ...rest, value }, false);
  return described && { ...described, accessor: true };
}

async function describeProperty(found: Found | undefined, misuse: boolean): Promise<Described | null> {
  if (!found) return null;
  const { get, set, value } = found;
  const accessor = get !== undefined || set !== undefined;
  const callable = accessor ? get : value;
  return {
    ...describeFlags(found),
    own: found.own,
    accessor,
    type: typeof callable,
    name: isFunction(callable) ? callable.name : undefined,
    length: isFunction(callable) ? callable.length : undefined,
    ...(set ? { setter: { name: set.name, length: set.length } } : {}),
    ...(typeof value === "number" || typeof value === "string" ? { value } : {}),
    ...(misuse && isFunction(callable) ? { misused: await outcomeOf(() => callable.call({})) } : {}),
  };
}

const reach = (path: string) =>
  path.split(".").reduce<unknown>((holder, key) => (holder as Record<string, unknown> | undefined)?.[key], globalThis);

/** The properties of an interface object and its prototype. https://webidl.spec.whatwg.org/#interface-object */
export async function describesInterface(path: string, parent: string, names: [name: string, isStatic: boolean][]) {
  const found = reach(path);
  if (!isFunction(found)) return null;
  const prototype = (found as { prototype?: object }).prototype ?? {};
  const above = reach(parent) as { prototype?: object } | undefined;
  const members: Record<string, Described | null> = {};
  for (const [name, isStatic] of names)
    members[`${isStatic} ${name}`] = await describe(isStatic ? found : prototype, name, !isStatic);
  const [holder, key] = path.includes(".")
    ? [reach(path.slice(0, path.indexOf("."))), path.slice(path.indexOf(".") + 1)]
    : [globalThis, path];
  return {
    own: await describeGlobal(holder as object, key),
    prototype: await describe(found, "prototype", false),
    constructor: await describe(prototype, "constructor", false),
    constructorIsIt: ownValue(prototype, "constructor") === found,
    tag: await describe(prototype, Symbol.toStringTag, false),
    inherits: Object.getPrototypeOf(found) === (above ?? Function.prototype),
    prototypeInherits: Object.getPrototypeOf(prototype) === (above?.prototype ?? Object.prototype),
    called: await outcomeOf(() => found()),
    constructed: await outcomeOf(() => Reflect.construct(found, [])),
    iterator: await describe(prototype, Symbol.iterator, true),
    asyncIterator: await describe(prototype, Symbol.asyncIterator, false),
    iteratorIs: ["entries", "values"].find((name) => iteratorOf(prototype) === ownValue(prototype, name)) ?? null,
    members,
  };
}

const ownValue = (holder: object, key: PropertyKey) => descriptorOf(holder, key)?.value;
const iteratorOf = (prototype: object) =>
  ownValue(prototype, Symbol.iterator) ?? ownValue(prototype, Symbol.asyncIterator) ?? "none";

/** The properties of the global object or a namespace. https://webidl.spec.whatwg.org/#namespace-object */
export async function describesHolder(path: string, names: string[]) {
  const holder = path === "" ? globalThis : reach(path);
  if (typeof holder !== "object" || holder === null) return null;
  const members: Record<string, Described | null> = {};
  for (const name of names) members[name] = await describeGlobal(holder, name);
  return { members, tag: await describe(holder, Symbol.toStringTag, false) };
}

/** Whether the global object takes listeners. https://min-common-api.proposal.wintertc.org/#global-scope */
export function globalListens(): boolean {
  return isFunction((globalThis as { addEventListener?: unknown }).addEventListener);
}
