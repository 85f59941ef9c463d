/** A trial's own place: temporary folder, home, and what is still there when it is over. */
import { readdirSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa, type Options } from "execa";
import { cacheFolder } from "../../runners/cache.ts";

const bin = fileURLToPath(new URL("../../bin/wintermatrix.js", import.meta.url));
/** Milliseconds after which a run counts as one that doesn't end. */
const bound = 180_000;
/** Seconds in which the kernel must have ended what it ends for us. */
const settling = 2;

export class Place implements AsyncDisposable {
  readonly folder: string;
  readonly env: Record<string, string>;

  private constructor(folder: string) {
    this.folder = folder;
    this.env = { TMPDIR: this.tmp, HOME: join(folder, "home"), NODE_COMPILE_CACHE: compileCache };
  }

  /** @param below the stage's folder, with which it goes at the latest */
  static async open(below: string): Promise<Place> {
    const place = new Place(await mkdtemp(join(below, "trial-")));
    await Promise.all([place.tmp, join(place.folder, "home")].map((folder) => mkdir(folder)));
    return place;
  }

  /** A cache of runtimes of its own, for those trials that give it by `WINTERMATRIX_CACHE`. */
  get cache(): string {
    return join(this.folder, "cache");
  }

  get tmp(): string {
    return join(this.folder, "tmp");
  }

  /** Starts a script of Node's in this place; it is ended when it takes too long. */
  start(script: string, args: readonly string[], options: { env?: Record<string, string>; before?: string[] } = {}) {
    const [file = "", ...rest] = [...(options.before ?? []), process.execPath, script, ...args];
    const settings = {
      reject: false,
      cwd: this.folder,
      env: { ...this.env, ...options.env },
      timeout: bound,
      killSignal: "SIGKILL",
    } as const satisfies Options;
    return execa(file, rest, settings);
  }

  /** The command, with the machine's cache of runtimes unless `env` says otherwise. */
  command(args: readonly string[], options: { env?: Record<string, string>; before?: string[] } = {}) {
    return this.start(bin, args, { ...options, env: { WINTERMATRIX_CACHE: machineCache, ...options.env } });
  }

  /** Names of temporary folders and command lines of processes that should be gone. */
  async leftovers(): Promise<string[]> {
    const processes = await Promise.all(this.#processes().map(({ pid, line }) => this.#outlives(pid, line)));
    return [...(await readdir(this.tmp)), ...processes.flat()];
  }

  /** Processes that have this place in their environment. */
  #processes(): { pid: string; line: string }[] {
    return readdirSync("/proc").flatMap((pid) => {
      if (!/^\d+$/.test(pid)) return [];
      try {
        const isOurs = readFileSync(`/proc/${pid}/environ`, "utf8").includes(this.folder);
        const isZombie = /^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
        if (!isOurs || isZombie) return [];
        return [{ pid, line: readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ") }];
      } catch {
        // It ended meanwhile, or is another user's.
        return [];
      }
    });
  }

  async #outlives(pid: string, line: string): Promise<string[]> {
    const watched = await execa("tail", [`--pid=${pid}`, "-f", "/dev/null"], {
      reject: false,
      timeout: settling * 1000,
    });
    return watched.timedOut ? [`process ${pid}: ${line}`] : [];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

const machineCache = cacheFolder();
/** Node's own, which it keeps on purpose. */
const compileCache = process.env.NODE_COMPILE_CACHE ?? join(tmpdir(), "node-compile-cache");
