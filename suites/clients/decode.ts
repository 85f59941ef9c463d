/** WebSocket frames from bytes (RFC 6455 §5.2). */
import type { Failure } from "./failure.ts";
import { applyMask, opcodes } from "./mask.ts";
import type { RawConnection } from "./raw.ts";

export interface Frame {
  fin: boolean;
  rsv: number;
  opcode: number;
  masked: boolean;
  lengthForm: 7 | 16 | 64;
  /** Unmasked. */
  payload: Uint8Array;
  /** The payload as UTF-8. */
  text: string;
  /** What a close frame says; absent in others and in one without a payload. */
  close?: { code: number; reason: string };
}

/** The whole frames at the beginning, and the bytes that aren't one yet. */
export function decodeFrames(bytes: Uint8Array): { frames: Frame[]; rest: Uint8Array } {
  const frames: Frame[] = [];
  let rest = bytes;
  for (let next = decodeFrame(rest); next; next = decodeFrame(rest)) {
    frames.push(next.frame);
    rest = rest.subarray(next.size);
  }
  return { frames, rest: new Uint8Array(rest) };
}

/** Reads the next frame from a raw connection after its upgrade. */
export async function readFrame(raw: RawConnection): Promise<Frame | { failed: Failure }> {
  const head = await raw.take(2);
  const size = head.complete ? sizeAfterHead(head.bytes) : { length: 0, mask: 0 };
  const length = await raw.take(size.length);
  const extended = Buffer.concat([head.bytes, length.bytes]);
  const body = await raw.take(length.complete && head.complete ? size.mask + declared(extended) : 0);
  const decoded = decodeFrame(Buffer.concat([extended, body.bytes]));
  if (decoded) return decoded.frame;
  const message = "The connection ended before a frame was whole";
  return { failed: body.failed ?? { code: "ENDED", message, closed: body.closed } };
}

/** How many bytes of length and of masking key follow the first two. */
function sizeAfterHead(head: Uint8Array): { length: number; mask: number } {
  const short = (head[1] ?? 0) & 127;
  const length = short === 127 ? 8 : short === 126 ? 2 : 0;
  return { length, mask: (head[1] ?? 0) & 128 ? 4 : 0 };
}

/** The payload's length that the first bytes declare. */
function declared(head: Buffer): number {
  const { length } = sizeAfterHead(head);
  if (length === 8) return Number(head.readBigUInt64BE(2));
  return length === 2 ? head.readUInt16BE(2) : (head[1] ?? 0) & 127;
}

function decodeFrame(bytes: Uint8Array): { frame: Frame; size: number } | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { length, mask } = sizeAfterHead(view);
  const start = 2 + length + mask;
  if (view.length < start || view.length < start + declared(view)) return null;
  const size = start + declared(view);
  const body = new Uint8Array(view.subarray(start, size));
  const payload = mask ? applyMask(body, view.subarray(start - 4, start)) : body;
  return {
    frame: { ...readFlags(view), lengthForm: forms[length] ?? 7, payload, ...readPayload(view, payload) },
    size,
  };
}

const forms: Record<number, 7 | 16 | 64> = { 0: 7, 2: 16, 8: 64 };

function readFlags([first = 0, second = 0]: Uint8Array): Pick<Frame, "fin" | "rsv" | "opcode" | "masked"> {
  return { fin: first > 127, rsv: (first >> 4) & 7, opcode: first & 15, masked: second > 127 };
}

function readPayload([first = 0]: Uint8Array, payload: Uint8Array): Pick<Frame, "text" | "close"> {
  const utf8 = Buffer.from(payload);
  const closes = (first & 15) === opcodes.close && utf8.length >= 2;
  return {
    text: utf8.toString(),
    ...(closes && { close: { code: utf8.readUInt16BE(0), reason: utf8.toString("utf8", 2) } }),
  };
}
