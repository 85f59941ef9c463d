/** Where a check is registered: the call at a position, and the statements that lead to it. */
import type { AnyNode, CallExpression, Identifier } from "acorn";
import type { Module } from "./module.ts";
import { callAround, contains, type FunctionNode, inside, isFunction, outwards } from "./nodes.ts";
import { declaresFunction, type Piece, pieceOf, statementAround, usesOf } from "./pieces.ts";
import { namesIn, resolveName } from "./scopes.ts";

/**
 * The statements that register the check called at a 1-based position; the one around the call is first.
 * A column that misses is forgiven where the line has one call of a parameter. Throws where there is no such call.
 */
export function registrationAt(module: Module, line: number, column?: number): Piece[] {
  const call = checkCallAt(module, line, column);
  return registrations(module, call, calleeName(call), new Set());
}

function checkCallAt(module: Module, line: number, column?: number): CallExpression {
  const start = module.lines[line - 1] ?? module.text.length;
  const calls = inside(module.index.calls, { start, end: module.lines[line] ?? module.text.length });
  const handed = calls.filter((call) => homeOf(module, calleeName(call)));
  const exact =
    column === undefined ? undefined : handed.find((call) => calleeStarts(call).includes(start + column - 1));
  const [check, ...others] = outermost(handed);
  const found = exact ?? (column === undefined || others.length === 0 ? check : undefined);
  if (found) return found;
  const position = column === undefined ? line : `${line}:${column}`;
  throw new Error(
    `No check(...) call was found at ${module.file}:${position}: looked there for a call of what a feature hands in. ` +
      "Register the check in the suite file itself, and run what is on disk.",
  );
}

/** V8 gives the position of the property for a member call; a source map may give that of the object. */
function calleeStarts({ callee }: CallExpression): number[] {
  return callee.type === "MemberExpression" ? [callee.start, callee.property.start] : [callee.start];
}

function outermost(calls: CallExpression[]): CallExpression[] {
  return calls.filter((call) => !calls.some((other) => other !== call && contains(other, call)));
}

function calleeName({ callee }: CallExpression): Identifier | undefined {
  const name = callee.type === "MemberExpression" ? callee.object : callee;
  return name.type === "Identifier" ? name : undefined;
}

/** The function that was handed what a name means. */
function homeOf(module: Module, name: Identifier | undefined): FunctionNode | undefined {
  const binding = name && resolveName(module, name);
  return binding?.parameter && isFunction(binding.owner) ? binding.owner : undefined;
}

/** `check` is the name by which the node has the feature's `check`, where that is known. */
function registrations(module: Module, node: AnyNode, check: Identifier | undefined, seen: Set<AnyNode>): Piece[] {
  const home = homeOf(module, check);
  const statement = registeringStatement(module, node, home);
  if (seen.has(statement)) return [];
  seen.add(statement);
  const own = pieceOf(module, statement, home);
  if (!declaresFunction(statement)) return [own];
  const uses = usesOf(module, statement);
  return [own, ...uses.flatMap((use) => registrations(module, use, checkAtUse(module, use, check, home), seen))];
}

function registeringStatement(module: Module, node: AnyNode, home: FunctionNode | undefined): AnyNode {
  if (!home) return statementAround(module, node);
  if (!callAround(module.index, home)) return statementAround(module, home);
  return statementIn(module, home.body, node);
}

/** The statement directly in a callback's body that holds the node: a loop with all that is in it. */
function statementIn(module: Module, body: AnyNode, node: AnyNode): AnyNode {
  for (const at of outwards(module.index, node)) {
    if (at === body || (body.type === "BlockStatement" && module.index.parents.get(at) === body)) return at;
  }
  return statementAround(module, node);
}

/** The name by which a use of a registering function hands `check` on. */
function checkAtUse(module: Module, use: AnyNode, check?: Identifier, home?: FunctionNode): Identifier | undefined {
  if (!check || !home || contains(home, use)) return check;
  const index = home.params.findIndex((parameter) => namesIn(parameter).includes(check.name));
  const call = module.index.parents.get(use);
  const argument = call?.type === "CallExpression" && call.callee === use ? call.arguments[index] : undefined;
  return argument?.type === "Identifier" ? argument : undefined;
}

/** What the feature around says that its checks need, as a piece that counts but isn't shown. */
export function featureNeeds({ module, home }: Piece): Piece[] {
  const call = home && callAround(module.index, home);
  const options = call?.arguments.slice(1).filter((argument) => argument !== home) ?? [];
  return options.flatMap(needsIn).map((node) => ({ ...pieceOf(module, node), hidden: true }));
}

function needsIn(options: AnyNode): AnyNode[] {
  if (options.type !== "ObjectExpression") return [options];
  return options.properties.filter(
    (property) =>
      property.type === "SpreadElement" || (property.key.type === "Identifier" && property.key.name === "needs"),
  );
}
