/** The opening handshake of a WebSocket as bytes (RFC 6455 §4). */
import { createHash } from "node:crypto";

/**
 * A well-formed opening handshake as text. A header of yours replaces the one of that name; null leaves it out.
 * @param path the request target
 */
export function upgradeRequest(path: string, headers: Record<string, string | null> = {}): string {
  const fields = new Map(
    Object.entries(handshake).map(([name, value]) => [name.toLowerCase(), `${name}: ${value}\r\n`]),
  );
  for (const [name, value] of Object.entries(headers))
    fields.set(name.toLowerCase(), value === null ? "" : `${name}: ${value}\r\n`);
  return `GET ${path} HTTP/1.1\r\n${[...fields.values()].join("")}\r\n`;
}

const handshake = {
  Host: "127.0.0.1",
  Connection: "Upgrade",
  Upgrade: "websocket",
  "Sec-WebSocket-Version": "13",
  "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
};

/** The `Sec-WebSocket-Accept` that answers a key (RFC 6455 §4.2.2); by default the key of `upgradeRequest`. */
export function acceptKey(key: string = handshake["Sec-WebSocket-Key"]): string {
  return createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
}
