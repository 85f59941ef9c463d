/** What the attempts of a session act on: files, programs and names of this host, and a peer. */
import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, realpath, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Peer } from "../../fixtures/peer/peer.ts";
import { childEnvironment } from "../../runners/environment.ts";
import type { LaunchOptions } from "../../runners/launch.ts";

export interface Scene {
  peer: Peer;
  options: LaunchOptions;
  /** A folder of the session's own: what is granted and what isn't lies in it. */
  folder: string;
  /** What the secret file holds. */
  secret: string;
  path(name: string): string;
  url(name: string): string;
  /** A new folder with a file `kept`, for an attempt that changes files. */
  makeFolder(): Promise<string>;
}

const windows = process.platform === "win32";

/** A variable that every launch has, with its value. */
export const variable = { name: "LANG", value: childEnvironment("").LANG };

/** Programs that every system has, one that prints its arguments and one that doesn't. */
export const programs = windows
  ? { printing: ["cmd.exe", "/c", "echo"], other: ["whoami.exe"] }
  : { printing: ["/bin/echo"], other: ["/bin/ls", "/"] };

/** The C library, as the system's loader finds it. */
export const library = windows
  ? "msvcrt.dll"
  : process.platform === "darwin"
    ? "/usr/lib/libSystem.B.dylib"
    : "libc.so.6";

/** Writes the files of a session into a folder below the run's, which is removed with it. */
export async function setScene(options: LaunchOptions, peer: Peer): Promise<Scene> {
  const folder = await realpath(await mkdtemp(join(options.workspace, "permissions-")));
  const secret = randomUUID();
  const path = (name: string) => join(folder, ...name.split("/"));
  for (const name of ["scope", "scope-beside", "elsewhere", "written"]) await mkdir(path(name));
  for (const name of ["secret", "outside", "scope/inside", "scope-beside/outside"]) await writeFile(path(name), secret);
  await writeFile(path("no-addon.node"), "This is no library.");
  await writeFile(path("module.mjs"), `export default ${JSON.stringify(secret)};`);
  await writeFile(path("child.mjs"), childProgram(path("secret")));
  // Making a link takes a privilege on Windows.
  if (!windows) await symlink(path("secret"), path("scope/link"));
  const makeFolder = async () => {
    const made = await mkdtemp(path("written/folder-"));
    await writeFile(join(made, "kept"), secret);
    return made;
  };
  return { peer, options, folder, secret, path, url: (name) => pathToFileURL(path(name)).href, makeFolder };
}

/** A program that prints the secret, or why it can't. */
function childProgram(path: string): string {
  return `import { readFileSync } from "node:fs";
try {
  console.log(readFileSync(${JSON.stringify(path)}, "utf8"));
} catch ({ name, code }) {
  console.log(["threw", name, code].join(" ").trim());
}
`;
}
