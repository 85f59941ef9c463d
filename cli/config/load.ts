/** Loads `wintermatrix.config.ts`, by Node's own stripping of types. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { InputError } from "../../wire/input-error.ts";
import { checkConfig } from "./check.ts";
import { findConfig, isFile } from "./find.ts";
import type { Config } from "./keys.ts";

export interface LoadedConfig {
  /** Absolute. */
  file: string;
  /** Checked; paths are absolute. */
  values: Config;
}

/**
 * @param choice what `--config` names; false for `--no-config`; undefined to look for one in the project
 * @throws InputError for a config that isn't there, can't be loaded or isn't one
 */
export async function loadConfig(choice: string | false | undefined, cwd: string): Promise<LoadedConfig | undefined> {
  if (choice === false) return undefined;
  const file = choice === undefined ? findConfig(cwd) : resolve(cwd, choice);
  if (file === undefined) return undefined;
  if (!isFile(file)) throw new InputError(`There is no file ${file} to take as --config. Give the path of a config`);
  return { file, values: checkConfig(await readExport(file), file) };
}

async function readExport(file: string): Promise<unknown> {
  const { promise: stuck, reject } = Promise.withResolvers<never>();
  // Nothing is left that could settle it: without this the process would end without a word.
  const giveUp = () => reject(new InputError(`${file} awaits what never comes. Mend it, or leave it out: --no-config`));
  process.once("beforeExit", giveUp);
  try {
    return await Promise.race([importDefault(file), stuck]);
  } catch (error) {
    const { explainConfig } = await import("./explain.ts");
    throw explainConfig(error, file);
  } finally {
    process.off("beforeExit", giveUp);
  }
}

async function importDefault(file: string): Promise<unknown> {
  const { default: given } = (await import(pathToFileURL(file).href)) as { default?: unknown };
  return typeof given === "function" ? given() : given;
}
