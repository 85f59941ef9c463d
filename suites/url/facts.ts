/** What an act threw, by its kind. */
export function kindOf(error: unknown): string {
  if (error instanceof TypeError) return "TypeError";
  return error instanceof Error ? error.name : typeof error;
}

/** What an act gave, or the kind of what it threw. */
export function tried<T>(act: () => T): T | string {
  try {
    return act();
  } catch (error) {
    return kindOf(error);
  }
}

/** A URL to parse, alone or with its base. */
export type Given = string | [url: string, base: string];

/** A URL made of what is given. */
export const urlOf = (given: Given) => (typeof given === "string" ? new URL(given) : new URL(...given));
