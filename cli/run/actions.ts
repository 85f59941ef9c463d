/** A run inside GitHub Actions: the step's summary, its annotations, and an output in which no runtime can give commands. */
import { randomUUID } from "node:crypto";
import { appendFile } from "node:fs/promises";
import github from "../../reports/formats/github.ts";
import type { View } from "../../reports/formats.ts";
import type { Matrix } from "../../reports/model.ts";
import { InputError } from "../../wire/input-error.ts";

export const inActions = (): boolean => process.env.GITHUB_ACTIONS === "true";

/**
 * The runner obeys lines of any step's output that look like its commands, and a runtime's text may look so: commands are
 * off until a token comes that only this process knows.
 */
export function muteCommands(text: string): string {
  const token = randomUUID();
  return `::stop-commands::${token}\n${text}\n::${token}::\n`;
}

/** Appends to the step's summary, which earlier commands of the step may have begun; gives the annotations. */
export async function giveToActions(matrix: Matrix, view: View): Promise<string> {
  const { "github/summary.md": summary, "github/annotations.txt": annotations } = github.renderFiles(matrix, view);
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (file) await appendFile(file, summary).catch((cause: Error) => refuse(file, cause));
  return annotations;
}

function refuse(file: string, cause: Error): never {
  throw new InputError(`The step's summary can't be written to ${file}: ${cause.message}. Unset GITHUB_STEP_SUMMARY.`, {
    cause,
  });
}
