import { once } from "node:events";
import type { Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { openRaw } from "../../../suites/clients/raw.ts";
import { bytes, closedOrigin, serveBytes, serveHttp } from "./servers.ts";

const never = new AbortController().signal;

/** Sends these bytes to each connection, then does `after`. */
function say(text: string, after: (socket: Socket) => void = () => undefined) {
  return serveBytes((socket) => void socket.write(text, "latin1", () => after(socket)));
}

describe("a response", () => {
  test("keeps how it was framed, and what follows stays for the next", async () => {
    await using served = await say(
      "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" +
        "HTTP/1.1 200 OK\r\nX-a:  1 \r\nx-A: \xe9\r\nTransfer-Encoding: chunked\r\n\r\n" +
        "3;x=1\r\nabc\r\n1\r\nd\r\n0\r\nX-Sum: 4\r\n\r\n" +
        "HTTP/1.0 404 \r\nContent-Length: 2\r\n\r\nno",
    );
    await using raw = openRaw(served.origin, never);
    const first = await raw.response();
    expect(first).toStrictEqual({
      statusLine: "HTTP/1.1 200 OK",
      version: "1.1",
      status: 200,
      statusText: "OK",
      headerLines: ["X-a:  1 ", "x-A: \xe9", "Transfer-Encoding: chunked"],
      headers: [
        ["X-a", "1"],
        ["x-A", "\xe9"],
        ["Transfer-Encoding", "chunked"],
      ],
      framing: "chunked",
      body: bytes("abcd"),
      text: "abcd",
      rawBody: bytes("3;x=1\r\nabc\r\n1\r\nd\r\n0\r\nX-Sum: 4\r\n\r\n"),
      chunks: [
        { size: 3, extension: ";x=1", data: bytes("abc") },
        { size: 1, extension: "", data: bytes("d") },
        { size: 0, extension: "", data: bytes("") },
      ],
      trailers: [["X-Sum", "4"]],
      informational: [expect.objectContaining({ status: 103, headers: [["Link", "</a>"]] })],
      closed: null,
    });
    expect(await raw.response()).toMatchObject({ version: "1.0", status: 404, statusText: "", text: "no" });
  });

  test("has no body when it answers HEAD, is 204 or 304", async () => {
    const one = (status: number) => `HTTP/1.1 ${status} X\r\nContent-Length: 5\r\n\r\n`;
    await using served = await say(one(200) + one(204) + one(304) + one(101));
    await using raw = openRaw(served.origin, never);
    const outcomes = [
      await raw.response({ head: true }),
      await raw.response(),
      await raw.response(),
      await raw.response(),
    ];
    expect(outcomes.map(({ status, framing }) => [status, framing])).toStrictEqual([
      [200, "none"],
      [204, "none"],
      [304, "none"],
      [101, "none"],
    ]);
  });

  test("without length or coding lasts until the FIN, and a transfer coding beats a length", async () => {
    await using plain = await say("HTTP/1.1 200 OK\r\n\r\nabc", (socket) => socket.end());
    await using raw = openRaw(plain.origin, never);
    expect(await raw.response()).toMatchObject({ framing: "close", text: "abc", closed: "fin" });
    await using both = await say("HTTP/1.1 200 OK\r\nContent-Length: 9\r\nTransfer-Encoding: CHUNKED\r\n\r\n0\r\n\r\n");
    await using second = openRaw(both.origin, never);
    expect(await second.response()).toMatchObject({ framing: "chunked", text: "" });
  });

  test("is read however it is cut into segments", async () => {
    const whole = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n";
    await using served = await serveBytes(async (socket) => {
      for (const byte of whole) await new Promise((done) => socket.write(byte, done));
    });
    await using raw = openRaw(served.origin, never);
    expect(await raw.response()).toMatchObject({ status: 200, text: "hi" });
  });

  test("can be had in two steps with Expect: 100-continue", async () => {
    await using served = await serveHttp((request, response) => request.pipe(response));
    await using raw = openRaw(served.origin, never);
    raw.write("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    expect(await raw.response({ interim: true })).toMatchObject({ status: 100, framing: "none" });
    raw.write("hi");
    expect(await raw.response()).toMatchObject({ status: 200, text: "hi", informational: [] });
  });
});

describe("a failure is a fact", () => {
  test("refused connection", async () => {
    await using raw = openRaw(await closedOrigin(), never);
    expect(await raw.write("x")).toBe(false);
    expect((await raw.response()).failed).toMatchObject({ code: "ECONNREFUSED", closed: null });
    expect(await raw.closed).toBeNull();
  });

  test.each([
    ["nothing", ""],
    ["head", "HTTP/1.1 200 OK\r\nConte"],
    ["counted body", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"],
    ["chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nabc"],
    ["chunk framing", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"],
  ])("%s, then FIN", async (_part, text) => {
    await using served = await say(text, (socket) => socket.end());
    await using raw = openRaw(served.origin, never);
    const received = { bytes: bytes(text), text };
    expect((await raw.response()).failed).toMatchObject({ code: "ENDED", closed: "fin", received });
  });

  test.each(["HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", "HTTP/1.1 200 OK\r\n\r\nabc"])(
    "%j, then reset",
    async (text) => {
      await using served = await serveBytes((socket) => {
        socket.write(`ready;${text}`);
        socket.once("data", () => socket.resetAndDestroy());
      });
      await using raw = openRaw(served.origin, never);
      await raw.until(";");
      raw.write("now");
      expect(await raw.closed).toBe("reset");
      expect((await raw.response()).failed).toMatchObject({ code: "ECONNRESET", closed: "reset", received: { text } });
    },
  );

  test.each([
    ["status line", "HTTP/1.1 OK\r\n\r\n"],
    ["bare LF", "HTTP/1.1 200 OK\n\n"],
    ["field", "HTTP/1.1 200 OK\r\nno colon\r\n\r\n"],
    ["length", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"],
    ["chunk size", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n"],
    ["chunk's end", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n"],
  ])("malformed %s", async (_part, text) => {
    await using served = await say(text);
    await using raw = openRaw(served.origin, never);
    const outcome = await raw.response();
    expect(outcome.failed).toMatchObject({ code: "MALFORMED", closed: null, received: { text } });
  });

  test("the signal ends everybody's waiting", async () => {
    const abort = new AbortController();
    await using served = await say("part");
    const raw = openRaw(served.origin, abort.signal);
    await raw.until("part");
    const waiting = [raw.response(), raw.until("more"), raw.all(), raw.take(9)] as const;
    abort.abort(new DOMException("too long", "TimeoutError"));
    const failed = { failed: { code: "TimeoutError", closed: null } };
    expect(await Promise.all(waiting)).toMatchObject([failed, failed, failed, failed]);
    expect(await raw.closed).toBeNull();
    await using late = openRaw(served.origin, abort.signal);
    expect(await late.all()).toMatchObject({ complete: false, ...failed });
  });
});

describe("the connection", () => {
  test("pipelines, and reads after our half-close", async () => {
    await using served = await serveHttp((request, response) => response.end(request.url));
    served.server.on("connection", (socket: Socket) => (socket.allowHalfOpen = true));
    await using raw = openRaw(served.origin, never);
    raw.write("GET /1 HTTP/1.1\r\nHost: x\r\n\r\nGET /2 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    raw.end();
    expect([(await raw.response()).text, (await raw.response()).text]).toStrictEqual(["/1", "/2"]);
    expect(await raw.closed).toBe("fin");
  });

  test("writes after the server's FIN", async () => {
    const heard = Promise.withResolvers<string>();
    await using served = await serveBytes((socket) => {
      socket.end("bye");
      socket.once("data", (chunk) => heard.resolve(chunk.toString("latin1")));
    });
    await using raw = openRaw(served.origin, never);
    expect(await raw.all()).toStrictEqual({ bytes: bytes("bye"), text: "bye", complete: true, closed: "fin" });
    expect(await raw.write("\xe9")).toBe(true);
    expect(await heard.promise).toBe("\xe9");
    raw.reset();
    expect(await raw.all()).toMatchObject({ complete: true, closed: "fin" });
  });

  test("resets", async () => {
    const ended = Promise.withResolvers<string | undefined>();
    await using served = await serveBytes((socket) => {
      socket.write("x");
      socket.once("error", (error: NodeJS.ErrnoException) => ended.resolve(error.code));
      socket.resume();
    });
    await using raw = openRaw(served.origin, never);
    await raw.until("x");
    raw.reset();
    expect(await ended.promise).toBe("ECONNRESET");
    expect(await raw.all()).toMatchObject({ complete: false, failed: { code: "AbortError" } });
  });

  test("stops reading and reads on", async () => {
    const size = 64 * 1024 * 1024;
    const full = Promise.withResolvers<void>();
    await using served = await serveBytes(async (socket) => {
      await once(socket, "data");
      const chunk = new Uint8Array(size / 8);
      for (let at = 0; at < 8; at += 1) {
        if (socket.write(chunk)) continue;
        full.resolve();
        await once(socket, "drain");
      }
      socket.end();
    });
    await using raw = openRaw(served.origin, never);
    raw.pause();
    await raw.write("go");
    await full.promise;
    raw.resume();
    expect((await raw.all()).bytes.length).toBe(size);
  });

  test("waits for bytes, for a condition and for a number of bytes", async () => {
    await using served = await say("one;two;three");
    await using raw = openRaw(served.origin, never);
    expect(await raw.until(";")).toMatchObject({ text: "one;" });
    expect(await raw.take(2)).toMatchObject({ text: "tw", complete: true });
    expect(await raw.until(bytes("o;"))).toMatchObject({ text: "o;" });
    expect(await raw.until((received) => received.length === 5)).toMatchObject({ text: "three" });
  });

  test("refuses to send text that isn't bytes", () => {
    const raw = openRaw("http://127.0.0.1:9", AbortSignal.abort());
    expect(() => raw.write("€")).toThrow(/"€" is no single byte.*Buffer\.from/);
  });
});
