/** What Web IDL says of the profile's interfaces: their own definition and the mixins of the same specification. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Argument, type Definition, type IdlType, type Member, parse } from "webidl2";

/** A property that an interface, a namespace or the global object has. */
export interface Shaped {
  name: string;
  kind: "attribute" | "operation" | "constant";
  static: boolean;
  readonly: boolean;
  /** It gives a promise, so that what it refuses is a rejection. */
  promise: boolean;
  /** Required arguments of the shortest overload. */
  length: number;
  value?: number;
}

export interface Interface {
  /** As it is reached from the global object. */
  path: string;
  /** The specification's short name in webref. */
  spec: string;
  parent?: string;
  /** Required arguments of its constructor; absent where it has none. */
  constructorLength?: number;
  members: Shaped[];
  iterates?: "pairs" | "values" | "async";
}

/** The specifications that define the profile's entries, by webref's short names. */
const specs = [
  "dom",
  "html",
  "webidl",
  "fetch",
  "xhr",
  "FileAPI",
  "compression",
  "streams",
  "encoding",
  "url",
  "urlpattern",
  "webcrypto",
  "hr-time",
  "wasm-js-api",
  "wasm-web-api",
  "console",
] as const;

const { resolve } = createRequire(import.meta.url);
const definitions = specs.map((spec) => ({
  spec,
  list: parse(readFileSync(resolve(`@webref/idl/${spec}.idl`), "utf8")),
}));

/** An interface by its path (`URL`, `WebAssembly.Module`). Throws where no specification defines it. */
export function readInterface(path: string): Interface {
  const name = path.slice(path.lastIndexOf(".") + 1);
  const namespace = path === name ? undefined : "WebAssembly";
  for (const { spec, list } of definitions) {
    const definition = list.find(
      (one) => one.type === "interface" && one.name === name && !one.partial && namespaceOf(one) === namespace,
    );
    if (definition) return shape(path, spec, definition, list);
  }
  throw new Error(`No Web IDL of ${specs.join(", ")} defines ${path}`);
}

/** What every specification adds to a mixin or namespace (`WindowOrWorkerGlobalScope`, `WebAssembly`), by name. */
export function readAll(name: string): Shaped[] {
  return definitions.flatMap(({ list }) => shapesOf(list.filter((one) => one.name === name)));
}

const namespaceOf = ({ extAttrs }: Definition) =>
  extAttrs.find(({ name }) => name === "LegacyNamespace")?.rhs?.value as string | undefined;

function shape(path: string, spec: string, definition: Definition, list: Definition[]): Interface {
  const mixins = list.filter(({ type, target }) => type === "includes" && target === definition.name);
  const names = [definition.name, ...mixins.map(({ includes }) => includes)];
  const parts = list.filter(({ type, name }) => type !== "includes" && names.includes(name));
  const members = parts.flatMap((part) => part.members);
  const constructors = members.filter(({ type }) => type === "constructor");
  const iterates = iteration(members);
  return {
    path,
    spec,
    ...(definition.inheritance ? { parent: definition.inheritance } : {}),
    ...(constructors.length > 0 ? { constructorLength: shortest(constructors) } : {}),
    members: shapesOf(parts),
    ...(iterates ? { iterates } : {}),
  };
}

function iteration(members: Member[]): Interface["iterates"] {
  const found = members.find(({ type }) => type === "iterable" || type === "async_iterable");
  if (!found) return undefined;
  if (found.type === "async_iterable") return "async";
  return Array.isArray(found.idlType) && found.idlType.length === 2 ? "pairs" : "values";
}

function shapesOf(parts: Definition[]): Shaped[] {
  const members = parts.flatMap((part) => part.members).filter((member) => isProperty(member));
  const byName = Map.groupBy(members, ({ name, special }) => `${special === "static"} ${name}`);
  const shapes = [...byName.values()].map(shapeOf);
  const stringifier = parts.flatMap((part) => part.members).find(({ special }) => special === "stringifier");
  return stringifier ? [...shapes, { ...plain, name: "toString", kind: "operation" }] : shapes;
}

const plain = { static: false, readonly: false, promise: false, length: 0 };

/** LegacyUnforgeable properties are the instances' own, and what isn't exposed everywhere needn't be here. */
function isProperty({ type, name, extAttrs }: Member): boolean {
  const unfit = extAttrs.some(({ name }) => name === "LegacyUnforgeable" || name === "Exposed");
  return /^(attribute|operation|const)$/.test(type) && Boolean(name) && !unfit;
}

function shapeOf(overloads: Member[]): Shaped {
  const [first] = overloads as [Member];
  const replaceable = first.extAttrs.some(({ name }) => name === "PutForwards" || name === "Replaceable");
  const { type, value } = first;
  return {
    name: first.name as string,
    kind: type === "const" ? "constant" : (type as "attribute" | "operation"),
    static: first.special === "static",
    readonly: first.readonly === true && !replaceable,
    promise: isPromise(first.idlType),
    length: shortest(overloads),
    ...(type === "const" ? { value: Number(value?.value) } : {}),
  };
}

const isPromise = (type: IdlType | IdlType[] | undefined) => !Array.isArray(type) && type?.generic === "Promise";

const shortest = (overloads: Member[]) => Math.min(...overloads.map(({ arguments: list = [] }) => required(list)));
const required = (list: Argument[]) => list.filter(({ optional, variadic }) => !optional && !variadic).length;
