/** Asks a `node:http` listener in workerd, which listens on no socket. https://developers.cloudflare.com/workers/runtime-apis/nodejs/http/ */
import { type Ask, askListener } from "./ask.ts";

type HandleAsNodeRequest = (port: number, request: Request) => Promise<Response>;
let port = 8080;

export const askWorker: Ask = async (listener, path, init) => {
  const handle = await findHandler();
  if (!handle) return askListener(listener, path, init);
  const { createServer } = (await import("node:http")) as unknown as {
    createServer(listener: unknown): { listen(port: number): void; close(): void };
  };
  const server = createServer(listener);
  port += 1;
  server.listen(port);
  try {
    const { status, headers, body } = await handle(port, new Request(`http://127.0.0.1:${port}${path}`, init));
    return new Response(body ? await new Response(body).arrayBuffer() : null, { status, headers });
  } finally {
    server.close();
  }
};

/** None where the same bundle runs on Node. */
async function findHandler(): Promise<HandleAsNodeRequest | undefined> {
  const name = "cloudflare:node";
  try {
    return ((await import(/* @vite-ignore */ name)) as { handleAsNodeRequest: HandleAsNodeRequest })
      .handleAsNodeRequest;
  } catch {
    return undefined;
  }
}
