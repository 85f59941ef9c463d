/** Installs a package as its users do, with scripts off, into a folder that will be thrown away. */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, realpath, writeFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { cacheFolder } from "../../runners/cache.ts";
import { openRegistry, type Registry } from "../../runners/registry.ts";
import { InputError } from "../../wire/input-error.ts";
import type { Installed, Manifest } from "../types.ts";
import { readAsked } from "./asked.ts";
import { identify } from "./identity.ts";
import { readLock } from "./lock.ts";
import { packFolder } from "./pack.ts";
import { packageSettings } from "./settings.ts";
import { keepTree, restoreTree, treeFolder } from "./tree.ts";

export interface InstallOptions {
  cwd: string;
  /** The run's folder: what is installed lies below it. */
  workspace: string;
  /** Runs install scripts too: they are the package's own programs. */
  allowScripts?: boolean;
  say: (line: string) => void;
}

/** Files of a package whose tree is kept between checks: more cost more to copy than they save. */
const mostKept = 20_000;

/**
 * Has a package, by name, tarball, URL or folder.
 * @throws InputError where it can't be had, with the fix
 */
export async function installPackage(text: string, options: InstallOptions): Promise<Installed> {
  const asked = readAsked(text, options.cwd);
  const notes: string[] = [];
  const fetchable =
    asked.kind === "folder"
      ? ({ kind: "file", text, file: await packFolder(asked.folder, options, notes) } as const)
      : asked;
  const registry = await openRegistry({ cwd: options.cwd });
  const source = await identify(fetchable, registry, options.workspace);
  const root = join(options.workspace, "installed");
  const kept = treeFolder(cacheFolder(), [
    source.integrity,
    options.allowScripts ? "scripts" : "",
    process.platform,
    process.arch,
  ]);
  if (options.allowScripts || !(await restoreTree(kept, root))) {
    options.say(`installing ${source.name}@${source.version}`);
    await installTree(root, source.spec, registry, options);
    const installed = await describe(text, root, source.name, notes);
    if (!options.allowScripts && installed.files <= mostKept) await keepTree(root, kept);
    return installed;
  }
  return describe(text, root, source.name, notes);
}

async function installTree(
  root: string,
  spec: string,
  registry: Registry,
  { allowScripts }: InstallOptions,
): Promise<void> {
  await mkdir(root, { recursive: true });
  await writeFile(
    join(root, "package.json"),
    JSON.stringify({ name: "wintermatrix-check", private: true, type: "module" }),
  );
  const { default: Arborist } = await import("@npmcli/arborist");
  const settings = { ...packageSettings(registry), path: root, ignoreScripts: !allowScripts };
  const arborist = new Arborist({ ...settings, audit: false, fund: false, binLinks: false, progress: false });
  try {
    await arborist.reify({ add: [spec], save: true });
  } catch (error) {
    throw explain(error as NodeJS.ErrnoException, spec);
  }
}

function explain(error: NodeJS.ErrnoException & { spec?: unknown }, spec: string): Error {
  const { code = "", message } = error;
  const fixes: Record<string, string> = {
    ERESOLVE: "Its peer dependencies contradict each other: npm install of it fails too",
    EBADPLATFORM: "It is made for other platforms",
    E404: "Is there a dependency that isn't published, or in a registry that .npmrc doesn't name?",
    ETARGET: "A dependency asks for a version that isn't published",
  };
  const fix = fixes[code] ?? (/^(E|ERR_)/.test(code) ? "See whether npm install of it works here" : undefined);
  return fix ? new InputError(`${spec} can't be installed: ${message}. ${fix}`, { cause: error }) : error;
}

async function describe(asked: string, root: string, name: string, notes: string[]): Promise<Installed> {
  const place = join(root, "node_modules", name);
  const folder = await realpath(place);
  if (!folder.startsWith((await realpath(root)) + sep))
    throw new InputError(`${name} links out of its own folder. It isn't checked`);
  const text = await readFile(join(root, "package-lock.json"), "utf8");
  const { scripts, integrities } = readLock(text);
  const manifest = await readManifest(folder, name);
  return {
    name,
    version: String(manifest.version),
    asked,
    root,
    folder,
    manifest,
    lockHash: createHash("sha256").update(JSON.stringify(integrities)).digest("hex"),
    files: (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile()).length,
    scripts,
    notes,
  };
}

async function readManifest(folder: string, name: string): Promise<Manifest> {
  const read: unknown = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  if (typeof read === "object" && read !== null && !Array.isArray(read)) return read as Manifest;
  throw new InputError(`The package.json of ${name} is no object. Mend it and check again`);
}
