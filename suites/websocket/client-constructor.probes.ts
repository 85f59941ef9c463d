import { connect, tellError } from "./conversation.ts";

/** What the constructor throws. https://websockets.spec.whatwg.org/#dom-websocket-websocket */
export function constructorThrows(url: string, protocols?: string | string[]) {
  return thrownBy(() => connect(url, protocols).close());
}

/** A call without new, and one without a URL, throw. https://webidl.spec.whatwg.org/#internally-create-a-new-object-implementing-the-interface */
export function misuseThrows() {
  const { WebSocket: call } = globalThis as unknown as { WebSocket: new (...args: unknown[]) => WebSocket };
  return [
    thrownBy(() => (call as unknown as (url: string) => void)("ws://127.0.0.1:9/")),
    thrownBy(() => new call().close()),
  ];
}

function thrownBy(act: () => void) {
  try {
    act();
    return "nothing";
  } catch (error) {
    return tellError(error);
  }
}

/** A new socket's url. https://websockets.spec.whatwg.org/#dom-websocket-url */
export function urlReads(url: string) {
  const socket = new WebSocket(url);
  const read = socket.url;
  socket.close();
  return read;
}

/** A new socket's attributes. https://websockets.spec.whatwg.org/#the-websocket-interface */
export function newSocketReads(url: string) {
  const socket = new WebSocket(url, ["one", "two"]);
  const { readyState, bufferedAmount, extensions, protocol, binaryType } = socket;
  const { onopen, onmessage, onerror, onclose } = socket;
  const isEventTarget = socket instanceof EventTarget;
  socket.close();
  return {
    readyState,
    bufferedAmount,
    extensions,
    protocol,
    binaryType,
    onopen,
    onmessage,
    onerror,
    onclose,
    isEventTarget,
  };
}

/** The constants stand on the constructor and on its instances. https://websockets.spec.whatwg.org/#dom-websocket-connecting */
export function constantsRead(url: string) {
  const socket = new WebSocket(url);
  socket.close();
  const read = ({ CONNECTING, OPEN, CLOSING, CLOSED }: typeof WebSocket | WebSocket) => [
    CONNECTING,
    OPEN,
    CLOSING,
    CLOSED,
  ];
  return { onConstructor: read(WebSocket), onInstance: read(socket) };
}

/** binaryType keeps only what is in its enumeration. https://websockets.spec.whatwg.org/#dom-websocket-binarytype */
export function binaryTypeKeeps(url: string, ...values: string[]) {
  const socket = new WebSocket(url);
  const kept = values.map((value) => {
    const thrown = thrownBy(() => {
      socket.binaryType = value as BinaryType;
    });
    return thrown === "nothing" ? socket.binaryType : thrown;
  });
  socket.close();
  return kept;
}
