/** A queue that is read by awaiting: what arrives first is read first, and after the end every read gives the end. */
export class Queue<T> {
  readonly #items: T[] = [];
  readonly #waiting: ((item: T) => void)[] = [];
  #end: { value: T } | undefined;

  /** How many items have arrived and are not read. */
  get size(): number {
    return this.#items.length;
  }

  push(item: T): void {
    const reader = this.#waiting.shift();
    if (reader) reader(item);
    else this.#items.push(item);
  }

  /** Nothing arrives any more: once the items are read, each read gives `value`. */
  finish(value: T): void {
    this.#end ??= { value };
    for (const reader of this.#waiting.splice(0)) reader(value);
  }

  next(): Promise<T> {
    if (this.#items.length > 0) return Promise.resolve(this.#items.shift() as T);
    if (this.#end) return Promise.resolve(this.#end.value);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
