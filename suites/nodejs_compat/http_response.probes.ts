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

/** Gets with this runtime's own client. */
async function get(url: string, heard: (hint: unknown) => void = () => undefined) {
  const http = await import("node:http");
  return new Promise<IncomingMessage>((resolve, reject) => {
    http
      .get(url, { agent: false }, resolve)
      .on("error", reject)
      .on("information", ({ statusCode, headers }) => heard([statusCode, headers.link]));
  });
}

/** A status has the reason that is given. https://nodejs.org/docs/latest-v24.x/api/http.html#responsewriteheadstatuscode-statusmessage-headers */
export async function reasonIsSent() {
  const answer = (_: IncomingMessage, response: ServerResponse) =>
    void response.writeHead(404, "Nowhere", { "X-Head": "1" }).end();
  return withServer(answer, async (origin) => {
    const { status, statusText, headers } = await send(origin);
    return { status, statusText, head: headers.get("x-head") };
  });
}

/** What is written arrives before the end. https://nodejs.org/docs/latest-v24.x/api/http.html#responsewritechunk-encoding-callback */
export async function partsArriveAtOnce() {
  let finish: () => void = () => undefined;
  const answer = (_: IncomingMessage, response: ServerResponse) => {
    finish = () => void response.end("last");
    response.write("first");
  };
  return withServer(answer, async (origin) => {
    const reader = (await fetch(origin)).body!.pipeThrough(new TextDecoderStream() as never).getReader();
    const first = await reader.read();
    finish();
    return [first.value, (await reader.read()).value];
  });
}

/** Headers are set, listed, replaced, and had no more once they are sent. https://nodejs.org/docs/latest-v24.x/api/http.html#responsesetheadername-value */
export async function headersAreSet() {
  let late = "nothing";
  const answer = (_: IncomingMessage, response: ServerResponse) => {
    response.setHeader("X-One", "1").setHeader("x-one", "2");
    response.setHeader("Set-Cookie", ["a=1", "b=2"]);
    response.appendHeader("X-List", "a").appendHeader("X-List", "b");
    response.setHeader("X-Gone", "3");
    response.removeHeader("x-gone");
    response.writeHead(200, { "X-Head": "4" });
    response.write("");
    try {
      response.setHeader("X-Late", "5");
    } catch (error) {
      late = String((error as NodeJS.ErrnoException).code);
    }
    response.end(String(response.headersSent));
  };
  return withServer(answer, async (origin) => {
    const response = await fetch(origin);
    const seen = ["x-one", "x-list", "x-gone", "x-head"].map((name) => response.headers.get(name));
    return { seen, cookies: response.headers.getSetCookie(), sent: await response.text(), late };
  });
}

/** An answer to HEAD and one of 204 have no body, whatever was written. https://nodejs.org/docs/latest-v24.x/api/http.html#responsewritechunk-encoding-callback */
export async function bodiesAreLeftOut() {
  const answer = ({ url }: IncomingMessage, response: ServerResponse) => {
    response.statusCode = Number(url?.slice(1));
    response.end("body");
  };
  return withServer(answer, async (origin) => {
    const heads = ["HEAD /200", "GET /204"].map((start) =>
      speak(origin, `${start} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    return (await Promise.all(heads)).map((text) => [text.slice(0, 12), text.split("\r\n\r\n")[1]]);
  });
}

/** A client that leaves is noticed. https://nodejs.org/docs/latest-v24.x/api/http.html#event-close_2 */
export async function leavingIsNoticed() {
  let resolve!: (facts: unknown) => void;
  const promise = new Promise<unknown>((fulfil) => {
    resolve = fulfil;
  });
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    response.on("close", () => resolve({ finished: response.writableFinished, destroyed: request.destroyed }));
    response.write("begun");
  };
  return withServer(answer, async (origin) => {
    const controller = new AbortController();
    await fetch(origin, { signal: controller.signal });
    controller.abort();
    return Promise.race([promise, after(200).then(() => "not noticed")]);
  });
}

/** Hints and trailers are sent before and after an answer. https://nodejs.org/docs/latest-v24.x/api/http.html#responsewriteearlyhintshints-callback */
export async function hintsAndTrailersAreSent() {
  const answer = (_: IncomingMessage, response: ServerResponse) => {
    response.writeEarlyHints({ link: "</style.css>; rel=preload" });
    response.writeHead(200, { Trailer: "X-After" });
    response.write("text");
    response.addTrailers({ "X-After": "1" });
    response.end();
  };
  return withServer(answer, async (origin) => {
    const heard: unknown[] = [];
    const response = await get(origin, (hint) => void heard.push(hint));
    const text = (await response.toArray()).join("");
    return { heard, text, trailers: { ...response.trailers } };
  });
}
