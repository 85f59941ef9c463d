import { createServer } from "node:http";
import { describe, expect, test } from "vitest";
import { WebSocketServer } from "ws";
import * as frames from "../../../suites/clients/frames.ts";
import { openRaw } from "../../../suites/clients/raw.ts";
import { bytes, serveBytes, start } from "./servers.ts";

const { opcodes, encodeFrame, decodeFrames, closePayload, readFrame, upgradeRequest, acceptKey } = frames;
const never = new AbortController().signal;

describe("a frame", () => {
  // RFC 6455 §5.7
  test.each([
    [{ opcode: 1, payload: "Hello", mask: false as const }, "810548656c6c6f"],
    [{ opcode: 1, payload: "Hello" }, "818537fa213d7f9f4d5158"],
    [{ opcode: 1, payload: "Hel", fin: false, mask: false as const }, "010348656c"],
    [{ opcode: 9, payload: "Hello", mask: false as const }, "890548656c6c6f"],
    [{ opcode: 3, rsv: 5, mask: false as const }, "d300"],
    [{ opcode: 2, payload: bytes("x"), mask: false as const, lengthForm: 64 as const }, "827f000000000000000178"],
    [{ opcode: 2, payload: bytes("x"), mask: false as const, declaredLength: 2n ** 63n }, "827f800000000000000078"],
  ])("%o is %s", (options, hex) => {
    expect(Buffer.from(encodeFrame(options)).toString("hex")).toBe(hex);
  });

  test.each([0, 125, 126, 65535, 65536])("of %i bytes is read back as it was, whole or not at all", (size) => {
    const payload = new Uint8Array(size).map((_, at) => at);
    const wire = encodeFrame({ opcode: opcodes.binary, payload, fin: false, rsv: 4 });
    const [frame] = decodeFrames(wire).frames;
    expect(frame).toMatchObject({ opcode: 2, fin: false, rsv: 4, masked: true, lengthForm: form(size) });
    expect(frame?.payload).toStrictEqual(payload);
    expect(decodeFrames(wire.subarray(0, -1))).toStrictEqual({ frames: [], rest: wire.slice(0, -1) });
  });

  test("follows another, and a close frame tells its code", () => {
    const close = encodeFrame({ opcode: opcodes.close, payload: closePayload(4999, "é") });
    const { frames: read, rest } = decodeFrames(Buffer.concat([encodeFrame({ opcode: 9 }), close, Uint8Array.of(1)]));
    expect(read.map(({ opcode, close: said }) => [opcode, said])).toStrictEqual([
      [9, undefined],
      [8, { code: 4999, reason: "é" }],
    ]);
    expect(rest).toStrictEqual(Uint8Array.of(1));
  });
});

function form(size: number): number {
  if (size < 126) return 7;
  return size < 65536 ? 16 : 64;
}

test("a server's answers are read frame by frame, an unmasked frame is refused", async () => {
  const http = createServer();
  const server = new WebSocketServer({ server: http });
  server.on("connection", (socket) => {
    socket.on("error", () => undefined);
    socket.on("message", (data) => socket.send(Buffer.concat([data as Buffer, Buffer.alloc(70000)])));
  });
  await using served = await start(http);
  await using raw = openRaw(served.origin, never);
  raw.write(upgradeRequest("/"));
  const upgraded = await raw.response();
  expect(upgraded.status).toBe(101);
  expect(upgraded.headers).toContainEqual(["Sec-WebSocket-Accept", acceptKey()]);
  raw.write(encodeFrame({ opcode: opcodes.binary, payload: "x" }));
  expect(await readFrame(raw)).toMatchObject({ opcode: 2, masked: false, lengthForm: 64, payload: { length: 70001 } });
  raw.write(encodeFrame({ opcode: opcodes.text, payload: "x", mask: false }));
  expect(await readFrame(raw)).toMatchObject({ opcode: 8, close: { code: 1002 } });
  raw.write(encodeFrame({ opcode: opcodes.close, payload: closePayload(1002) }));
  expect(await readFrame(raw)).toMatchObject({ failed: { code: "ENDED", closed: "fin" } });
});

test.each(["", "\x81", "\x81\x7e\x00", "\x81\x05Hel"])("the end of the connection after %j is a fact", async (text) => {
  await using served = await serveBytes((socket) => void socket.end(text, "latin1"));
  await using raw = openRaw(served.origin, never);
  expect(await readFrame(raw)).toMatchObject({ failed: { code: "ENDED", closed: "fin" } });
});

test("a handshake takes other headers, or leaves one out", () => {
  expect(acceptKey("dGhlIHNhbXBsZSBub25jZQ==")).toBe("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="); // RFC 6455 §1.3
  expect(upgradeRequest("/a", { "sec-websocket-version": "12", upgrade: null, "X-A": "1" })).toBe(
    "GET /a HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nsec-websocket-version: 12\r\n" +
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nX-A: 1\r\n\r\n",
  );
});
