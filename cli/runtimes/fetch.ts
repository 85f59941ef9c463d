import { provisionTargets } from "../run/prepare.ts";
import { announceTo } from "../run/progress.ts";

/** A target that is in the cache now. */
export interface Fetched {
  slot: string;
  package: string;
  version: string;
  integrity: string;
  /** Of the binary, or of the folder that a package tree is installed in; absolute. */
  path: string;
}

/**
 * Fetches by the way of a run itself, so that a run then needs no network: what presence is measured by comes along.
 * @throws InputError for what can't be had; the signal's reason
 */
export async function fetchTargets(
  options: Parameters<typeof provisionTargets>[0],
  signal: AbortSignal,
): Promise<Fetched[]> {
  const say = announceTo(process.stderr);
  try {
    const { targets, reference } = await provisionTargets(options, say, signal);
    const isThere = targets.some(({ target }) => target.slot === reference.target.slot);
    return [...targets, ...(isThere ? [] : [reference])].map(({ target, binary }) => {
      const { package: name, version, integrity, path, tree } = binary;
      return { slot: target.slot, package: name, version, integrity, path: tree ?? path };
    });
  } finally {
    say.done();
  }
}
