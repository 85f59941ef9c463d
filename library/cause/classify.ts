/** What a message of a runtime or a bundler is about. */
import { builtinModules } from "node:module";
import type { Cause } from "../types.ts";
import { isGlobal, ownGlobals, tellGlobal } from "./globals.ts";

export interface Class {
  kind: Cause["kind"];
  /** One line. */
  summary: string;
  /** The module at fault, where the message names one. */
  culprit?: string;
  /** The global that isn't there. */
  global?: string;
}

type Rule = [RegExp, (groups: string[]) => Class];

const builtinNames = /^(node:)?(_?[a-z][a-z0-9_]*)(\/[a-z]+)?$/;

/** In order: the first that fits says what it is. */
const rules: readonly Rule[] = [
  [/No loader is configured for "\.node" files: (\S+)/, ([file = ""]) => addon(file)],
  [
    /(\S+\.node)\b.*(not found|cannot open|invalid ELF|was compiled against|did not self-register|dlopen)/is,
    ([file = ""]) => addon(file),
  ],
  [/Cannot find module ['"]([^'"]+\.node)['"]/, ([file = ""]) => addon(file)],
  [/Could not locate the bindings file|No native build was found|node-gyp-build|prebuild/i, () => addon("")],
  [/Could not resolve "([^"]+)"/, ([name = ""]) => absent(name)],
  [/No such module "([^"]+)"/, ([name = ""]) => absent(name.replace(/^.*\/(?=node:|cloudflare:)/, ""))],
  [/Module not found: (\S+)/, ([name = ""]) => absent(name)],
  [/Dynamic require of "([^"]+)" is not supported/, ([name = ""]) => absent(name)],
  [/Cannot find (?:module|package) ['"]([^'"]+)['"]/, ([name = ""]) => absent(name)],
  [
    /Code generation from strings disallowed/,
    () => ({ kind: "eval", summary: "code is made from strings (eval, new Function), which is refused here" }),
  ],
  [
    /Wasm code generation disallowed/,
    () => ({ kind: "wasm", summary: "WebAssembly is compiled from bytes, which is refused here" }),
  ],
  [
    /Disallowed operation called within global scope/,
    () => ({
      kind: "module-scope",
      summary: "it draws random values, sets timers or does I/O at module scope, which is refused here",
    }),
  ],
  [/\bReferenceError: (?:Can't find variable: )?([\w$]+)(?: is not defined)?/, ([name = ""]) => lacking(name)],
  [/\b(SyntaxError: .*)/, ([text = ""]) => ({ kind: "syntax", summary: text })],
];

/** The class of a message, by its first line that says something known; else the message's own words. */
export function classify(said: string): Class {
  for (const [pattern, make] of rules) {
    const found = pattern.exec(said);
    if (found) return make(found.slice(1));
  }
  return { kind: "error", summary: firstTelling(said) };
}

function addon(file: string): Class {
  const name = file.slice(file.lastIndexOf("node_modules/") + (file.includes("node_modules/") ? 13 : 0));
  return {
    kind: "addon",
    summary: name
      ? `a native addon, ${name}, which can't be loaded here`
      : "a native addon, which isn't there: it is built or fetched by an install script",
    ...(name && { culprit: name }),
  };
}

/** Modules that are built into one runtime alone. */
const ownModules: readonly [RegExp, string][] = [
  [/^bun(:|$)/, "bun"],
  [/^cloudflare:/, "workerd"],
];

/** The runtime that alone has a module or a global. */
export function onlyRuntime({ culprit = "", global = "" }: Class): string | undefined {
  return (
    ownModules.find(([name]) => name.test(culprit))?.[1] ??
    (Object.hasOwn(ownGlobals, global) ? ownGlobals[global] : undefined)
  );
}

function absent(name: string): Class {
  const owner = onlyRuntime({ kind: "missing", summary: "", culprit: name });
  if (owner) return { kind: "missing", summary: `it needs ${name}, which is only in ${owner}`, culprit: name };
  const builtin = name.startsWith("node:") || (builtinNames.test(name) && known.has(name.replace(/\/.*$/, "")));
  if (builtin)
    return {
      kind: "builtin",
      summary: `${name.startsWith("node:") ? name : `node:${name}`} is not available`,
      culprit: name,
    };
  return { kind: "missing", summary: `${name} can't be found`, culprit: name };
}

function lacking(name: string): Class {
  if (!isGlobal(name)) return { kind: "error", summary: `ReferenceError: ${name} is not defined` };
  return { kind: "global", summary: tellGlobal(name), global: name };
}

const known = new Set(builtinModules);

function firstTelling(said: string): string {
  const lines = said.split("\n").map((line) => line.trim());
  const line =
    lines.find((one) => /(Error|Exception)\b.*:/.test(one)) ??
    lines.find((one) => one !== "") ??
    "it failed without a word";
  return line.replace(/^.*?Uncaught (?=\w*Error)/, "").slice(0, 300);
}
