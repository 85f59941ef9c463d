/** AbortSignal.timeout aborts with an AbortError. */
export const target = "deno";
export const reddens = ["AbortSignal.timeout", "fetch: timeout", "ReadableStream.pipeTo: signal"];

const { timeout } = AbortSignal;
AbortSignal.timeout = (milliseconds) => {
  const controller = new AbortController();
  timeout.call(AbortSignal, milliseconds).addEventListener("abort", () => controller.abort());
  return controller.signal;
};
