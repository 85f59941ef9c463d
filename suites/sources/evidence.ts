/** What a check or a probe consists of, gathered from the files of its folder. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { closePieces, type Imported } from "./closure.ts";
import { exportsOf, fileInFolder, importedName, isCode } from "./exports.ts";
import { suiteFolder } from "./files.ts";
import { type Module, moduleCache, type OpenModule } from "./module.ts";
import { inside } from "./nodes.ts";
import { type Piece, pieceOf } from "./pieces.ts";
import { featureNeeds } from "./registration.ts";

export interface Evidence {
  pieces: Piece[];
  /** Files that count whole and aren't read as code: posix paths from the root. */
  data: string[];
}

/** The suites' files below a root, each read once. */
export interface Library {
  root: string;
  open: OpenModule;
  exportsOf(module: Module): Map<string, Piece>;
}

export function openLibrary(root: string): Library {
  const open = moduleCache(root);
  const known = new Map<Module, Map<string, Piece>>();
  return {
    root,
    open,
    exportsOf(module) {
      const found = known.get(module) ?? exportsOf(module, open);
      known.set(module, found);
      return found;
    },
  };
}

/** A check's statements with all that they refer to; modules that they import count whole, and aren't shown. */
export function gatherCheck(library: Library, statements: readonly Piece[]): Evidence {
  const needs = statements.flatMap(featureNeeds);
  return gather(library, [...statements, ...needs], (module) => ({ ...pieceOf(module, module.tree), hidden: true }));
}

/** A probe with all that it refers to, also in other files of its folder. Throws where it isn't exported. */
export function gatherProbe(library: Library, file: string, name: string): Evidence {
  const probes = library.exportsOf(library.open(file));
  const probe = probes.get(name);
  if (probe) return gather(library, [probe], (module, imported) => importedPiece(library, module, imported));
  const names = [...probes.keys()].sort().join(", ") || "none";
  throw new Error(`${file} exports no probe "${name}". Export it, or name one that it has: ${names}.`);
}

/** The probes of a file, sorted, that strings in the pieces name. */
export function probesNamed(library: Library, probesFile: string, pieces: readonly Piece[]): string[] {
  if (!existsSync(join(library.root, probesFile))) return [];
  const probes = library.exportsOf(library.open(probesFile));
  return [...new Set(pieces.flatMap(stringsIn))].filter((text) => probes.has(text)).sort();
}

function gather(library: Library, roots: Piece[], take: (module: Module, imported: Imported) => Piece): Evidence {
  const data = new Set<string>();
  const pieces = closePieces(roots, (imported) => {
    const file = importedFile(imported);
    if (file && isCode(file)) return [take(library.open(file), imported)];
    if (file) data.add(file);
    return [];
  });
  for (const file of pieces.flatMap((piece) => filesNamed(library, piece))) data.add(file);
  return { pieces, data: [...data].sort() };
}

function importedPiece(library: Library, module: Module, { binding }: Imported): Piece {
  return library.exportsOf(module).get(importedName(binding)) ?? pieceOf(module, module.tree);
}

function importedFile({ piece: { module }, binding: { owner } }: Imported): string | undefined {
  return owner.type === "ImportDeclaration"
    ? fileInFolder(module, owner.source.value, suiteFolder(module.file))
    : undefined;
}

/** Files of the folder that are imported at run time or opened by a relative URL. */
function filesNamed({ root }: Library, piece: Piece): string[] {
  const { module } = piece;
  const paths = stringsIn(piece).filter((text) => /^\.\.?\/.*\.\w+$/.test(text));
  const files = paths.flatMap((path) => fileInFolder(module, path, suiteFolder(module.file)) ?? []);
  return files.filter((file) => existsSync(join(root, file)));
}

function stringsIn({ module, nodes }: Piece): string[] {
  return nodes.flatMap((node) => inside(module.index.strings, node)).map(({ value }) => value);
}
