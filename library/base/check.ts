/** Checks a package as it is and as it was, with the same exercise on the same targets. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makePart } from "../../runners/children.ts";
import { InputError } from "../../wire/input-error.ts";
import { type CheckOptions, checkPackage } from "../check.ts";
import { readDeclaration } from "../entries/declaration.ts";
import { readAsked } from "../source/asked.ts";
import type { Manifest, Report } from "../types.ts";
import { checkOutBase } from "./checkout.ts";
import { compareWithBase } from "./compare.ts";

/**
 * @param ref the git ref to compare with
 * @returns the report of the package as it is, with the comparison as its `base`
 * @throws InputError for a package that is no folder in a git repository, or a ref that is none
 */
export async function checkWithBase(options: CheckOptions, ref: string): Promise<Report> {
  const asked = readAsked(options.asked, options.cwd);
  if (asked.kind !== "folder")
    throw new InputError(
      `--base compares a folder with its own past, and ${asked.text} is none. Try: check . --base ${ref}`,
    );
  const part = makePart(options.workspace, "base");
  const { commit, folder } = await checkOutBase(asked.folder, ref, part);
  const now = await checkPackage(options);
  const exercise = options.exercise ?? declaredExercise(asked.folder);
  const before =
    folder === undefined
      ? undefined
      : await checkPackage({
          ...options,
          asked: folder,
          workspace: part,
          // What was asked for may not have been there yet.
          entries: [],
          ...(exercise !== undefined && { exercise }),
          say: (line) => options.say(`${ref}: ${line}`),
        });
  return { ...now, base: compareWithBase(now, before, { ref, commit }) };
}

/** Today's exercise judges both; the one that was packed back then may not know what is asked today. */
function declaredExercise(folder: string): string | undefined {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  const { exercise } = readDeclaration(manifest.wintermatrix);
  return exercise === undefined ? undefined : join(folder, exercise);
}
