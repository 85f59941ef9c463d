/** The control plane's own way to ask: thousands of small texts, for which a stream each would cost more than the asking. */
import type { Dispatcher } from "undici";
import { ProbeUnanswered } from "./faults.ts";

/** Bytes of an answer: what the codec writes at most, each character in three bytes, and room for more. */
const limit = 64 * 2 ** 20;

export interface Answer {
  status: number;
  text: string;
}

export interface Post {
  path: string;
  headers: Record<string, string>;
  body: string;
  signal?: AbortSignal;
}

/**
 * Posts a text and gives the whole answer. Rejects as undici does, with the signal's reason where that comes first, and
 * with {@link ProbeUnanswered} when more comes than an outcome can be.
 */
export function post(client: Dispatcher, { signal, ...request }: Post): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  client.dispatch({ method: "POST", ...request }, new Collector(resolve, reject, signal));
  return promise;
}

class Collector implements Dispatcher.DispatchHandler {
  readonly #resolve: (answer: Answer) => void;
  readonly #reject: (reason: unknown) => void;
  readonly #signal: AbortSignal | undefined;
  readonly #chunks: Buffer[] = [];
  #status = 0;
  #length = 0;
  #stop: (() => void) | undefined;

  constructor(resolve: (answer: Answer) => void, reject: (reason: unknown) => void, signal: AbortSignal | undefined) {
    this.#resolve = resolve;
    this.#reject = reject;
    this.#signal = signal;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    const signal = this.#signal;
    if (!signal) return;
    this.#forget();
    this.#stop = () => controller.abort(signal.reason);
    if (signal.aborted) this.#stop();
    else signal.addEventListener("abort", this.#stop, { once: true });
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.#status = status;
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#length += chunk.length;
    if (this.#length <= limit) this.#chunks.push(chunk);
    else controller.abort(new ProbeUnanswered(`more than ${limit} bytes came in place of the probe's outcome`));
  }

  onResponseEnd(): void {
    this.#forget();
    const [only] = this.#chunks;
    const bytes = this.#chunks.length === 1 && only ? only : Buffer.concat(this.#chunks);
    this.#resolve({ status: this.#status, text: decoder.decode(bytes) });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#forget();
    this.#reject(error);
  }

  #forget(): void {
    if (this.#stop) this.#signal?.removeEventListener("abort", this.#stop);
  }
}

const decoder = new TextDecoder();
