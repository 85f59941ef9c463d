/** The parts of modules that a check or a probe is made of. */
import type { AnyNode } from "acorn";
import type { Module } from "./module.ts";
import { callAround, isFunction, outwards, type Span } from "./nodes.ts";
import { type Binding, declaredNames, resolveName } from "./scopes.ts";

export interface Piece extends Span {
  module: Module;
  /** What counts of it: all of a declaration, but of the loop around a check only the head. */
  nodes: AnyNode[];
  /** The function that a feature calls with `check`, where the piece stands in one. */
  home?: AnyNode;
  /** Counts, but isn't shown. */
  hidden?: true;
}

export function pieceOf(module: Module, node: AnyNode, home?: AnyNode): Piece {
  const { start, end } = exportAround(module, node) ?? node;
  return { module, nodes: [node], start, end, ...(home ? { home } : {}) };
}

function exportAround(module: Module, node: AnyNode): AnyNode | undefined {
  const parent = module.index.parents.get(node);
  return parent?.type.startsWith("Export") ? parent : undefined;
}

const statement = /(Statement|Declaration)$/;
const noStatement = /^(BlockStatement|Export.+)$/;

/** The smallest statement around a node. */
export function statementAround(module: Module, node: AnyNode): AnyNode {
  for (const at of outwards(module.index, node)) {
    if (statement.test(at.type) && !noStatement.test(at.type) && !loopOf(module, at)) return at;
  }
  return node;
}

/** The loop that a variable declaration is in the head of. */
function loopOf(module: Module, node: AnyNode): AnyNode | undefined {
  const parent = module.index.parents.get(node);
  const heads = node.type === "VariableDeclaration" && parent && /^For/.test(parent.type);
  return heads && "body" in parent && parent.body !== node ? parent : undefined;
}

/** What declares a name: a statement, or the head of the loop or callback around it. */
export function declaringPieces(module: Module, binding: Binding): Piece[] {
  if (binding.parameter) return parameterPieces(module, binding.owner);
  const loop = loopOf(module, binding.owner);
  return [loop ? headPiece(module, loop) : pieceOf(module, binding.owner)];
}

function parameterPieces(module: Module, owner: AnyNode): Piece[] {
  if (callAround(module.index, owner)) return [headPiece(module, owner)];
  const declaration = statementAround(module, owner);
  return usesOf(module, declaration).map((use) => pieceOf(module, statementAround(module, use)));
}

/** A loop, or a call with a callback, up to its body. */
function headPiece(module: Module, around: AnyNode & { body?: unknown }): Piece {
  const call = callAround(module.index, around);
  const whole = call ?? around;
  const parts = call ? [call.callee, ...call.arguments] : loopParts(around);
  const body = around.body as AnyNode;
  return { module, nodes: parts.filter((part) => part !== around), start: whole.start, end: body.start };
}

function loopParts(loop: AnyNode): AnyNode[] {
  if (loop.type === "ForOfStatement" || loop.type === "ForInStatement") return [loop.left, loop.right];
  if (loop.type !== "ForStatement") return [];
  return [loop.init, loop.test, loop.update].filter((part) => part != null);
}

/** Where the module uses, outside the declaration, a name that it declares. */
export function usesOf(module: Module, declaration: AnyNode): AnyNode[] {
  const names = new Set(declaredNames(declaration));
  return module.index.identifiers.filter(
    (use) =>
      names.has(use.name) &&
      (use.start < declaration.start || use.start >= declaration.end) &&
      resolveName(module, use)?.owner === declaration,
  );
}

/** Whether a statement does nothing but declare functions: what it says happens where it is used. */
export function declaresFunction(node: AnyNode): boolean {
  if (node.type !== "VariableDeclaration") return isFunction(node) && node.type === "FunctionDeclaration";
  return node.declarations.some(({ init }) => init && isFunction(init));
}
