import { domName, headersForEach, paramsForEach, platformClasses, urlHref } from "./platform.ts";
import {
  arrayKind,
  bufferLength,
  type Constructor,
  constructors,
  dateTime,
  get,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  globalObject,
  hasOwn,
  inherits,
  isArray,
  isErrorSlot,
  isView,
  mapHas,
  mapSize,
  missing,
  objectPrototype,
  ownKeys,
  regexpSource,
  setPrototypeOf,
  setSize,
  sharedLength,
  slice,
  toStringTag,
  toTag,
  unbox,
  view,
  WireWeakSet,
  weakAdd,
  weakHas,
} from "./primordials.ts";

/** Which builtin a value really is, told by its internal slots: tags and prototypes can be forged or damaged. */
export type Brand =
  | "Array"
  | "TypedArray"
  | "DataView"
  | "DOMException"
  | "Error"
  | "Map"
  | "Set"
  | "Date"
  | "RegExp"
  | "ArrayBuffer"
  | "SharedArrayBuffer"
  | "URL"
  | "URLSearchParams"
  | "Headers"
  | keyof typeof unbox;

const nothing = () => undefined;

/** Each throws for a value that isn't one. */
const probes: Readonly<Record<string, (value: object) => unknown>> = setPrototypeOf(
  {
    DOMException: domName,
    Error: (value: object) => isError(value) || missing(),
    Map: mapSize,
    Set: setSize,
    Date: dateTime,
    RegExp: regexpSource,
    ArrayBuffer: bufferLength,
    SharedArrayBuffer: sharedLength,
    URL: urlHref,
    URLSearchParams: (value: object) => paramsForEach(value, nothing),
    Headers: (value: object) => headersForEach(value, nothing),
    ...unbox,
  },
  null,
);
const brands = ownKeys(probes) as Brand[];

function holds(probe: ((value: object) => unknown) | undefined, value: object): boolean {
  try {
    probe?.(value);
    return probe !== undefined;
  } catch {
    return false;
  }
}

/** A DOMException may be one by its slot, too: it is probed for earlier. */
function isError(value: object): boolean {
  if (isErrorSlot) return isErrorSlot(value);
  if (inherits(constructors.Error!.prototype, value)) return true;
  return tagOf(value) === "Error" && get(value, toStringTag) === undefined;
}

/** Prototypes of class instances that proved to be no builtin: failing probes are slow. */
const brandless = new WireWeakSet();

/** Whether a builtin is among the ancestors: a Proxy of a Map, or a mere heir of its prototype, says nothing of Maps. */
function extendsBuiltin(prototype: object): boolean {
  for (
    let holder: object | null = prototype, steps = 0;
    holder && steps < 100;
    holder = getPrototypeOf(holder), steps++
  ) {
    const name = nameOf(ownData(holder, "constructor") as object | undefined);
    if (hasOwn(probes, name) || isErrorName(name)) return true;
  }
  return false;
}

/**
 * The builtin that `value` is; undefined for plain objects, class instances and platform objects. The name of its
 * class says which brand to look for first.
 */
export function brandOf(value: object, name: string): Brand | undefined {
  if (isArray(value)) return "Array";
  if (isView(value)) return holds(view.buffer, value) ? "DataView" : "TypedArray";
  const prototype = getPrototypeOf(value);
  if (prototype && weakHas(brandless, prototype)) return undefined;
  const likely = isErrorName(name) ? "Error" : name;
  if (holds(probes[likely], value)) return likely as Brand;
  for (let index = 0; index < brands.length; index++) {
    if (holds(probes[brands[index]!], value)) return brands[index];
  }
  if (prototype && !rootKind(prototype) && !extendsBuiltin(prototype)) weakAdd(brandless, prototype);
  return undefined;
}

/** Plain objects are told without any probe; undefined for what needs them. */
export function plainKind(value: object): "bare" | "object" | undefined {
  if (isArray(value)) return undefined;
  const root = rootKind(getPrototypeOf(value));
  return root && tagOf(value) === "Object" ? root : undefined;
}

/** `Generator` of `[object Generator]`; "" where reading it throws. It can be forged. */
export function tagOf(value: object): string {
  try {
    return slice(toTag(value), 8, -1);
  } catch {
    return "";
  }
}

/** Whether objects with this prototype are plain: no prototype, or any realm's `Object.prototype`. */
export function rootKind(prototype: object | null): "bare" | "object" | undefined {
  if (prototype === null) return "bare";
  if (prototype === objectPrototype) return "object";
  return getPrototypeOf(prototype) === null && hasOwn(prototype, "isPrototypeOf") ? "object" : undefined;
}

function ownData(holder: object, key: string): unknown {
  const descriptor = getOwnPropertyDescriptor(holder, key);
  return descriptor && hasOwn(descriptor, "value") ? descriptor.value : undefined;
}

/** The nearest constructor on the prototype chain; no getter runs. */
export function constructorOf(value: object): Constructor | undefined {
  for (let holder = getPrototypeOf(value), steps = 0; holder && steps < 100; holder = getPrototypeOf(holder), steps++) {
    const type = ownData(holder, "constructor");
    if (typeof type === "function") return type as Constructor;
  }
  return undefined;
}

/** The own `name` of a function, when it is a string; else "". */
export function nameOf(type: object | undefined): string {
  const name = type && ownData(type, "name");
  return typeof name === "string" ? name : "";
}

/** The name of the class that the host should rebuild an error as: the nearest builtin on its prototype chain. */
export function errorBase(error: object): string {
  for (let holder = getPrototypeOf(error), steps = 0; holder && steps < 100; holder = getPrototypeOf(holder), steps++) {
    const name = nameOf(ownData(holder, "constructor") as object | undefined);
    if (isErrorName(name)) return name;
  }
  return "Error";
}

/** The class that the native errors inherit from: where the global is a Proxy, as in edge-runtime, it is another. */
const nativeError = constructors.Error && constructorOf(setPrototypeOf({}, constructors.Error.prototype));

/** Whether a global error class has that name here. */
export function isErrorName(name: string): boolean {
  const type = name === "DOMException" ? undefined : constructors[name];
  if (!type) return false;
  const parent = getPrototypeOf(type);
  return type === constructors.Error || parent === constructors.Error || parent === nativeError;
}

/** Whether a class belongs to the platform: it was a global at first, or is the lazy global of its name, left untouched. */
export function isPlatformClass(type: Constructor, name: string): boolean {
  if (mapHas(platformClasses, type) || constructors[name] === type) return true;
  const descriptor = name === "" ? undefined : getOwnPropertyDescriptor(globalObject, name);
  return !!descriptor && (!hasOwn(descriptor, "value") || descriptor.value === type);
}

/** The exact name of a typed array's kind, from its slot. */
export function kindOf(array: object): string {
  return arrayKind(array) as string;
}
