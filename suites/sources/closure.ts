/** What pieces of source refer to, transitively. */
import type { AnyNode } from "acorn";
import type { Module } from "./module.ts";
import { contains, inside } from "./nodes.ts";
import { declaringPieces, type Piece } from "./pieces.ts";
import { type Binding, resolveName } from "./scopes.ts";

/** A name that a piece has from another module. */
export interface Imported {
  piece: Piece;
  binding: Binding;
}

/** Gives the pieces that stand for an imported name; they are followed further. */
export type FollowImport = (imported: Imported) => Piece[];

/** The pieces and all that they refer to, each once, the given ones first. */
export function closePieces(roots: readonly Piece[], follow: FollowImport): Piece[] {
  const pieces = new Map<string, Piece>();
  const queue = [...roots];
  for (const piece of queue) {
    const key = `${piece.module.file}:${piece.start}-${piece.end}`;
    if (pieces.has(key)) continue;
    pieces.set(key, piece);
    for (const binding of outerBindings(piece)) queue.push(...declarations(piece, binding, follow));
  }
  return [...pieces.values()];
}

function declarations(piece: Piece, binding: Binding, follow: FollowImport): Piece[] {
  if (binding.owner.type === "ImportDeclaration") return follow({ piece, binding });
  // A function that calls itself, or names what it is assigned to, would draw in everything around it.
  return declaringPieces(piece.module, binding).filter((found) => !contains(found, piece));
}

function outerBindings({ module, nodes, home }: Piece): Binding[] {
  const bindings = nodes.flatMap((node) => bindingsOutside(module, node));
  return bindings.filter(({ parameter, owner }) => !(parameter && owner === home));
}

// Tables are referred to by many checks, and are long.
const known = new WeakMap<AnyNode, Binding[]>();

function bindingsOutside(module: Module, node: AnyNode): Binding[] {
  const found = known.get(node) ?? findBindings(module, node);
  known.set(node, found);
  return found;
}

function findBindings(module: Module, node: AnyNode): Binding[] {
  const names = inside(module.index.identifiers, node).map((identifier) => resolveName(module, identifier));
  return [...new Set(names)].filter((binding) => binding !== undefined).filter((binding) => !isOwn(node, binding));
}

/** A whole file's imports are no declarations of its own. */
function isOwn(node: AnyNode, { owner }: Binding): boolean {
  return owner.type !== "ImportDeclaration" && contains(node, owner);
}
