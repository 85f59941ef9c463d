import { once } from "node:events";
import type { Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { header, headerAll, openHttp } from "../../../suites/clients/http.ts";
import { bytes, closedOrigin, serveBytes, serveHttp } from "./servers.ts";

const never = new AbortController().signal;

/** Answers the first request of each connection with these bytes, then does `after`. */
function answer(text: string, after: (socket: Socket) => void = () => undefined) {
  return serveBytes((socket) => {
    socket.once("data", () => socket.write(text, "latin1", () => after(socket)));
  });
}

describe("a response", () => {
  test("keeps the raw headers, the trailers and what came before it", async () => {
    await using served = await answer(
      "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" +
        "HTTP/1.1 201 Made It\r\nX-One: 1\r\nx-ONE: \xe92\r\nTransfer-Encoding: chunked\r\n\r\n" +
        "3\r\nabc\r\n2\r\n\xc3\xa9\r\n0\r\nX-Sum: 5\r\n\r\n",
    );
    await using client = openHttp(served.origin, never);
    const outcome = await client.request("/");
    expect(outcome).toStrictEqual({
      status: 201,
      statusText: "Made It",
      headers: [
        ["X-One", "1"],
        ["x-ONE", "\xe92"],
        ["Transfer-Encoding", "chunked"],
      ],
      informational: [{ status: 103, headers: [["Link", "</a>"]] }],
      connection: 1,
      body: bytes("abcé"),
      text: "abcé",
      trailers: [["X-Sum", "5"]],
    });
    expect(header(outcome, "x-one")).toBe("1, \xe92");
    expect(headerAll(outcome, "X-ONE")).toStrictEqual(["1", "\xe92"]);
    expect(header(outcome, "none")).toBeNull();
  });

  test("comes without redirect and without decompression", async () => {
    await using served = await serveHttp((_request, response) => {
      response.writeHead(302, { location: "/other", "content-encoding": "gzip" }).end("not gzip");
    });
    await using client = openHttp(served.origin, never);
    expect(await client.request("/")).toMatchObject({ status: 302, text: "not gzip" });
  });
});

test.each([
  ["HEAD", "200 OK\r\nContent-Length: 5"],
  ["GET", "204 No Content"],
  ["GET", "304 Not Modified\r\nContent-Length: 5"],
])("a response to %s of %j has no body", async (method, head) => {
  await using served = await answer(`HTTP/1.1 ${head}\r\n\r\n`);
  await using client = openHttp(served.origin, never);
  expect(await client.request("/", { method })).toMatchObject({ status: Number(head.slice(0, 3)), text: "" });
});

describe("a request", () => {
  test("sends method, headers in order and case, and each kind of body", async () => {
    await using served = await serveHttp(async (request, response) => {
      const chunks = await Array.fromAsync(request);
      response.end(JSON.stringify([request.method, request.rawHeaders, Buffer.concat(chunks).toString()]));
    });
    await using client = openHttp(served.origin, never);
    async function* parts() {
      yield bytes("a");
      yield bytes("b");
    }
    const pairs: [string, string][] = [["X-B", "1"], ["x-a", "2"], ["X-B", "3"]]; // biome-ignore format: one line
    const sent = [];
    for (const body of ["é", bytes("raw"), parts(), null]) {
      const { text } = await client.request("/", { method: "PUT", headers: pairs, body });
      sent.push(JSON.parse(text ?? "null"));
    }
    const start = ["host", served.origin.slice(7), "connection", "keep-alive", "X-B", "1", "x-a", "2", "X-B", "3"];
    expect(sent).toStrictEqual([
      ["PUT", [...start, "content-length", "2"], "é"],
      ["PUT", [...start, "content-length", "3"], "raw"],
      ["PUT", [...start, "transfer-encoding", "chunked"], "ab"],
      ["PUT", [...start, "content-length", "0"], ""],
    ]);
  });

  test("uses an idle connection again and gives requests at the same time one each", async () => {
    const gate = Promise.withResolvers<void>();
    await using served = await serveHttp(async (request, response) => {
      if (request.url === "/wait") await gate.promise;
      response.end();
    });
    await using client = openHttp(served.origin, never);
    const first = await client.request("/");
    const second = await client.request("/");
    const waiting = client.request("/wait");
    const third = await client.request("/");
    gate.resolve();
    expect([first, second, third, await waiting].map(({ connection }) => connection)).toStrictEqual([1, 1, 2, 1]);
    expect(client.connections).toBe(2);
    await using other = openHttp(served.origin, never);
    expect((await other.request("/")).connection).toBe(1);
  });

  test("that can't be sent is the check's mistake and throws", async () => {
    await using client = openHttp(await closedOrigin(), never);
    await expect(client.request("/", { headers: { "x y": "1" } })).rejects.toThrow(/invalid header key.*openRaw/);
    await expect(client.open("/", { headers: { expect: "100-continue" } })).rejects.toThrow(/expect.*openRaw/);
    await expect(client.request("/a b")).rejects.toThrow(/invalid request path/);
  });
});

describe("a failure is a fact", () => {
  test("refused connection", async () => {
    await using client = openHttp(await closedOrigin(), never);
    const outcome = await client.request("/");
    expect(outcome.failed).toMatchObject({ phase: "connect", code: "ECONNREFUSED", closed: null });
    expect(outcome.failed?.received).toStrictEqual({ informational: [], body: new Uint8Array(), text: "" });
    expect(header(outcome, "x")).toBeNull();
  });

  test.each([
    ["content-length", "Content-Length: 9\r\n\r\nabc"],
    ["content-length on a closing connection", "Connection: close\r\nContent-Length: 9\r\n\r\nabc"],
    ["chunked", "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"],
    ["chunked on a closing connection", "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"],
  ])("body with %s truncated by a FIN", async (_framing, rest) => {
    await using served = await answer(`HTTP/1.1 200 OK\r\n${rest}`, (socket) => socket.end());
    await using client = openHttp(served.origin, never);
    const outcome = await client.request("/");
    expect(outcome.failed).toMatchObject({ phase: "body", code: "ENDED", received: { status: 200, text: "abc" } });
  });

  test.each(["Content-Length: 9\r\n", "Connection: close\r\nContent-Length: 9\r\n", "Connection: close\r\n"])(
    "body with %j cut off by a reset",
    async (fields) => {
      await using served = await serveBytes((socket) => {
        socket.once("data", () => socket.write(`HTTP/1.1 200 OK\r\n${fields}\r\nabc`));
        served.server.once("cut", () => socket.resetAndDestroy());
      });
      await using client = openHttp(served.origin, never);
      await using stream = await client.open("/");
      expect(await stream.next()).toStrictEqual(bytes("abc"));
      served.server.emit("cut");
      const end = {
        failed: { phase: "body", code: "ECONNRESET", closed: "reset", received: { status: 200, text: "" } },
      };
      expect(await stream.next()).toMatchObject(end);
      expect(await stream.done).toMatchObject(end);
    },
  );

  test("body that only the end of the connection delimits is whole after a FIN", async () => {
    await using served = await answer("HTTP/1.1 200 OK\r\n\r\nabc", (socket) => socket.end());
    await using client = openHttp(served.origin, never);
    expect(await client.request("/")).toMatchObject({ status: 200, text: "abc" });
  });

  test("end and reset in place of a head", async () => {
    await using ending = await serveBytes((socket) => socket.once("data", () => socket.end()));
    await using resetting = await serveBytes((socket) => socket.once("data", () => socket.resetAndDestroy()));
    await using first = openHttp(ending.origin, never);
    await using second = openHttp(resetting.origin, never);
    expect((await first.request("/")).failed).toMatchObject({ phase: "headers", code: "ENDED", closed: "fin" });
    expect((await second.request("/")).failed).toMatchObject({ phase: "headers", closed: "reset", code: "ECONNRESET" });
  });

  test("reset while the request is written", async () => {
    await using served = await serveBytes((socket) => socket.once("data", () => socket.resetAndDestroy()));
    await using client = openHttp(served.origin, never);
    const stopped = Promise.withResolvers<void>();
    const stuck = Promise.withResolvers<IteratorResult<Uint8Array>>();
    const steps = [Promise.resolve({ done: false as const, value: bytes("first") })];
    const source: AsyncIterator<Uint8Array> = {
      next: () => steps.pop() ?? stuck.promise,
      return: async () => {
        stopped.resolve();
        return { done: true, value: undefined };
      },
    };
    const body = { [Symbol.asyncIterator]: () => source };
    const outcome = await client.request("/", { method: "POST", body });
    expect(outcome.failed).toMatchObject({ phase: "request", code: "ECONNRESET", closed: "reset" });
    await stopped.promise;
  });

  test("malformed response", async () => {
    await using served = await answer("NOT HTTP\r\n\r\n");
    await using client = openHttp(served.origin, never);
    expect((await client.request("/")).failed).toMatchObject({ phase: "headers", closed: null });
  });

  test("an upload whose source throws", async () => {
    await using served = await serveHttp((request) => request.resume());
    await using client = openHttp(served.origin, never);
    async function* upload() {
      yield bytes("first");
      throw new RangeError("enough");
    }
    const outcome = await client.request("/", { method: "POST", body: upload() });
    expect(outcome.failed).toMatchObject({ phase: "request", code: "RangeError", closed: null });
  });

  test("the signal, before the head, in the body and before the start", async () => {
    const abort = new AbortController();
    await using served = await serveHttp((request, response) => {
      if (request.url === "/body") response.write("part");
      else abort.abort(new DOMException("too long", "TimeoutError"));
    });
    await using client = openHttp(served.origin, abort.signal);
    await using stream = await client.open("/body");
    expect(await stream.next()).toStrictEqual(bytes("part"));
    const inBody = stream.next();
    const timedOut = { code: "TimeoutError", closed: null };
    expect((await client.request("/never")).failed).toMatchObject({ ...timedOut, phase: "headers" });
    expect(await inBody).toMatchObject({ failed: { ...timedOut, phase: "body" } });
    expect((await client.request("/late")).failed).toMatchObject({ ...timedOut, phase: "connect" });
  });

  test("leaves the client usable", async () => {
    let count = 0;
    await using served = await serveHttp((request, response) => {
      count += 1;
      if (count === 1) request.socket.destroy();
      else response.end("again");
    });
    await using client = openHttp(served.origin, never);
    expect((await client.request("/")).failed?.phase).toBe("headers");
    expect(await client.request("/")).toMatchObject({ text: "again", connection: 2 });
  });
});

describe("a stream", () => {
  test("hands out chunks as they arrive, and the trailers at its end", async () => {
    const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
    await using served = await serveHttp(async (_request, response) => {
      response.writeHead(200, { trailer: "x-end" }).flushHeaders();
      await gates[0].promise;
      response.write("one");
      await gates[1].promise;
      response.addTrailers({ "x-end": "yes" });
      response.end("two");
    });
    await using client = openHttp(served.origin, never);
    await using stream = await client.open("/");
    expect(stream.head).toMatchObject({ status: 200, statusText: "OK" });
    gates[0].resolve();
    expect(await stream.next()).toStrictEqual(bytes("one"));
    gates[1].resolve();
    expect(await stream.next()).toStrictEqual(bytes("two"));
    expect(await stream.next()).toBeNull();
    expect(await stream.next()).toBeNull();
    expect(await stream.done).toStrictEqual({ trailers: [["x-end", "yes"]] });
  });

  test("holds the server back while it isn't read, and loses nothing", async () => {
    const size = 64 * 1024 * 1024;
    const full = Promise.withResolvers<number>();
    await using served = await serveHttp(async (_request, response) => {
      const chunk = new Uint8Array(1024 * 1024);
      for (let sent = 0; sent < size; sent += chunk.length) {
        if (response.write(chunk)) continue;
        full.resolve(sent);
        await once(response, "drain");
      }
      response.end();
    });
    await using client = openHttp(served.origin, never);
    await using stream = await client.open("/");
    expect(await full.promise).toBeLessThan(size);
    expect((await stream.rest()).body?.length).toBe(size);
  });

  test("sends and receives at the same time", async () => {
    await using served = await serveHttp((request, response) => {
      response.flushHeaders();
      request.pipe(response);
    });
    await using client = openHttp(served.origin, never);
    const gate = Promise.withResolvers<void>();
    async function* upload() {
      yield bytes("ping");
      await gate.promise;
      yield bytes("pong");
    }
    await using stream = await client.open("/", { method: "POST", body: upload() });
    expect(await stream.next()).toStrictEqual(bytes("ping"));
    gate.resolve();
    expect(await stream.rest()).toMatchObject({ text: "pong" });
  });

  test("is whole when the server answers before the upload's end", async () => {
    await using served = await serveBytes((socket) => {
      socket.once("data", () => socket.write("HTTP/1.1 413 Too Much\r\nContent-Length: 2\r\n\r\nno"));
    });
    await using client = openHttp(served.origin, never);
    const stopped = Promise.withResolvers<void>();
    async function* endless() {
      try {
        for (;;) yield new Uint8Array(1 << 16);
      } finally {
        stopped.resolve();
      }
    }
    const outcome = await client.request("/", { method: "POST", body: endless() });
    expect(outcome).toMatchObject({ status: 413, text: "no" });
    await stopped.promise;
    expect((await client.request("/")).connection).toBe(2);
  });

  test("shows the server a disconnect when it is aborted or disposed", async () => {
    const gone: Promise<unknown>[] = [];
    await using served = await serveHttp((_request, response) => {
      gone.push(once(response, "close"));
      response.write("x");
    });
    await using client = openHttp(served.origin, never);
    const stream = await client.open("/");
    stream.abort();
    await gone[0];
    expect(await stream.done).toMatchObject({ failed: { phase: "body", code: "AbortError", closed: null } });
    expect(await stream.rest()).toMatchObject({ failed: { code: "AbortError", received: { status: 200, text: "x" } } });
    {
      await using _disposed = await client.open("/");
    }
    await gone[1];
  });

  test("can be given up before its head", async () => {
    const arrived = Promise.withResolvers<void>();
    const gone = Promise.withResolvers<void>();
    await using served = await serveHttp((_request, response) => {
      response.once("close", gone.resolve);
      arrived.resolve();
    });
    await using client = openHttp(served.origin, never);
    const giveUp = new AbortController();
    const opening = client.open("/", { signal: giveUp.signal });
    await arrived.promise;
    giveUp.abort();
    await gone.promise;
    const stream = await opening;
    expect(stream.head).toBeUndefined();
    expect(stream.failed).toMatchObject({ phase: "headers", code: "AbortError" });
    expect(await stream.next()).toMatchObject({ failed: { phase: "headers", code: "AbortError" } });
  });

  test("that is given up before it is connected never sends its request", async () => {
    const heard: unknown[] = [];
    await using served = await serveHttp((request, response) => {
      heard.push(request.url);
      response.end();
    });
    await using client = openHttp(served.origin, never);
    const giveUp = new AbortController();
    const opening = client.open("/one", { signal: giveUp.signal });
    giveUp.abort();
    expect((await opening).failed).toMatchObject({ phase: "connect", code: "AbortError" });
    await client.request("/two");
    expect(heard).toStrictEqual(["/two"]);
  });

  test("of a disposed client ends", async () => {
    await using served = await serveHttp((_request, response) => void response.write("x"));
    const client = openHttp(served.origin, never);
    const stream = await client.open("/");
    await client[Symbol.asyncDispose]();
    expect(await stream.rest()).toMatchObject({ failed: { code: "AbortError", received: { text: "x" } } });
  });
});
