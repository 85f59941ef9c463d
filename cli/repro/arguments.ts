/** Arguments as evidence shows them, made code again where that is certain. */
import { type Expression, type Node, parseExpressionAt } from "acorn";

/** `Uint8Array(3) [ 1, 2, 3 ]`, as values are shown, in the words of the language. */
const toCode = (shown: string): string =>
  shown
    .replaceAll(/\b((?:Big)?(?:Uint|Int|Float)\d+(?:Clamped)?Array)\(\d+\) \[/g, "new $1([")
    .replaceAll(/\[Object: null prototype\] /g, "");

/** Where a typed array's list was opened by a call, its end has to close that. */
function closeCalls(code: string): string {
  const open: boolean[] = [];
  return code.replaceAll(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`|\(\[|[[\]]/g, (token) => {
    if (token === "([" || token === "[") open.push(token === "([");
    return token === "]" && open.pop() ? "])" : token;
  });
}

type Judge = (node: Node & Record<string, unknown>) => boolean;

const isPlain = (node: unknown): boolean => {
  const found = node as Node & Record<string, unknown>;
  return plain[found.type]?.(found) ?? false;
};

/** Nothing that is named, called or computed, but typed arrays of numbers. */
const plain: Record<string, Judge> = {
  Literal: () => true,
  Identifier: ({ name }) => ["undefined", "NaN", "Infinity"].includes(String(name)),
  UnaryExpression: ({ operator, argument }) => operator === "-" && isPlain(argument),
  TemplateLiteral: ({ expressions }) => (expressions as unknown[]).length === 0,
  ArrayExpression: ({ elements }) => (elements as unknown[]).every((element) => element !== null && isPlain(element)),
  ObjectExpression: ({ properties }) =>
    (properties as { type: string; computed?: boolean; shorthand?: boolean; value: unknown }[]).every(
      (one) => one.type === "Property" && !one.computed && !one.shorthand && isPlain(one.value),
    ),
  NewExpression: ({ callee, arguments: given }) =>
    /Array$/.test(String((callee as { name?: string }).name)) && (given as unknown[]).every(isPlain),
};

function parse(code: string): Expression | undefined {
  try {
    const found = parseExpressionAt(`(${code})`, 0, { ecmaVersion: "latest" });
    return /^\s*\)$/.test(`(${code})`.slice(found.end)) ? found : undefined;
  } catch {
    // Shortened evidence, functions and instances of classes read as no expression: they aren't plain.
    return undefined;
  }
}

/** The code of an argument; undefined where what is shown is not all of it. */
export function codeOf(shown: string): string | undefined {
  const code = closeCalls(toCode(shown));
  const found = parse(code);
  return found && isPlain(found) ? code : undefined;
}
