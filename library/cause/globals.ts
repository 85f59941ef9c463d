/** Names that code takes for granted, and who has them. */
import { readFileSync } from "node:fs";

/** Globals that one runtime alone has. */
export const ownGlobals: Readonly<Record<string, string>> = { Deno: "deno", Bun: "bun" };
const browsers = new Set([
  "window",
  "document",
  "XMLHttpRequest",
  "localStorage",
  "sessionStorage",
  "location",
  "history",
  "HTMLElement",
]);
const commonjs = new Set(["__dirname", "__filename", "require", "module", "exports"]);

/** Whether an undefined name is a global that other runtimes have: any other is a mistake of the code's. */
export const isGlobal = (name: string): boolean =>
  name in ownGlobals || browsers.has(name) || commonjs.has(name) || Object.hasOwn(globalThis, name);

export function tellGlobal(name: string): string {
  if (name in ownGlobals) return `it needs the global ${name}, which is only on ${ownGlobals[name]}`;
  if (commonjs.has(name)) return `it needs ${name}, which only CommonJS modules on Node have`;
  if (browsers.has(name)) return `it needs the global ${name}, which browsers have`;
  return `it needs the global ${name}, which isn't here`;
}

/** The id of a check of our own matrix that found the global absent in a slot; undefined where none did. */
export function cellOf(name: string, slot: string): string | undefined {
  const ids = Object.entries(readBaseline(slot)).filter(([, [verdict]]) => verdict === "absent");
  return ids.find(([id]) => /#(.+)$/.exec(id)?.[1]?.split(/[.:]/)[0] === name)?.[0];
}

// What is published lies in dist/, one deeper.
const root = new URL(import.meta.url.endsWith(".ts") ? "../../" : "../../../", import.meta.url);

function readBaseline(slot: string): Record<string, [string, string]> {
  if (!/^[a-z-]+$/.test(slot)) return {};
  try {
    const text = readFileSync(new URL(`baseline/${slot}.json`, root), "utf8");
    return (JSON.parse(text) as { checks: Record<string, [string, string]> }).checks;
  } catch (error) {
    // A target that is no slot has no baseline.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw error;
  }
}
