/** Several alterations as one. */
import type { Alteration } from "../layers/observe-bundle.ts";

export function combine(alterations: readonly Alteration[]): Alteration {
  return alterations.reduce(both, {});
}

function both(left: Alteration, right: Alteration): Alteration {
  const options = right.options ?? left.options;
  const bundle = { ...left.bundle, ...right.bundle };
  const emptied = [...(left.bundle?.emptied ?? []), ...(right.bundle?.emptied ?? [])];
  const kept = [...(left.bundle?.kept ?? []), ...(right.bundle?.kept ?? [])];
  return {
    ...(options && { options }),
    bundle: { ...bundle, ...(emptied.length > 0 && { emptied }), ...(kept.length > 0 && { kept }) },
  };
}
