/**
 * WebSocket frames as bytes (RFC 6455 §5.2), well-formed or not, for what a WebSocket client refuses to send.
 *
 * ```ts
 * await using raw = openRaw(origin, signal);
 * raw.write(upgradeRequest("/ws"));
 * expect((await raw.response()).status).toBe(101);
 * raw.write(encodeFrame({ opcode: opcodes.text, payload: "hi", mask: false }));    // a client must mask
 * expect(await readFrame(raw)).toMatchObject({ opcode: opcodes.close, close: { code: 1002 } });
 * ```
 */
import { applyMask } from "./mask.ts";

export type { Frame } from "./decode.ts";
export { decodeFrames, readFrame } from "./decode.ts";
export { acceptKey, upgradeRequest } from "./handshake.ts";
export { opcodes } from "./mask.ts";

export interface FrameOptions {
  /** 0 to 15; `opcodes` names those in use. */
  opcode: number;
  /** A string is sent as UTF-8. Default empty. */
  payload?: string | Uint8Array;
  /** Default true. */
  fin?: boolean;
  /** RSV1 to RSV3 as three bits; 4 is RSV1, the bit of permessage-deflate. Default 0. */
  rsv?: number;
  /** The four bytes of the masking key; false sends it unmasked. Default a fixed key, so that bytes are the same in each run. */
  mask?: Uint8Array | false;
  /** The form of the length, in bits, also where it is longer than needed. Default the shortest. */
  lengthForm?: 7 | 16 | 64;
  /** The length that is declared, if it is to differ from the payload's. */
  declaredLength?: number | bigint;
}

const defaultMask = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);

/** One frame as bytes. */
export function encodeFrame(options: FrameOptions): Uint8Array {
  const { opcode, fin = true, rsv = 0, mask = defaultMask } = options;
  const payload = Buffer.from(options.payload ?? "");
  const length = BigInt(options.declaredLength ?? payload.length);
  const first = (fin ? 0x80 : 0) | ((rsv & 7) << 4) | (opcode & 15);
  const extended = encodeLength(length, options.lengthForm ?? shortestForm(length));
  extended[0] = (extended[0] ?? 0) | (mask ? 0x80 : 0);
  const body = mask ? [mask, applyMask(payload, mask)] : [payload];
  return new Uint8Array(Buffer.concat([Uint8Array.of(first), extended, ...body]));
}

/** The payload of a close frame; the code may be one that must not be sent (1005, 999, …). */
export function closePayload(code: number, reason: string | Uint8Array = ""): Uint8Array {
  return new Uint8Array(Buffer.concat([Uint8Array.of(code >> 8, code & 255), Buffer.from(reason)]));
}

function shortestForm(length: bigint): 7 | 16 | 64 {
  if (length < 126n) return 7;
  return length < 65536n ? 16 : 64;
}

function encodeLength(length: bigint, form: 7 | 16 | 64): Uint8Array {
  const bytes = Buffer.alloc(9);
  bytes.writeBigUInt64BE(length, 1);
  if (form === 7) return Uint8Array.of(Number(length & 127n));
  if (form === 16) return Buffer.concat([Uint8Array.of(126), bytes.subarray(7)]);
  return Buffer.concat([Uint8Array.of(127), bytes.subarray(1)]);
}
