/** Where an error was thrown, as far as it is in the package's tree. */
import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { dirname, relative, resolve } from "node:path";
import type { ObservedBundle } from "../layers/observed.ts";

/** A place in the installed tree. */
export interface Frame {
  /** Relative to the tree: `node_modules/hono/dist/x.js`. */
  file: string;
  line?: number;
}

/** Frames that are said at most. */
const most = 6;

/** The frames of a stack or of what a runtime wrote; those of a bundle are mapped to the sources. */
export function framesOf(said: string, bundle: ObservedBundle | undefined, root: string): Frame[] {
  return (bundle?.map ? mapped(said, bundle, root) : direct(said, root)).filter(isTheirs).slice(0, most);
}

const isTheirs = ({ file }: Frame) => file.startsWith("node_modules/");

function direct(said: string, root: string): Frame[] {
  const found = said.matchAll(/(?:file:\/\/)?(\/[^\s()'"]+?):(\d+)(?::\d+)?/g);
  return Array.from(found, ([, path = "", line]) => ({ file: inTree(path, root), line: Number(line) }));
}

/** Deno keeps what comes from `npm:` in a cache: `…/npm/127.0.0.1_1234/hono/4.1.0/dist/x.js`. */
function inTree(path: string, root: string): string {
  const cached = /\/npm\/[^/]+\/((?:@[^/]+\/)?[^/]+)\/\d[^/]*\/(.*)$/.exec(path);
  return cached ? `node_modules/${cached[1]}/${cached[2]}` : relative(root, path);
}

function mapped(said: string, { map, file }: ObservedBundle, root: string): Frame[] {
  const text = readFileSync(map!, "utf8");
  const source = new SourceMap(JSON.parse(text));
  const found = said.matchAll(/(?:fixture|worker)\.mjs:(\d+):(\d+)/g);
  return Array.from(found, ([, line, column]) => {
    const entry = source.findEntry(Number(line) - 1, Number(column) - 1);
    if (!("originalSource" in entry)) return { file: "" };
    return { file: relative(root, resolve(dirname(file!), entry.originalSource)), line: entry.originalLine + 1 };
  });
}
