import {
  accessor,
  type ForEach,
  get,
  globalConstructor,
  inherits,
  method,
  missing,
  prototypeOf,
  uncurry,
} from "./primordials.ts";

/** The web platform's classes as they were when this module was evaluated: what primordials.ts is for the language. */

/** The classes of the platform, as far as naming them doesn't load them; workerd's globals are inherited. */
export const platformClasses = new Map<unknown, true>();
for (let holder: object | null = globalThis; holder; holder = Object.getPrototypeOf(holder)) {
  for (const key of Object.getOwnPropertyNames(holder)) {
    const value = dataOf(holder, key);
    if (typeof value === "function") platformClasses.set(value, true);
  }
}

/** Some workerd accessors refuse to be looked at. */
function dataOf(holder: object, key: string): unknown {
  try {
    return Object.getOwnPropertyDescriptor(holder, key)?.value;
  } catch {
    return undefined;
  }
}

/** As `getter`, for a Web IDL attribute: workerd has had some on the instance, or on the prototype but no accessor. */
function attribute(name: string, key: string): (self: unknown) => unknown {
  const prototype = prototypeOf(name);
  if (!prototype) return missing;
  const read = (self: unknown) => (inherits(prototype, self) ? get(self as object, key) : undefined) ?? missing();
  try {
    const own = accessor(prototype, key);
    return own && isBranded(own) ? own : read;
  } catch {
    return read;
  }
}

/** Whether it tells its own objects from others: edge-runtime's DOMException is a class of JavaScript, and doesn't. */
function isBranded(read: (self: unknown) => unknown): boolean {
  try {
    read({});
    return false;
  } catch {
    return true;
  }
}

/** Walks the entries by the iterator's own `next`: Node's `forEach` of these classes calls `Function.prototype.call`. */
function pairs(name: string): ForEach {
  const type = globalConstructor(name) as (new () => Map<string, string>) | undefined;
  if (!type) return missing;
  const entries = uncurry(type.prototype.entries as (this: unknown) => Iterator<[string, string]>);
  const shared = new type().entries().next as (this: unknown) => IteratorResult<[string, string]>;
  // Node 18 makes a `next` for each iterator of Headers, which only works for that one.
  const own = shared !== new type().entries().next;
  const next = own ? (iterator: Iterator<[string, string]>) => iterator.next() : uncurry(shared);
  return (self, visit) => {
    const iterator = entries(self);
    for (let step = next(iterator); !step.done; step = next(iterator)) visit(step.value[1], step.value[0]);
  };
}

export const headersForEach = pairs("Headers");
export const headersAppend = method<[unknown, unknown]>("Headers", "append");
export const paramsForEach = pairs("URLSearchParams");
export const paramsAppend = method<[unknown, unknown]>("URLSearchParams", "append");

export const urlHref = attribute("URL", "href");
export const domName = attribute("DOMException", "name");
export const domMessage = attribute("DOMException", "message");
