/** Why a config can't be loaded: one message with file and line, the fix last. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "acorn";
import { InputError } from "../../wire/input-error.ts";

interface Place {
  file: string;
  line?: string | undefined;
}

/** @param error what importing or calling the config threw; it may be anything */
export function explainConfig(error: unknown, file: string): InputError {
  if (error instanceof InputError) return error;
  const { file: at, line } = placeInStack(error) ?? placeInSource(error, file);
  return new InputError(`${at}${line ? `:${line}` : ""}: ${saying(error)}. ${fixFor(error, file)}`, { cause: error });
}

function saying(error: unknown): string {
  if (!(error instanceof Error)) return `it threw ${JSON.stringify(error) ?? String(error)}`;
  return `${error.name}: ${error.message}`.replace(/\.$/, "");
}

const leave = "or leave the config out with --no-config";

function fixFor(error: unknown, file: string): string {
  const { code, message } = Object(error) as NodeJS.ErrnoException;
  if (code === "ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX")
    return `Node only strips types: write it without syntax that needs compiling (enum, namespace, parameter properties), ${leave}`;
  if (code === "ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING")
    return `Move it out of node_modules, or write it in JavaScript`;
  if (code === "ERR_MODULE_NOT_FOUND" && message.includes("'wintermatrix'"))
    return `Install it beside ${basename(file)} (npm install --save-dev wintermatrix), or export the object without defineConfig`;
  return `Mend it, ${leave}`;
}

/** A frame, or the head that Node puts before a stack: `/config.ts:3`, `at file:///config.ts:3:27`. */
const frame = /^(?: +at (?:.*\()?)?((?:file:\/\/|\/|[A-Za-z]:\\).+?):(\d+(?::\d+)?)\)?$/m;

function placeInStack(error: unknown): Place | undefined {
  const [, at, line] = frame.exec(error instanceof Error ? (error.stack ?? "") : "") ?? [];
  return at ? { file: at.startsWith("file:") ? fileURLToPath(at) : at, line } : undefined;
}

/** V8 gives no place for JavaScript that doesn't parse, and Node none for an import that leads nowhere. */
function placeInSource(error: unknown, file: string): Place {
  const { name, code, message } = Object(error) as NodeJS.ErrnoException;
  const source = readFileSync(file, "utf8");
  if (code === "ERR_MODULE_NOT_FOUND") return { file, line: lineOfImport(source, /'([^']+)'/.exec(message)?.[1]) };
  return { file, line: name === "SyntaxError" ? lineOfSyntax(source) : undefined };
}

function lineOfImport(source: string, missing = ""): string | undefined {
  const name = basename(missing);
  const index = source.split("\n").findIndex((line) => /\b(import|from)\b/.test(line) && line.includes(name));
  return index < 0 ? undefined : String(index + 1);
}

function lineOfSyntax(source: string): string | undefined {
  try {
    parse(source, { ecmaVersion: "latest", sourceType: "module", allowHashBang: true });
    return undefined;
  } catch (error) {
    const { loc } = error as { loc?: { line: number; column: number } };
    return loc && `${loc.line}:${loc.column + 1}`;
  }
}
