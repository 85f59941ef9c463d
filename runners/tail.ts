/** The last part of an endless text: what is kept of a child's output. */
export class Tail {
  #text = "";
  #dropped = 0;
  readonly limit: number;

  /** @param limit characters to keep */
  constructor(limit: number) {
    this.limit = limit;
  }

  append(chunk: string): void {
    this.#text += chunk;
    // Not at every chunk: gigabytes may come, and each cut copies all that is kept.
    if (this.#text.length > this.limit * 2) this.#cut();
  }

  #cut(): void {
    const over = this.#text.length - this.limit;
    if (over <= 0) return;
    this.#dropped += over;
    this.#text = this.#text.slice(over);
  }

  /** Characters written so far: a position for {@link since}. */
  get length(): number {
    return this.#dropped + this.#text.length;
  }

  /** What was written after a position, as far as it is kept. */
  since(position: number): string {
    this.#cut();
    return this.#text.slice(Math.max(0, position - this.#dropped));
  }

  toString(): string {
    this.#cut();
    return this.#text;
  }
}
