/** The values that a declaration file exports. Types are no exports of a running module. */
import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import { parseAst } from "rolldown/parseAst";

/** Files that are followed at most, and bytes of one: declarations are a stranger's. */
const mostFiles = 200;
const mostBytes = 4 << 20;

/** What a declaration file promises. */
export interface Declared {
  /** Exports that are values for certain. */
  values: Set<string>;
  /** Every exported name: of some it takes the rest of the world to tell a value from a type. */
  mentioned: Set<string>;
  /** It exports everything of a module that isn't followed, so that other names may be exported, too. */
  open: boolean;
}

interface Walk {
  /** The package's folder: nothing outside of it is read. */
  folder: string;
  /** By file; one that is being read, or can't be, has undefined. */
  known: Map<string, Declared | undefined>;
}

/**
 * @param file absolute
 * @returns undefined where the file isn't there, can't be parsed or is CommonJS (`export =`)
 */
export function readDeclared(file: string, folder: string): Declared | undefined {
  return read(file, { folder: realpathSync(folder), known: new Map() });
}

/** As far as it is looked at. */
interface Node {
  type: string;
  declare?: boolean;
  exportKind?: "type" | "value";
  importKind?: "type" | "value";
  declaration?: Node | null;
  source?: { value: string } | null;
  exported?: Named | null;
  specifiers?: (Node & { local: Named; exported?: Named; imported?: Named })[];
  declarations?: { id: Named & { type: string } }[];
  id?: Named | null;
  body?: { body?: readonly Node[] };
}
type Named = { name?: string; value?: string };
const nameOf = (named: Named | null | undefined) => named?.name ?? named?.value ?? "";

function read(file: string, walk: Walk): Declared | undefined {
  if (walk.known.has(file)) return walk.known.get(file);
  walk.known.set(file, undefined);
  const body = parse(file, walk);
  if (!body || body.some(({ type }) => type === "TSExportAssignment")) return undefined;
  const local = new Set(body.flatMap((node) => localValues(node, file, walk)));
  const declared: Declared = { values: new Set(), mentioned: new Set(), open: false };
  for (const node of body) addExports(node, local, file, walk, declared);
  walk.known.set(file, declared);
  return declared;
}

/** Names that are values within the file: declared in it, or imported as such. */
function localValues(node: Node, file: string, walk: Walk): string[] {
  if (node.type !== "ImportDeclaration") return valuesOf(node.declaration ?? node);
  if (node.importKind === "type" || !node.source) return [];
  const there = follow(node.source.value, file, walk);
  return (node.specifiers ?? []).flatMap((one) => {
    const name = one.type === "ImportDefaultSpecifier" ? "default" : nameOf(one.imported);
    return one.importKind !== "type" && there?.values.has(name) ? [nameOf(one.local)] : [];
  });
}

function parse(file: string, { folder, known }: Walk): readonly Node[] | undefined {
  if (!existsSync(file) || known.size > mostFiles) return undefined;
  const real = realpathSync(file);
  if (!real.startsWith(folder + sep) || !statSync(real).isFile() || statSync(real).size > mostBytes) return undefined;
  try {
    return parseAst(readFileSync(real, "utf8"), { lang: "dts" }, file).body as unknown as readonly Node[];
  } catch (error) {
    // What doesn't parse promises nothing that could be held against a runtime.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** Names that a declaration gives to values. */
function valuesOf(node: Node): string[] {
  if (node.type === "VariableDeclaration")
    return (node.declarations ?? []).flatMap(({ id }) => (id.type === "Identifier" ? [nameOf(id)] : []));
  if (/^(TSDeclareFunction|FunctionDeclaration|ClassDeclaration)$/.test(node.type)) return [nameOf(node.id)];
  // A const enum is inlined and may leave nothing behind.
  if (node.type === "TSEnumDeclaration") return Reflect.get(node, "const") ? [] : [nameOf(node.id)];
  return [];
}

function addExports(node: Node, local: ReadonlySet<string>, file: string, walk: Walk, to: Declared): void {
  const add = (name: string, isValue: boolean) => {
    to.mentioned.add(name);
    if (isValue) to.values.add(name);
  };
  if (node.type === "ExportDefaultDeclaration") {
    const { type = "", name } = (node.declaration ?? {}) as { type?: string; name?: string };
    add("default", type === "Identifier" ? local.has(name ?? "") : type !== "TSInterfaceDeclaration");
  }
  if (node.type === "ExportAllDeclaration") addAll(node, file, walk, to, add);
  if (node.type !== "ExportNamedDeclaration") return;
  if (node.declaration) for (const name of valuesOf(node.declaration)) add(name, true);
  const known = node.source ? follow(node.source.value, file, walk)?.values : local;
  for (const one of node.specifiers ?? []) {
    const isType = one.exportKind === "type" || (node.exportKind === "type" && !node.declaration);
    if (!isType) add(nameOf(one.exported), known?.has(nameOf(one.local)) ?? false);
  }
}

function addAll(
  node: Node,
  file: string,
  walk: Walk,
  to: Declared,
  add: (name: string, isValue: boolean) => void,
): void {
  if (node.exportKind === "type" || !node.source) return;
  if (node.exported) add(nameOf(node.exported), true);
  const there = node.exported ? undefined : follow(node.source.value, file, walk);
  if (!node.exported && (!there || there.open)) to.open = true;
  for (const name of there?.mentioned ?? []) if (name !== "default") add(name, there!.values.has(name));
}

function follow(source: string, from: string, walk: Walk): Declared | undefined {
  if (!source.startsWith(".")) return undefined;
  const path = resolve(dirname(from), source);
  const [, bare = path, kind = ""] = /^(.*)\.([cm]?)[jt]s$/.exec(path) ?? [];
  const found = [`${bare}.d.${kind}ts`, `${path}.d.ts`, path, `${path}/index.d.ts`].find(
    (file) => /\.d\.[cm]?ts$/.test(file) && existsSync(file),
  );
  return found ? read(found, walk) : undefined;
}
