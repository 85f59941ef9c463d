import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { type ServerOptions, type WebSocket, WebSocketServer } from "ws";
import { closePayload, encodeFrame, opcodes } from "../../../suites/clients/frames.ts";
import { accepted, type DialOptions, dialSocket } from "../../../suites/clients/socket.ts";
import { bytes, closedOrigin, type Served, serveBytes, serveHttp, start } from "./servers.ts";

const never = new AbortController().signal;

/** A WebSocket server; `accept` gets each connection and its TCP socket. */
function serveSockets(accept: (socket: WebSocket, net: Socket) => void, options: ServerOptions = {}): Promise<Served> {
  const http = createServer();
  const server = new WebSocketServer({ ...options, server: http });
  server.on("connection", (socket, request) => {
    socket.on("error", () => undefined);
    accept(socket, request.socket);
  });
  return start(http);
}

async function open({ origin }: Served, options: Partial<DialOptions> = {}) {
  return accepted(await dialSocket(origin, { signal: never, ...options }));
}

describe("an open socket", () => {
  test("exchanges text, bytes, pings and pongs, and logs each event", async () => {
    await using served = await serveSockets((socket) => {
      socket.on("message", (data, binary) => socket.send(data, { binary }));
      socket.on("pong", (data) => socket.send(`pong ${data}`));
      socket.on("ping", () => socket.ping("back"));
    });
    await using socket = await open(served);
    expect(await socket.send("é")).toBe(true);
    expect(await socket.next()).toStrictEqual({ type: "message", data: "é" });
    await socket.send(Uint8Array.of(1, 2));
    expect(await socket.next("message")).toStrictEqual({ type: "message", data: Uint8Array.of(1, 2) });
    await socket.ping("are you there");
    expect(await socket.next("message")).toStrictEqual({ type: "message", data: "pong back" });
    expect(await socket.next()).toStrictEqual({ type: "pong", data: bytes("are you there") });
    expect(await socket.next("ping")).toStrictEqual({ type: "ping", data: bytes("back") });
    expect(socket.events.map(({ type }) => type).sort()).toStrictEqual([
      "message",
      "message",
      "message",
      "ping",
      "pong",
    ]);
  });

  test("closes cleanly from either side, and keeps giving its end", async () => {
    await using served = await serveSockets((socket) => {
      socket.once("message", () => socket.close(4001, "server's"));
    });
    await using first = await open(served);
    first.close(4000, "client's");
    expect(await first.next()).toStrictEqual({ type: "close", code: 4000, reason: "client's", wasClean: true });
    await using second = await open(served);
    await second.send("x");
    const end = { type: "close", code: 4001, reason: "server's", wasClean: true };
    expect(await second.next("message")).toStrictEqual(end);
    expect(await second.next()).toStrictEqual(end);
    expect(await second.send("late")).toBe(false);
  });

  test("tells a FIN without a close frame from a reset", async () => {
    await using served = await serveSockets((socket, net) => {
      socket.once("message", (data) => (String(data) === "fin" ? net.end() : net.resetAndDestroy()));
    });
    for (const end of ["fin", "reset"]) {
      await using socket = await open(served);
      await socket.send(end);
      expect(await socket.next()).toStrictEqual({ type: "close", code: 1006, reason: "", wasClean: false });
      expect(socket.ended).toBe(end);
    }
  });

  test("reports a frame that breaks the protocol before it closes", async () => {
    await using served = await serveSockets((_socket, net) => {
      net.write(encodeFrame({ opcode: opcodes.text, payload: Uint8Array.of(0xff), mask: false }));
    });
    await using socket = await open(served);
    expect(await socket.next()).toMatchObject({ type: "error", code: "WS_ERR_INVALID_UTF8" });
  });

  test("sends fragments, and past ws what ws would not send", async () => {
    const frames: [string, boolean][] = [];
    await using served = await serveSockets((socket) => {
      socket.on("message", (data, binary) => {
        frames.push([String(data), binary]);
        socket.send("got");
      });
    });
    await using socket = await open(served);
    expect(await socket.fragments(["a", "", "b"])).toBe(true);
    await socket.next("message");
    const [first, second] = [socket.send(bytes("c"), { fin: false }), socket.ping("between")];
    await Promise.all([first, second, socket.send(bytes("d"), { fin: true })]);
    await socket.next("message");
    expect(frames).toStrictEqual([
      ["ab", false],
      ["cd", true],
    ]);
    expect(() => socket.close(1006)).toThrow(TypeError);
    await socket.sendRaw(encodeFrame({ opcode: opcodes.close, payload: closePayload(1006) }));
    expect(await socket.next("close")).toMatchObject({ code: 1002 });
  });

  test("names protocol and extensions, which are offered only when asked for", async () => {
    const options = { handleProtocols: () => "b", perMessageDeflate: true };
    await using served = await serveSockets((socket) => socket.send("x".repeat(5000)), options);
    await using plain = await open(served, { protocols: ["a", "b"] });
    expect([plain.protocol, plain.extensions]).toStrictEqual(["b", ""]);
    const dialled = await dialSocket(served.origin, { signal: never, protocols: "b", perMessageDeflate: true });
    await using packed = accepted(dialled);
    expect([packed.protocol, packed.extensions]).toStrictEqual(["b", "permessage-deflate"]);
    expect(dialled).toMatchObject({ opened: true, headers: expect.arrayContaining([["Sec-WebSocket-Protocol", "b"]]) });
    expect(await packed.next()).toStrictEqual({ type: "message", data: "x".repeat(5000) });
  });

  test("leaves pings unanswered when told so", async () => {
    const pongs: string[] = [];
    await using served = await serveSockets((socket) => {
      socket.on("pong", (data) => pongs.push(String(data)));
      socket.on("message", () => socket.close(1000));
      socket.ping("one");
    });
    await using socket = await open(served, { autoPong: false });
    await socket.next("ping");
    await socket.pong("mine");
    await socket.send("done");
    await socket.next("close");
    expect(pongs).toStrictEqual(["mine"]);
  });

  test("shows the server an abnormal close when it is dropped, reset or disposed", async () => {
    const codes: Promise<unknown[]>[] = [];
    await using served = await serveSockets((socket) => codes.push(once(socket, "close")));
    const dropped = await open(served);
    dropped.terminate();
    expect(await dropped.next()).toMatchObject({ type: "close", code: 1006 });
    (await open(served)).reset();
    {
      await using _disposed = await open(served);
    }
    expect((await Promise.all(codes)).map(([code]) => code)).toStrictEqual([1006, 1006, 1006]);
  });

  test("stops reading and reads on", async () => {
    const full = Promise.withResolvers<void>();
    await using served = await serveSockets((socket, net) => {
      socket.once("message", () => {
        for (let at = 0; at < 32; at += 1) socket.send(new Uint8Array(1 << 20));
        if (net.writableNeedDrain) full.resolve();
        socket.close(1000);
      });
    });
    await using socket = await open(served);
    socket.pause();
    await socket.send("go");
    await full.promise;
    expect(socket.events).toStrictEqual([]);
    socket.resume();
    await socket.next("close");
    expect(socket.events.length).toBe(33);
  });

  test("ends with the signal", async () => {
    const abort = new AbortController();
    await using served = await serveSockets(() => undefined);
    await using socket = await open(served, { signal: abort.signal });
    const waiting = [socket.next(), socket.next("message")];
    abort.abort(new DOMException("too long", "TimeoutError"));
    const failed = { type: "failed", code: "TimeoutError", message: "too long" };
    expect(await Promise.all(waiting)).toStrictEqual([failed, failed]);
    expect(await socket.next("close")).toStrictEqual(failed);
  });
});

