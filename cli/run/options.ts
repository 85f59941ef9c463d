/** What `wintermatrix run` was asked for, by flags and config. */
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { FailOn } from "../../reports/fail-on.ts";
import type { TargetsLock } from "../../runners/lock.ts";
import type { Shard } from "../../suites/shard.ts";
import { InputError } from "../../wire/input-error.ts";
import { keys } from "../config/keys.ts";
import type { Project } from "../config/project.ts";

/** Paths are absolute. */
export interface RunOptions {
  targets: string[];
  /** Empty for all. */
  areas: string[];
  only?: string;
  prelude?: string;
  updateBaseline?: boolean;
  dropMissing?: boolean;
  baseline: string;
  out: string;
  /** Names of formats beside those that every run writes. */
  formats?: string[];
  /** Which differences make it fail; any unless said. */
  failOn?: FailOn;
  /** Of a hundred passes so many are run a second time. */
  recheck?: number;
  /** A part of the suites, one of several that take equal time. */
  shard?: Shard;
  seed?: number;
  /** `worker`: inside a `Worker` of each target that has one, as columns of their own. */
  realm?: "worker";
  /** What the slots stand for; by default the lock that wintermatrix came with. */
  lock?: TargetsLock;
}

/** As the command line gives them: paths from the working directory. */
export interface RunFlags extends Omit<RunOptions, "targets" | "areas" | "formats" | "baseline" | "out" | "lock"> {
  format?: string[];
  target?: string[];
  area?: string[];
  baseline?: string;
  out?: string;
  config?: string | false;
  list?: boolean;
  watch?: boolean;
}

const packageRoot = new URL(import.meta.url.endsWith(".ts") ? "../../" : "../../../", import.meta.url);
export const ownBaseline = fileURLToPath(new URL("baseline", packageRoot));

/**
 * Flags come first, then the config, then what holds without both.
 * @throws InputError where the config narrows what has to be whole
 */
export function optionsOf(flags: RunFlags, { config, lock }: Pick<Project, "config" | "lock">): RunOptions {
  const {
    target,
    area,
    format,
    baseline,
    out,
    prelude,
    only,
    seed,
    realm,
    failOn,
    recheck,
    shard,
    updateBaseline,
    dropMissing,
  } = flags;
  const { values, file } = config ?? { values: {}, file: "" };
  if (updateBaseline && !area && values.areas?.length)
    throw new InputError(
      `--update-baseline takes a run of every check, and ${file} selects areas. Leave them out there, or add --no-config`,
    );
  return {
    targets: [...(target ?? values.targets ?? [])],
    areas: [...(area ?? values.areas ?? [])],
    baseline: resolve(baseline ?? values.baseline ?? ownBaseline),
    out: resolve(out ?? values.output ?? "matrix"),
    lock,
    ...(format && { formats: format }),
    ...(prelude === undefined ? {} : { prelude: resolve(prelude) }),
    ...defined({ only, seed, realm, failOn, recheck, shard, updateBaseline, dropMissing }),
  };
}

/** Without the properties that are undefined. */
function defined<T extends object>(values: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

/** One line for the user: the config's file, and which of its keys count. */
export function describeConfig(flags: RunFlags, { config }: Pick<Project, "config">, cwd: string): string | undefined {
  if (!config) return undefined;
  const given = Object.keys(config.values) as (keyof typeof keys)[];
  const overridden = given.filter((name) => keys[name].flag in flags);
  const said = given.map((name) => (overridden.includes(name) ? `${name} (but --${keys[name].flag} counts)` : name));
  return `Config: ${relative(cwd, config.file) || config.file}: ${said.join(", ") || "empty"}`;
}
