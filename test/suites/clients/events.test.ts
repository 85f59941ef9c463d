import { once } from "node:events";
import type { RequestListener } from "node:http";
import { expect, test } from "vitest";
import { openEvents } from "../../../suites/clients/events.ts";
import { closedOrigin, serveBytes, serveHttp } from "./servers.ts";

const never = new AbortController().signal;
const stream = { "content-type": "text/event-stream" };

function serveText(...parts: string[]) {
  return serveHttp((_request, response) => {
    response.writeHead(200, stream);
    for (const part of parts) response.write(part);
    response.end();
  });
}

test("events are handed out as they arrive", async () => {
  const gate = Promise.withResolvers<void>();
  const listener: RequestListener = async (_request, response) => {
    response.writeHead(200, stream).write("data: one\n\nevent: ti");
    await gate.promise;
    response.end("ck\nid: 2\ndata: a\ndata: b\n\n");
  };
  await using served = await serveHttp(listener);
  await using events = await openEvents(served.origin, "/", { signal: never });
  expect(events.head?.status).toBe(200);
  expect(await events.next()).toStrictEqual({ data: "one" });
  const next = events.next();
  gate.resolve();
  expect(await next).toStrictEqual({ id: "2", event: "tick", data: "a\nb" });
  expect(events.lastEventId).toBe("2");
  expect(await events.next()).toBeNull();
  expect(await events.next()).toBeNull();
});

test("comments, retry and ids without data are seen, in order", async () => {
  await using served = await serveText("\ufeff: hi\r\nretry: 50\r\n\r\nid: 7\r\n\r\ndata\r\n\r\n", "data: cut off\n");
  await using events = await openEvents(served.origin, "/", { signal: never });
  const [comment, retry, event, end] = await Promise.all([events.next(), events.next(), events.next(), events.next()]);
  expect([comment, retry, event, end]).toStrictEqual([{ comment: "hi" }, { retry: 50 }, { data: "" }, null]);
  expect(events.lastEventId).toBe("7");
});

test("a character that is split over two chunks is whole", async () => {
  const gate = Promise.withResolvers<void>();
  await using served = await serveHttp(async (_request, response) => {
    response.writeHead(200, stream).write(Buffer.from(": x\ndata: \xc3", "latin1"));
    await gate.promise;
    response.end(Buffer.from("\xa9\n\n", "latin1"));
  });
  await using events = await openEvents(served.origin, "/", { signal: never });
  expect(await events.next()).toStrictEqual({ comment: "x" });
  gate.resolve();
  expect(await events.next()).toStrictEqual({ data: "é" });
});

test("the request says what it takes and where it left off", async () => {
  await using served = await serveHttp(({ headers }, response) => {
    const id = Buffer.from(String(headers["last-event-id"]), "latin1").toString();
    response.writeHead(200, stream).end(`data: ${headers.accept} ${id} ${headers["x-a"]}\n\n`);
  });
  await using events = await openEvents(served.origin, "/", {
    lastEventId: "é",
    headers: { "X-A": "1" },
    signal: never,
  });
  expect(await events.next()).toStrictEqual({ data: "text/event-stream é 1" });
});

test("a broken connection, none at all and the signal are facts", async () => {
  const abort = new AbortController();
  await using served = await serveBytes((socket) => {
    socket.once("data", () => socket.write("HTTP/1.1 200 OK\r\n\r\ndata: x\n\n"));
    served.server.once("cut", () => socket.resetAndDestroy());
  });
  await using broken = await openEvents(served.origin, "/", { signal: never });
  expect(await broken.next()).toStrictEqual({ data: "x" });
  served.server.emit("cut");
  expect(await broken.next()).toMatchObject({ failed: { phase: "body", code: "ECONNRESET", closed: "reset" } });
  await using none = await openEvents(await closedOrigin(), "/", { signal: never });
  expect(none.head).toBeUndefined();
  expect(none.failed).toMatchObject({ code: "ECONNREFUSED" });
  expect(await none.next()).toMatchObject({ failed: { phase: "connect", code: "ECONNREFUSED" } });
  await using slow = await openEvents(served.origin, "/", { signal: abort.signal });
  await slow.next();
  const waiting = slow.next();
  abort.abort(new DOMException("too long", "TimeoutError"));
  expect(await waiting).toMatchObject({ failed: { phase: "body", code: "TimeoutError" } });
});

test("the server sees the reader go", async () => {
  const gone = Promise.withResolvers<void>();
  await using served = await serveHttp(async (_request, response) => {
    response.writeHead(200, stream).flushHeaders();
    await once(response, "close");
    gone.resolve();
  });
  await using events = await openEvents(served.origin, "/", { signal: never });
  events.abort();
  await gone.promise;
  expect(await events.next()).toMatchObject({ failed: { code: "AbortError" } });
});
