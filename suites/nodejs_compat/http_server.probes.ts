import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Serves on the loopback while something is done with the origin. */
async function withServer<T>(listener: RequestListener, act: (origin: string, server: Server) => Promise<T>) {
  const { createServer } = await import("node:http");
  const server = createServer(listener);
  const listening = new Promise((resolve, reject) => server.once("listening", resolve).once("error", reject));
  server.listen(0, "127.0.0.1");
  try {
    await listening;
    return await act(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, server);
  } finally {
    server.close();
    // Node 18.2 added it; before, keep-alive connections end by their own timeout.
    server.closeAllConnections?.();
  }
}

/** Writes to the port and reads until the end. */
async function speak(origin: string, text: string) {
  const { connect } = await import("node:net");
  const socket = connect(Number(new URL(origin).port), "127.0.0.1", () => socket.write(text));
  const parts: string[] = [];
  for await (const part of socket) parts.push(String(part));
  return parts.join("");
}

/** Posts a body. */
async function send(url: string) {
  const response = await fetch(url, { method: "POST", body: "body", headers: { "X-Sent": "yes" } });
  const { status, statusText, headers } = response;
  return { status, statusText, headers, text: await response.text() };
}

/** A request is had with its parts, and answered. https://nodejs.org/docs/latest-v24.x/api/http.html#httpcreateserveroptions-requestlistener */
export async function requestIsAnswered() {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const parts: string[] = [];
    for await (const part of request.setEncoding("utf8")) parts.push(part);
    response.statusCode = 201;
    response.setHeader("X-Seen", [request.method, request.url, request.headers["x-sent"]].join(" "));
    response.end(parts.join("").toUpperCase());
  };
  return withServer(answer, async (origin) => {
    const { status, headers, ...response } = await send(`${origin}/path?q=1`);
    return { status, seen: headers.get("x-seen"), length: headers.get("content-length"), text: response.text };
  });
}

/** What is no HTTP is answered 400, or by who listens for it. https://nodejs.org/docs/latest-v24.x/api/http.html#event-clienterror */
export async function nonsenseIsAnswered() {
  return withServer(
    () => undefined,
    async (origin, server) => {
      const usual = await speak(origin, "no HTTP\r\n\r\n");
      server.on(
        "clientError",
        ({ code }: NodeJS.ErrnoException, socket) => void socket.end(`HTTP/1.1 418 ${code}\r\n\r\n`),
      );
      return { usual: usual.slice(0, 12), own: (await speak(origin, "no HTTP\r\n\r\n")).slice(0, 16) };
    },
  );
}

/** A connection is handed over to who listens for an upgrade. https://nodejs.org/docs/latest-v24.x/api/http.html#event-upgrade_1 */
export async function upgradesAreHandedOver() {
  return withServer(
    () => undefined,
    async (origin, server) => {
      server.on("upgrade", (request, socket, head) => {
        socket.end(
          `HTTP/1.1 101 Switching Protocols\r\nUpgrade: echo\r\nConnection: Upgrade\r\n\r\n${request.headers.upgrade} ${head}`,
        );
      });
      const text = await speak(origin, "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\nhead");
      return [text.slice(0, 12), text.split("\r\n\r\n")[1]];
    },
  );
}

/** A kept connection carries several requests, in order. https://nodejs.org/docs/latest-v24.x/api/http.html#serverkeepalivetimeout */
export async function connectionsAreKept() {
  const sockets = new Set<unknown>();
  const answer = ({ url, socket }: IncomingMessage, response: ServerResponse) => {
    sockets.add(socket);
    // The first answer takes longer, and is still the first.
    setTimeout(() => response.end(`<${url}>`), url === "/1" ? 5 : 0);
  };
  return withServer(answer, async (origin) => {
    const head = "HTTP/1.1\r\nHost: x\r\n";
    const text = await speak(origin, `GET /1 ${head}\r\nGET /2 ${head}Connection: close\r\n\r\n`);
    return { sockets: sockets.size, bodies: text.match(/<.*?>/g) };
  });
}

/** A closed server takes nobody, and ends when the last answer is given. https://nodejs.org/docs/latest-v24.x/api/http.html#serverclosecallback */
export async function serverCloses() {
  let finish: () => void = () => undefined;
  const answer = (_: IncomingMessage, response: ServerResponse) => {
    finish = () => void response.end("done");
    response.setHeader("Connection", "close").flushHeaders();
  };
  return withServer(answer, async (origin, server) => {
    const response = await fetch(origin);
    const closed = new Promise((resolve) => server.close(() => resolve("closed")));
    const early = await Promise.race([closed, after(5).then(() => "open")]);
    const refused = await fetch(origin).then(
      () => "taken",
      () => "refused",
    );
    finish();
    const text = await response.text();
    return {
      early,
      refused,
      text,
      late: await Promise.race([closed, after(500).then(() => "open")]),
      listening: server.listening,
    };
  });
}
