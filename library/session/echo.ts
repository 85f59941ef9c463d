/** The origin that exercises of network clients call: it answers with what arrived. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

export interface Echo {
  /** `http://127.0.0.1:<port>`. */
  origin: string;
  close(): Promise<void>;
}

/**
 * JSON of method, path and the headers that are a caller's own choice, with the body as text; `/status/<n>` answers with
 * that status, `/redirect/<path>` leads to that path.
 */
export async function openEcho(): Promise<Echo> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => response.destroy(error));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${port}`, close };
}

/** Headers that runtimes add by themselves, each in its way, are left out. */
const told = ["authorization", "content-type"];

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url = "/", headers } = request;
  const [, word, rest = ""] = /^\/(status|redirect)\/(\w+)/.exec(url) ?? [];
  const text = (await buffer(request)).toString();
  if (word === "redirect") return void response.writeHead(302, { location: `/${rest}` }).end();
  const chosen = Object.entries(headers).filter(([name]) => told.includes(name) || name.startsWith("x-echo"));
  const seen = { method, path: url, headers: Object.fromEntries(chosen.sort()), ...(text && { body: text }) };
  const status = word === "status" ? statusIn(rest) : 200;
  response.writeHead(status, { "content-type": "application/json", "x-echo": "yes" }).end(JSON.stringify(seen));
}

/** Those that Node can send as the last answer: others throw, and the caller is a stranger. */
const statusIn = (text: string): number => (/^[2-5]\d\d$/.test(text) ? Number(text) : 404);
