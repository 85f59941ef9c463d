/** Hostile packages, checked as users check them, in a place of their own where everything that is left is seen. */
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import type { Report } from "../../../library/types.ts";

const bin = fileURLToPath(new URL("../../../bin/wintermatrix.js", import.meta.url));

export interface Place extends AsyncDisposable {
  /** The user's HOME, with a secret in `.npmrc-secret`. */
  home: string;
  temporary: string;
  /** Writes a package and gives its folder. */
  write(files: Record<string, string>): Promise<string>;
  check(asked: string, ...args: string[]): Promise<Checked>;
}

export interface Checked {
  exitCode: number | undefined;
  stdout: string;
  stderr: string;
  report: Report;
  /** What is still in the folder for temporary files, and which processes still run there. */
  left: string[];
}

export const secret = "wintermatrix-secret-of-the-user";

export async function makePlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), "hostile-"));
  const [home, temporary] = [join(folder, "home"), join(folder, "tmp")];
  await Promise.all([mkdir(home), mkdir(temporary)]);
  await writeFile(join(home, "secret.txt"), secret);
  return {
    home,
    temporary,
    async write(files) {
      const place = await mkdtemp(join(folder, "package-"));
      const all = { "package.json": JSON.stringify({ name: "acme", version: "1.0.0", type: "module" }), ...files };
      for (const [name, text] of Object.entries(all)) {
        await mkdir(dirname(join(place, name)), { recursive: true });
        await writeFile(join(place, name), text);
      }
      return place;
    },
    async check(asked, ...args) {
      const cache = process.env.XDG_CACHE_HOME ?? join(process.env.HOME ?? "", ".cache");
      const env = { TMPDIR: temporary, HOME: home, XDG_CACHE_HOME: cache, NPM_TOKEN: secret };
      const { exitCode, stdout, stderr } = await execa(process.execPath, [bin, "check", asked, ...args], {
        cwd: folder,
        env,
        reject: false,
      });
      const report = args.includes("--json") && stdout ? (JSON.parse(stdout) as Report) : ({} as Report);
      return { exitCode, stdout, stderr, report, left: [...(await filesLeft(temporary)), ...processesIn(temporary)] };
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

const filesLeft = async (folder: string) => (await readdir(folder)).filter((name) => name !== "node-compile-cache");

/** Commands of processes that work in a folder, or were started with something of it in their environment. */
function processesIn(folder: string): string[] {
  return readdirSync("/proc").flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return [];
    try {
      const started = readFileSync(`/proc/${pid}/environ`, "latin1").includes(folder);
      const works = readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
      return started || works
        ? [readFileSync(`/proc/${pid}/cmdline`, "latin1").replaceAll("\0", " ").slice(0, 200)]
        : [];
    } catch {
      // It ended meanwhile.
      return [];
    }
  });
}

/** Column → verdict of the entry `.`. */
export const verdictsOf = ({ rows }: Report): Record<string, string> =>
  Object.fromEntries(rows.filter(({ entry }) => entry === ".").map(({ column, verdict }) => [column, verdict]));
