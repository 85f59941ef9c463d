/** What an act threw, in a word: `nothing`, `TypeError`, `DOMException DataCloneError`, or what was thrown if it is no error. */
export function thrownBy(act: () => unknown): string {
  try {
    act();
    return "nothing";
  } catch (error) {
    if (error instanceof DOMException) return `DOMException ${error.name}`;
    if (error instanceof TypeError) return "TypeError";
    return error instanceof Error ? error.name : String(error);
  }
}
