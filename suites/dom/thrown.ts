/** What is thrown, in a word: a native error's name, a DOMException's with the mark that it is one, or the type of what is none. */
export function wordFor(thrown: unknown): string {
  if (thrown instanceof DOMException) return `DOMException ${thrown.name}`;
  if (thrown instanceof TypeError) return "TypeError";
  return thrown instanceof Error ? thrown.name : typeof thrown;
}

/** The word for what an act throws, or `nothing`. */
export function thrownBy(act: () => unknown): string {
  try {
    act();
    return "nothing";
  } catch (error) {
    return wordFor(error);
  }
}
