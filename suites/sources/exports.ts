/** What the modules of a suite's folder give each other. */
import { posix } from "node:path";
import type { AnyNode, ImportDeclaration, ModuleDeclaration } from "acorn";
import { suiteFolder } from "./files.ts";
import type { Module, OpenModule } from "./module.ts";
import { type Piece, pieceOf } from "./pieces.ts";
import { type Binding, declaredNames, topLevelBinding } from "./scopes.ts";

/** The file that a relative specifier names, where it is inside the importing suite's folder. */
export function fileInFolder(from: Module, specifier: unknown, folder: string): string | undefined {
  if (typeof specifier !== "string" || !/^\.\.?\//.test(specifier)) return undefined;
  const file = posix.join(posix.dirname(from.file), specifier);
  return file.startsWith(`${folder}/`) ? file : undefined;
}

export const isCode = (file: string): boolean => /\.[cm]?[jt]s$/.test(file);

/** What an import binding takes from its module: an export's name, or `*`. */
export function importedName({ owner, name }: Binding): string {
  const specifier = (owner as ImportDeclaration).specifiers.find(({ local }) => local.name === name);
  if (specifier?.type === "ImportDefaultSpecifier") return "default";
  if (specifier?.type !== "ImportSpecifier") return "*";
  return keyName(specifier.imported);
}

function keyName(node: AnyNode): string {
  return node.type === "Identifier" ? node.name : String(node.type === "Literal" ? node.value : "");
}

/** The piece behind each export of a module, re-exports from its folder followed. */
export function exportsOf(module: Module, open: OpenModule): Map<string, Piece> {
  const found = new Map<string, Piece>();
  for (const node of module.tree.body) {
    for (const [name, piece] of exportsIn(module, node as ModuleDeclaration, open)) found.set(name, piece);
  }
  return found;
}

function exportsIn(module: Module, node: ModuleDeclaration, open: OpenModule): [string, Piece][] {
  if (node.type === "ExportDefaultDeclaration") return [["default", pieceOf(module, node)]];
  if (node.type === "ExportAllDeclaration") return [...reexports(module, node.source.value, open)];
  if (node.type !== "ExportNamedDeclaration") return [];
  const { declaration, source, specifiers } = node;
  if (declaration) return declaredNames(declaration).map((name) => [name, pieceOf(module, declaration)]);
  const origin = source ? reexports(module, source.value, open) : undefined;
  return specifiers.flatMap(({ exported, local }): [string, Piece][] => {
    const piece = origin ? origin.get(keyName(local)) : localPiece(module, keyName(local), open);
    return piece ? [[keyName(exported), piece]] : [];
  });
}

function localPiece(module: Module, name: string, open: OpenModule): Piece | undefined {
  const binding = topLevelBinding(module, name);
  if (binding?.owner.type !== "ImportDeclaration") return binding && pieceOf(module, binding.owner);
  return reexports(module, binding.owner.source.value, open).get(importedName(binding));
}

function reexports(module: Module, specifier: unknown, open: OpenModule): Map<string, Piece> {
  const file = fileInFolder(module, specifier, suiteFolder(module.file));
  return file && isCode(file) ? exportsOf(open(file), open) : new Map();
}
