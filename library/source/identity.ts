/** Which package exactly is meant: name, version and hash, before it is installed. */
import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import npa from "npm-package-arg";
import pacote from "pacote";
import type { Registry } from "../../runners/registry.ts";
import { InputError } from "../../wire/input-error.ts";
import { harmless } from "../harmless.ts";
import type { Asked } from "./asked.ts";
import { packageSettings } from "./settings.ts";

export interface Identity {
  name: string;
  version: string;
  /** What stands for these very bytes. */
  integrity: string;
  /** What npm is to install. */
  spec: string;
}

/** @throws InputError where it isn't published, or can't be read */
export async function identify(
  asked: Exclude<Asked, { kind: "folder" }>,
  registry: Registry,
  workspace: string,
): Promise<Identity> {
  if (asked.kind === "registry") return identifyPublished(asked.spec, registry);
  const file = asked.kind === "file" ? asked.file : await fetchTarball(asked.url, registry, workspace);
  const manifest = await pacote.manifest(`file:${file}`, packageSettings(registry)).catch((cause: Error) => {
    throw new InputError(`${asked.text} can't be read as a package: ${cause.message}. Make it with npm pack`, {
      cause,
    });
  });
  mustBeName(manifest.name, asked.text);
  return {
    name: manifest.name,
    version: manifest.version,
    integrity: String(manifest._integrity),
    spec: `file:${file}`,
  };
}

/** A registry refuses other names; whoever wrote a tarball may have put a path there. */
function mustBeName(name: unknown, text: string): void {
  if (typeof name === "string" && isName(name)) return;
  throw new InputError(
    `${text} calls itself ${harmless(JSON.stringify(name) ?? "nothing")}, which is no package's name. Mend its package.json`,
  );
}

function isName(name: string): boolean {
  try {
    const { type, name: read } = npa(`${name}@1.0.0`);
    return type === "version" && read === name;
  } catch {
    // What isn't even read as a specifier.
    return false;
  }
}

async function identifyPublished(spec: string, registry: Registry): Promise<Identity> {
  const manifest = await pacote.manifest(spec, packageSettings(registry)).catch((error: NodeJS.ErrnoException) => {
    throw explain(error, spec, String((registry.options as { registry?: string }).registry));
  });
  const { name, version } = manifest;
  return { name, version, integrity: manifest._integrity ?? `${name}@${version}`, spec: `${name}@${version}` };
}

async function fetchTarball(url: string, registry: Registry, workspace: string): Promise<string> {
  const bytes = await pacote.tarball(url, packageSettings(registry)).catch((cause: Error) => {
    throw new InputError(`${url} can't be fetched: ${cause.message}. Give the address of a tarball`, { cause });
  });
  const file = join(workspace, `${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}.tgz`);
  await writeFile(file, bytes);
  return file;
}

function explain(error: NodeJS.ErrnoException, spec: string, registry: string): Error {
  const reasons: Record<string, string> = {
    E404: `There is no package "${spec}" in ${registry}. Look at its spelling, or give a folder or a tarball`,
    ETARGET: `${error.message} Give a version that is published, such as ${spec.replace(/(.)@.*/, "$1")}`,
    EINVALIDPACKAGENAME: `"${spec}" is no package's name. Try a name such as hono or hono@4`,
  };
  const network = /^(ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|FETCH_ERROR)$/.test(error.code ?? "");
  const reason =
    reasons[error.code ?? ""] ??
    (network ? `${registry} can't be reached (${error.message}). Connect to the network` : undefined);
  return reason ? new InputError(reason, { cause: error }) : error;
}
