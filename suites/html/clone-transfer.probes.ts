import { next } from "./messages.ts";
import { thrownBy } from "./thrown.ts";

const refusal = (value: unknown, transfer: unknown[]) =>
  thrownBy(() => structuredClone(value, { transfer: transfer as Transferable[] }));

/** A transferred buffer moves, bytes and all. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializewithtransfer */
export async function movesBuffer() {
  const bytes = Uint8Array.of(1, 2, 3, 4);
  const { buffer } = bytes;
  const clone = structuredClone({ middle: bytes.subarray(1, 3), buffer }, { transfer: [buffer] });
  return {
    moved: [...new Uint8Array(clone.buffer)],
    middle: [...clone.middle],
    shared: clone.middle.buffer === clone.buffer,
    left: [buffer.byteLength, bytes.length, thrownBy(() => new Uint8Array(buffer))],
  };
}

/** A resizable buffer stays resizable as it moves. https://html.spec.whatwg.org/multipage/structured-data.html#structureddeserializewithtransfer */
export async function movesResizable() {
  const buffer = new ArrayBuffer(2, { maxByteLength: 8 });
  const { resizable, maxByteLength, byteLength } = structuredClone(buffer, { transfer: [buffer] });
  return { resizable, maxByteLength, byteLength, left: buffer.byteLength };
}

/** A buffer is detached even if the value has no need of it. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializewithtransfer */
export async function detachesUnneeded() {
  const buffer = new ArrayBuffer(4);
  return {
    clone: structuredClone({ a: 1 }, { transfer: new Set([buffer]) as unknown as Transferable[] }),
    left: buffer.byteLength,
  };
}

/** A buffer can't be transferred twice. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializewithtransfer */
export async function refusesToTransferTwice() {
  const buffer = new ArrayBuffer(4);
  const atOnce = refusal(buffer, [buffer, buffer]);
  const left = buffer.byteLength;
  const other = new ArrayBuffer(4);
  other.transfer();
  return { atOnce, left, detached: refusal(1, [other]) };
}

/** Objects that aren't transferable. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializewithtransfer */
export async function refusesToTransfer() {
  return { view: refusal(1, [new Uint8Array(1)]), object: refusal(1, [{}]), blob: refusal(1, [new Blob()]) };
}

/** A value that can't be cloned leaves what was to be transferred alone. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializewithtransfer */
export async function refusedCloneDetachesNothing() {
  const buffer = new ArrayBuffer(4);
  return { refused: refusal([buffer, () => 1], [buffer]), left: buffer.byteLength };
}

/** A moved port goes on talking with its other end. https://html.spec.whatwg.org/multipage/web-messaging.html#message-ports */
export async function movesPort() {
  const { port1, port2 } = new MessageChannel();
  const moved = structuredClone({ port: port2 }, { transfer: [port2] }).port;
  port1.postMessage("hello");
  const { data } = await next(moved);
  const facts = { isPort: moved instanceof MessagePort, same: moved === port2, heard: data as unknown };
  const again = refusal(1, [port2]);
  port1.close();
  return { ...facts, again };
}
