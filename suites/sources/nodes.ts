/** What a tree is searched for: parents, names, calls and strings, in order of position. */
import type {
  AnyNode,
  ArrowFunctionExpression,
  CallExpression,
  FunctionDeclaration,
  FunctionExpression,
  Identifier,
  Program,
} from "acorn";
import { fullAncestor } from "acorn-walk";

export type FunctionNode = ArrowFunctionExpression | FunctionDeclaration | FunctionExpression;

export interface NodeIndex {
  parents: Map<AnyNode, AnyNode>;
  nodes: AnyNode[];
  identifiers: Identifier[];
  calls: CallExpression[];
  strings: { start: number; value: string }[];
  templates: Span[];
}

/** A stretch of a module. */
export interface Span {
  start: number;
  end: number;
}

export function indexNodes(tree: Program): NodeIndex {
  const index: NodeIndex = { parents: new Map(), nodes: [], identifiers: [], calls: [], strings: [], templates: [] };
  fullAncestor(tree, (node, _state, ancestors) => {
    const parent = ancestors.at(-2);
    if (parent) index.parents.set(node, parent);
    index.nodes.push(node);
    sortIn(index, node);
  });
  index.identifiers.sort(byStart);
  index.calls.sort(byStart);
  index.strings.sort(byStart);
  return index;
}

function sortIn(index: NodeIndex, node: AnyNode): void {
  if (node.type === "Identifier") index.identifiers.push(node);
  if (node.type === "CallExpression") index.calls.push(node);
  if (node.type === "TemplateElement") index.templates.push(node);
  const value = textValue(node);
  if (value !== undefined) index.strings.push({ start: node.start, value });
}

function textValue(node: AnyNode): string | undefined {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type !== "TemplateLiteral" || node.expressions.length > 0) return undefined;
  return node.quasis[0]?.value.cooked ?? undefined;
}

export const byStart = (left: { start: number }, right: { start: number }): number => left.start - right.start;

/** Those of a list sorted by start that begin inside the span. */
export function inside<T extends { start: number }>(sorted: readonly T[], span: Span): T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]!.start < span.start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let at = low; at < sorted.length && sorted[at]!.start < span.end; at++) found.push(sorted[at]!);
  return found;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The node itself, then what is around it, outwards. */
export function* outwards(index: NodeIndex, node: AnyNode): Generator<AnyNode> {
  for (let at: AnyNode | undefined = node; at; at = index.parents.get(at)) yield at;
}

export function isFunction(node: AnyNode): node is FunctionNode {
  return /^(ArrowFunctionExpression|FunctionExpression|FunctionDeclaration)$/.test(node.type);
}

/** The call that a function is an argument of. */
export function callAround(index: NodeIndex, node: AnyNode): CallExpression | undefined {
  const parent = index.parents.get(node);
  return parent?.type === "CallExpression" && parent.callee !== node ? parent : undefined;
}
