/** The origin that exercises of network clients call: it answers with what arrived. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { InputError } from "../../wire/input-error.ts";

export interface Echo {
  /** `http://127.0.0.1:<port>`. */
  origin: string;
  close(): Promise<void>;
}

/**
 * JSON of method, path and the headers that are a caller's own choice, with the body as text; `/status/<n>` answers with
 * that status, `/redirect/<path>` leads to that path.
 * @param socket a path that it also listens at, for what has a network of its own
 * @throws InputError where that path is too long
 */
export async function openEcho(socket?: string): Promise<Echo> {
  const server = listening();
  const local = socket === undefined ? undefined : listening();
  const close = async () => void (await Promise.all([server, local].map((one) => one && stop(one))));
  try {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    if (local) await listenAt(local, socket!);
  } catch (error) {
    await close();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close };
}

/** Where a check's server also listens: a socket in a folder is reached from every network. */
export const echoSocket = (workspace: string): string => join(workspace, "echo");

const listening = () =>
  createServer((request, response) => {
    answer(request, response).catch((error: Error) => response.destroy(error));
  });

async function listenAt(server: Server, socket: string): Promise<void> {
  server.listen(socket);
  await once(server, "listening").catch((cause: Error) => {
    throw new InputError(
      `No socket can be made at ${socket}: ${cause.message}. Point TMPDIR to a folder with a short path`,
      {
        cause,
      },
    );
  });
}

const stop = (server: Server) =>
  new Promise<void>((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

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
