/** One file of a suite as it was written and as it parses. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Comment, type Program, parse } from "acorn";
import { transformSync } from "amaro";
import { indexNodes, type NodeIndex } from "./nodes.ts";

export interface Module {
  /** Posix path from the root. */
  file: string;
  /** The text as written, types and all. Offsets in the tree are offsets in it. */
  text: string;
  tree: Program;
  comments: Comment[];
  index: NodeIndex;
  /** Offset at which each line begins. */
  lines: number[];
}

/** Reads a module, once. Throws an error that names the file where it is missing or doesn't parse. */
export type OpenModule = (file: string) => Module;

export function moduleCache(root: string): OpenModule {
  const modules = new Map<string, Module>();
  return (file) => {
    const known = modules.get(file);
    if (known) return known;
    const module = parseModule(file, readSource(root, file));
    modules.set(file, module);
    return module;
  };
}

export function readSource(root: string, file: string): string {
  try {
    return readFileSync(join(root, file), "utf8");
  } catch (cause) {
    throw new Error(`The source of ${file} can't be read below ${root}. Keep the .ts files beside what runs.`, {
      cause,
    });
  }
}

function parseModule(file: string, text: string): Module {
  try {
    const comments: Comment[] = [];
    // Stripping puts blanks in place of types, so every offset stays what it is in the .ts file.
    const plain = transformSync(text, { mode: "strip-only" }).code;
    const tree = parse(plain, { ecmaVersion: "latest", sourceType: "module", onComment: comments });
    return { file, text, tree, comments, index: indexNodes(tree), lines: lineStarts(text) };
  } catch (cause) {
    throw new Error(`${file} doesn't parse: ${String(cause)}. Fix its syntax.`, { cause });
  }
}

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\n/g), (match) => match.index + 1)];
}

/** The 1-based line of an offset. */
export function lineAt({ lines }: Module, offset: number): number {
  return lines.findLastIndex((start) => start <= offset) + 1;
}
