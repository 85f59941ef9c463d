/** Which declaration a name in a module means. */
import type { AnyNode, Identifier, Pattern } from "acorn";
import type { Module } from "./module.ts";
import { isFunction, type NodeIndex, outwards } from "./nodes.ts";

export interface Binding {
  name: string;
  /** What declares it: a variable declaration, function, class, catch clause or import. */
  owner: AnyNode;
  /** Whether it is a parameter of its owner. */
  parameter: boolean;
}

type Scopes = Map<AnyNode, Map<string, Binding>>;
const known = new WeakMap<Module, Scopes>();

/** The binding that an identifier of the module means; undefined for a global. */
export function resolveName(module: Module, identifier: Identifier): Binding | undefined {
  const scopes = scopesOf(module);
  for (const node of outwards(module.index, identifier)) {
    const binding = scopes.get(node)?.get(identifier.name);
    if (binding) return binding;
  }
  return undefined;
}

/** A binding of the module's top level. */
export function topLevelBinding(module: Module, name: string): Binding | undefined {
  return scopesOf(module).get(module.tree)?.get(name);
}

function scopesOf(module: Module): Scopes {
  const scopes = known.get(module) ?? collectScopes(module.index);
  known.set(module, scopes);
  return scopes;
}

function collectScopes(index: NodeIndex): Scopes {
  const scopes: Scopes = new Map();
  const declare = (scope: AnyNode, names: readonly string[], owner: AnyNode, parameter = false) => {
    const bindings = scopes.get(scope) ?? new Map<string, Binding>();
    for (const name of names) bindings.set(name, { name, owner, parameter });
    scopes.set(scope, bindings);
  };
  for (const node of index.nodes) {
    if (isFunction(node)) declare(node, node.params.flatMap(namesIn), node, true);
    const names = declaredNames(node);
    if (names.length > 0) declare(scopeOf(index, node), names, node);
  }
  return scopes;
}

/** The names that a node declares; parameters apart. */
export function declaredNames(node: AnyNode): string[] {
  if (node.type === "VariableDeclaration") return node.declarations.flatMap(({ id }) => namesIn(id));
  if (node.type === "ImportDeclaration") return node.specifiers.map(({ local }) => local.name);
  if (node.type === "CatchClause") return node.param ? namesIn(node.param) : [];
  if (node.type === "ClassDeclaration" || node.type === "ClassExpression") return node.id ? [node.id.name] : [];
  return isFunction(node) && node.id ? [node.id.name] : [];
}

const blocks = /^(Program|BlockStatement|StaticBlock|SwitchStatement|For(In|Of)?Statement)$/;
const hoistTo = /^(Program|StaticBlock|FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/;

function scopeOf(index: NodeIndex, node: AnyNode): AnyNode {
  if (/^(FunctionExpression|ClassExpression|CatchClause)$/.test(node.type)) return node;
  const kind = node.type === "VariableDeclaration" && node.kind === "var" ? hoistTo : blocks;
  const [, ...around] = outwards(index, node);
  return around.find(({ type }) => kind.test(type)) ?? node;
}

export function namesIn(pattern: Pattern | AnyNode): string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap((property) =>
        namesIn(property.type === "Property" ? property.value : property),
      );
    case "ArrayPattern":
      return pattern.elements.flatMap((element) => (element ? namesIn(element) : []));
    case "AssignmentPattern":
      return namesIn(pattern.left);
    case "RestElement":
      return namesIn(pattern.argument);
    default:
      return [];
  }
}
