import { isWritten, loadFormats } from "../../reports/formats.ts";
import { findNearest } from "../../runners/nearest.ts";
import { InputError } from "../../wire/input-error.ts";
import { inActions } from "./actions.ts";
import type { RunOptions } from "./options.ts";

/** The formats that were asked for; in GitHub Actions its own goes without saying. */
export function formatsOf({ formats = [] }: Pick<RunOptions, "formats">): string[] {
  return inActions() ? [...formats, "github"] : formats;
}

/** @throws InputError naming the nearest one, before anything is run */
export async function refuseUnknownFormats({ formats = [] }: Pick<RunOptions, "formats">): Promise<void> {
  const known = (await loadFormats()).filter(isWritten).map(({ name }) => name);
  for (const name of formats) {
    if (known.includes(name)) continue;
    const near = findNearest(name, known);
    throw new InputError(
      `No such format "${name}". ${near ? `Did you mean "${near}"? ` : ""}There are: ${known.join(", ")}`,
    );
  }
}
