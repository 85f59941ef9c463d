import { type Options, type Program, parse } from "acorn";
import { simple } from "acorn-walk";

/** A module as the body of a function. */
export interface ScriptForm {
  text: string;
  /** What the module exports by default: an expression that can follow the text. */
  served: string;
}

/** A part of the text, and what is put in its place. */
interface Hole {
  start: number;
  end: number;
  put: string;
}

const reading: Options = { ecmaVersion: "latest", sourceType: "module" };

/**
 * A bundled module for a runtime that evaluates scripts: its own text, in which only what a script can't say is taken
 * out, which is the list of exports and `import.meta` (undefined then). Nothing is lowered.
 * @throws Error for a module that imports, or exports otherwise than by one list: that is one that wasn't bundled
 */
export function toScript(module: string): ScriptForm {
  const program = parse(module, reading);
  const exports = program.body.flatMap(readExports);
  const served = exports.find(({ name }) => name === "default")?.local ?? "undefined";
  const holes = [...exports.map(({ start, end }) => ({ start, end, put: "" })), ...findMetas(program)];
  return { text: fill(module, holes), served };
}

/** The exports of a statement; each with where the whole statement is. */
function readExports(statement: Program["body"][number]) {
  if (!/^(Import|Export).*Declaration$/.test(statement.type)) return [];
  if (statement.type !== "ExportNamedDeclaration" || statement.declaration || statement.source)
    throw new Error(`A script has no ${statement.type}: bundle the module, so that its exports are one list`);
  const { start, end, specifiers } = statement;
  const names = specifiers.map(({ local, exported }) => [local, exported].map(nameOf) as [string, string]);
  return names.map(([local, name]) => ({ start, end, local, name }));
}

const nameOf = (node: { type: string; name?: string; value?: unknown }): string => node.name ?? String(node.value);

function findMetas(program: Program): Hole[] {
  const holes: Hole[] = [];
  simple(program, {
    MetaProperty({ meta, start, end }) {
      if (meta.name === "import") holes.push({ start, end, put: "undefined" });
    },
  });
  return holes;
}

/** Several exports are in one statement: the same hole counts once. */
function fill(text: string, holes: readonly Hole[]): string {
  let at = 0;
  let filled = "";
  for (const { start, end, put } of holes.toSorted((left, right) => left.start - right.start)) {
    if (start < at) continue;
    filled += text.slice(at, start) + put;
    at = end;
  }
  return filled + text.slice(at);
}
