/** Arguments as evidence shows them, made code again where that is certain. */
import { type Expression, type Node, parseExpressionAt } from "acorn";

const token =
  /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`|(?:Big)?(?:Uint|Int|Float)\d+(?:Clamped)?Array\(\d+\) \[|\[Object: null prototype\] |[[\]]/g;

/** `Uint8Array(3) [ 1, 2, 3 ]`, as values are shown, in the words of the language; strings stay as they are. */
function toCode(shown: string): string {
  const open: string[] = [];
  return shown.replaceAll(token, (found) => {
    if (found === "]") return open.pop() ?? found;
    if (found === "[") open.push("]");
    if (/^["'`]/.test(found) || !/Array\(\d+\) \[$/.test(found)) return found.startsWith("[Object") ? "" : found;
    open.push("])");
    return `new ${found.slice(0, found.indexOf("("))}([`;
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
  const code = toCode(shown);
  const found = parse(code);
  return found && isPlain(found) ? code : undefined;
}
