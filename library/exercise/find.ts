/** Where the exercise of a package comes from: a file that was given, the package itself, or ours. */
import { existsSync, readdirSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import semver from "semver";
import { InputError } from "../../wire/input-error.ts";
import { readDeclaration } from "../entries/declaration.ts";
import type { ExerciseSource, Installed } from "../types.ts";
import { readPin } from "./pin.ts";

const builtIn = fileURLToPath(new URL("../exercises/", import.meta.url));

/**
 * The exercise for a package; undefined where there is none.
 * @param given `--exercise`, absolute
 * @throws InputError for a file that isn't there
 */
export function findExercise(
  installed: Installed,
  given: string | undefined,
  notes: string[],
): ExerciseSource | undefined {
  if (given !== undefined) return fromFile(given);
  const declared = readDeclaration(installed.manifest.wintermatrix).exercise;
  if (declared !== undefined) return fromPackage(declared, installed);
  return fromUs(installed, notes);
}

function fromFile(file: string): ExerciseSource {
  if (!existsSync(file))
    throw new InputError(`There is no file ${file} to take as --exercise. Give the path of a module`);
  return { origin: "file", file, label: file };
}

function fromPackage(declared: string, { folder, name }: Installed): ExerciseSource {
  const file = resolve(folder, declared);
  if (file.startsWith(folder + sep) && existsSync(file))
    return { origin: "package", file, label: `${name}/${declared}` };
  throw new InputError(`package.json names the exercise ${declared}, which isn't in the package. Add it to "files"`);
}

/** `@scope/name` is kept as `scope__name.ts`. */
export const exerciseName = (name: string): string => name.replace(/^@/, "").replace("/", "__");

function fromUs({ name, version }: Installed, notes: string[]): ExerciseSource | undefined {
  const file = listExercises().find((one) => one === `${exerciseName(name)}.ts`);
  if (!file) return undefined;
  const pin = readPin(join(builtIn, file));
  if (!semver.satisfies(version, pin, { includePrerelease: true })) {
    notes.push(`our exercise of ${name} is for ${pin}, and this is ${version}: nothing was exercised`);
    return undefined;
  }
  return { origin: "built-in", file: join(builtIn, file), label: `library/exercises/${file}` };
}

/** The names of the files of the built-in exercises. */
export function listExercises(): string[] {
  return readdirSync(builtIn).filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"));
}
