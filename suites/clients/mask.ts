/** What the two directions of a WebSocket frame share (RFC 6455 §5.2, §5.3). */

export const opcodes = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

/** Masks or unmasks: it is the same. */
export function applyMask(payload: Uint8Array, mask: Uint8Array): Uint8Array {
  return payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0));
}
