/** A name server on this host: what `node:dns` is asked against, since fixtures have no business elsewhere. */
import { createSocket } from "node:dgram";

const types: Record<number, string> = { 1: "A", 5: "CNAME", 12: "PTR", 15: "MX", 16: "TXT", 28: "AAAA", 33: "SRV" };

/** `<name> <type>` to the data of its records. */
export type Zone = Readonly<Record<string, readonly Uint8Array[]>>;

/** A name in the form of the wire. https://www.rfc-editor.org/rfc/rfc1035#section-3.1 */
export function encodeName(name: string): Buffer {
  const labels = name.split(".").filter((label) => label !== "");
  return Buffer.concat([...labels.map((label) => encodeText(label)), Buffer.from([0])]);
}

/** Text behind its length in one byte. https://www.rfc-editor.org/rfc/rfc1035#section-3.3 */
export function encodeText(text: string): Buffer {
  return Buffer.concat([Buffer.from([text.length]), Buffer.from(text)]);
}

/**
 * Starts a name server on a free UDP port of the loopback. What isn't in the zone is NXDOMAIN, another type of a name
 * that is there has no data; a name below `silent.` is never answered.
 */
export async function startNameServer(zone: Zone): Promise<{ address: string; close(): Promise<void> }> {
  const socket = createSocket("udp4");
  socket.on("message", (query, { port, address }) => {
    const answer = answerTo(query, zone);
    if (answer) socket.send(answer, port, address);
  });
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  return {
    address: `127.0.0.1:${socket.address().port}`,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

function answerTo(query: Buffer, zone: Zone): Buffer | undefined {
  const { name, end } = readName(query);
  if (name.endsWith("silent")) return undefined;
  const question = query.subarray(12, end + 4);
  const records = zone[`${name} ${types[question.readUInt16BE(question.length - 4)]}`] ?? [];
  const known = Object.keys(zone).some((key) => key.startsWith(`${name} `));
  const head = Buffer.from(query.subarray(0, 12));
  head.writeUInt16BE(0x8580 | (known ? 0 : 3), 2);
  for (const [at, count] of [1, records.length, 0, 0].entries()) head.writeUInt16BE(count, 4 + 2 * at);
  return Buffer.concat([head, question, ...records.map((data) => encodeRecord(question, data))]);
}

/** A record of the name that was asked for (a pointer to the question), with a time to live of 60 seconds. */
function encodeRecord(question: Buffer, data: Uint8Array): Buffer {
  const head = Buffer.from([0xc0, 12, ...question.subarray(-4), 0, 0, 0, 60, 0, data.length]);
  return Buffer.concat([head, data]);
}

function readName(query: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join(".").toLowerCase(), end: at + 1 };
}
