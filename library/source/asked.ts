/** What was asked for on the command line, before anything is fetched. */
import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import npa from "npm-package-arg";
import { InputError } from "../../wire/input-error.ts";

export type Asked =
  | { kind: "folder"; text: string; folder: string }
  | { kind: "file"; text: string; file: string }
  | { kind: "url"; text: string; url: string }
  | { kind: "registry"; text: string; spec: string };

/**
 * Reads `hono`, `hono@4`, `./acme-1.0.0.tgz`, `https://…/acme.tgz`, `.`.
 * @throws InputError for what is none of these
 */
export function readAsked(text: string, cwd: string): Asked {
  const path = resolve(cwd, text);
  if (/^\.{0,2}\/|^\.{1,2}$|^~|^[a-zA-Z]:\\/.test(text) || /\.(tgz|tar\.gz)$/.test(text)) {
    if (/^https?:/.test(text)) return { kind: "url", text, url: text };
    return readPath(text, path);
  }
  if (/^https?:/.test(text)) return { kind: "url", text, url: text };
  return readSpec(text, path);
}

function readPath(text: string, path: string): Asked {
  if (!existsSync(path)) throw new InputError(`There is no ${path}. Give a package's name, a tarball or a folder`);
  if (!statSync(path).isDirectory()) return { kind: "file", text, file: path };
  if (existsSync(join(path, "package.json"))) return { kind: "folder", text, folder: path };
  throw new InputError(`${path} has no package.json. Give the folder of a package`);
}

function readSpec(text: string, path: string): Asked {
  try {
    const { registry, raw } = npa(text);
    if (registry) return { kind: "registry", text, spec: raw };
  } catch (cause) {
    throw new InputError(
      `"${text}" is no package's name: ${(cause as Error).message}. Try a name such as hono or hono@4`,
      {
        cause,
      },
    );
  }
  const hint = existsSync(path)
    ? ` There is a folder of this name: try ./${text}`
    : " Give a name, a tarball or a folder";
  throw new InputError(`"${text}" is neither in the registry nor on this machine.${hint}`);
}