describe("dialling", () => {
  const dial = (origin: string, signal = never) => dialSocket(origin, { signal, headers: { "X-Who": "me" } });

  test("a server that refuses the upgrade gives its response and is left", async () => {
    const gone = Promise.withResolvers<void>();
    await using served = await serveHttp((request, response) => {
      request.socket.once("close", gone.resolve);
      response.writeHead(403, "Go Away", { "X-One": "1" }).end(`not ${request.headers["x-who"]}`);
    });
    const dialled = await dial(served.origin);
    expect(dialled.refused).toMatchObject({ status: 403, statusText: "Go Away", text: "not me" });
    expect(dialled.refused?.headers).toContainEqual(["X-One", "1"]);
    expect(() => accepted(dialled)).toThrow(expect.objectContaining({ name: "AssertionError", actual: dialled }));
    await gone.promise;
  });

  test("a refusal that is cut off keeps what came", async () => {
    const cut: RequestListener = (request, response) => {
      response.writeHead(500, { "content-length": "9" });
      response.write("abc", () => request.socket.end());
    };
    await using served = await serveHttp(cut);
    const { refused } = await dial(served.origin);
    expect(refused).toMatchObject({ status: 500, text: "abc", failed: { code: "ENDED", closed: "fin" } });
  });

  test("a connection that is refused, ended or reset is a failure", async () => {
    await using ending = await serveBytes((socket) => socket.once("data", () => socket.end()));
    await using resetting = await serveBytes((socket) => socket.once("data", () => socket.resetAndDestroy()));
    expect((await dial(await closedOrigin())).failed).toMatchObject({ code: "ECONNREFUSED", closed: null });
    expect((await dial(ending.origin)).failed).toMatchObject({ code: "ENDED", closed: "fin" });
    expect((await dial(resetting.origin)).failed).toMatchObject({ code: "ECONNRESET", closed: "reset" });
  });

  test("a handshake that breaks the protocol is a failure", async () => {
    const answer = "HTTP/1.1 101 X\r\nConnection: upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: no\r\n\r\n";
    await using served = await serveBytes((socket) => socket.once("data", () => socket.write(answer)));
    const { failed } = await dial(served.origin);
    expect(failed).toMatchObject({ message: "Invalid Sec-WebSocket-Accept header", closed: null });
    expect(() => accepted({ failed: failed! })).toThrow(/failed/);
  });

  test("ends with the signal, while nothing is answered and inside a refusal", async () => {
    for (const answer of ["", "HTTP/1.1 400 X\r\nContent-Length: 9\r\n\r\nabc"]) {
      const abort = new AbortController();
      await using served = await serveBytes((socket) => {
        socket.once("data", () => socket.write(answer, () => abort.abort(new DOMException("late", "TimeoutError"))));
      });
      const { failed } = await dial(served.origin, abort.signal);
      expect(failed).toStrictEqual({ code: "TimeoutError", message: "late", closed: null });
      expect((await dial(served.origin, abort.signal)).failed).toMatchObject({ code: "TimeoutError" });
    }
  });

  test("what is no WebSocket URL or protocol is the check's mistake", async () => {
    await expect(dial("ftp://127.0.0.1")).rejects.toThrow(/protocol must be/);
    const twice = { signal: never, protocols: ["a", "a"] };
    await expect(dialSocket("ws://127.0.0.1:9", twice)).rejects.toThrow(/subprotocol/);
  });
});
