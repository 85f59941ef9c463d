/** A Response collects its stream and sends it when it has ended. */
export const target = "workerd";
// What hasn't begun to be sent isn't stopped, broken off or left by its client either.
export const reddens = [
  "server: streaming response",
  "server: backpressure",
  "server: broken response stream",
  "server: request signal",
  "server: response stream of a client that went",
  "server: streaming request body",
  "Server-sent events: delivery",
  "Server-sent events: end",
];

const Native = Response;
globalThis.Response = new Proxy(Native, {
  construct(target, [body, ...rest], newTarget) {
    const response = Reflect.construct(target, [body, ...rest], newTarget) as Response;
    if (!(body instanceof ReadableStream)) return response;
    return Reflect.construct(target, [collect(body), ...rest], newTarget);
  },
});

function collect(stream: ReadableStream): ReadableStream {
  const chunks: unknown[] = [];
  return stream.pipeThrough(
    new TransformStream({
      transform: (chunk) => void chunks.push(chunk),
      flush(controller) {
        for (const chunk of chunks) controller.enqueue(chunk);
      },
    }),
  );
}
