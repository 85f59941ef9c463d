import { next, turn, within } from "./waiting.ts";

type Source = "blob" | "data";

/** A module worker from its text, ended in the end. https://html.spec.whatwg.org/multipage/workers.html#dom-worker */
async function withWorker<T>(
  text: string,
  act: (worker: Worker) => Promise<T>,
  options: WorkerOptions = {},
  source: Source = "blob",
) {
  const url =
    source === "blob"
      ? URL.createObjectURL(new Blob([text], { type: "text/javascript" }))
      : `data:text/javascript,${encodeURIComponent(text)}`;
  const worker = new Worker(url, { type: "module", ...options });
  try {
    return await act(worker);
  } finally {
    worker.terminate();
    if (source === "blob") URL.revokeObjectURL(url);
  }
}
const echo = "self.onmessage = ({ data, ports }) => self.postMessage({ data, ports: ports.length });";

function thrownBy(act: () => unknown): string {
  try {
    act();
    return "nothing";
  } catch (error) {
    return error instanceof DOMException ? `DOMException ${error.name}` : String(error);
  }
}

/** A clone there and back. https://html.spec.whatwg.org/multipage/workers.html#dom-worker-postmessage */
export async function messagesGoBothWays(source: Source) {
  const data = { map: new Map([[1, new Date(0)]]), list: [undefined, 1n] };
  const act = async (worker: Worker) => {
    const coming = next(worker);
    worker.postMessage(data);
    const event = await coming;
    return { data: event.data.data, isMessageEvent: event instanceof MessageEvent, isTarget: event.target === worker };
  };
  return withWorker(echo, act, {}, source);
}

/** Messages that are sent before the worker listens. https://html.spec.whatwg.org/multipage/workers.html#dom-worker-postmessage */
export async function messagesKeepOrder() {
  const text =
    "const seen = []; self.onmessage = ({ data }) => { seen.push(data); if (data === 3) self.postMessage(seen); };";
  return withWorker(text, async (worker) => {
    const coming = next(worker);
    for (const number of [1, 2, 3]) worker.postMessage(number);
    return (await coming).data;
  });
}

/** A buffer that goes along, both ways. https://html.spec.whatwg.org/multipage/workers.html#dom-worker-postmessage */
export async function buffersGoAlong() {
  const text =
    "self.onmessage = ({ data }) => { new Uint8Array(data)[0] += 1; self.postMessage({ data }, [data]); self.postMessage(data.byteLength); };";
  return withWorker(text, async (worker) => {
    const { buffer } = Uint8Array.of(1, 2);
    const seen: unknown[] = [];
    const both = new Promise<void>((resolve) => {
      worker.addEventListener("message", ({ data }) => {
        seen.push(data);
        if (seen.length === 2) resolve();
      });
    });
    worker.postMessage(buffer, [buffer]);
    const left = buffer.byteLength;
    await within(both, "two messages");
    const [back, there] = seen as [{ data: ArrayBuffer }, number];
    return { bytes: new Uint8Array(back.data), left: [left, there] };
  });
}

/** A port that goes along. https://html.spec.whatwg.org/multipage/web-messaging.html#message-port-post-message-steps */
export async function portsGoAlong() {
  const text = "self.onmessage = ({ ports: [port] }) => { port.onmessage = ({ data }) => port.postMessage([data]); };";
  return withWorker(text, async (worker) => {
    const { port1, port2 } = new MessageChannel();
    const coming = next(port1);
    port1.start();
    worker.postMessage("port", [port2]);
    port1.postMessage("through the port");
    const { data } = await coming;
    port1.close();
    return data;
  });
}

/** What can't be cloned. https://html.spec.whatwg.org/multipage/web-messaging.html#message-port-post-message-steps */
export async function refusesToClone() {
  return withWorker(echo, async (worker) => {
    const coming = next(worker);
    const thrown = thrownBy(() => worker.postMessage(() => 1));
    worker.postMessage("next");
    return { thrown, data: (await coming).data.data };
  });
}

/** What the worker's own scope is like. https://html.spec.whatwg.org/multipage/workers.html#dedicatedworkerglobalscope */
export async function scopeIs() {
  const text =
    "const of = (type) => typeof type === 'function' && self instanceof type; self.postMessage({ isSelf: self === globalThis, dedicated: of(globalThis.DedicatedWorkerGlobalScope), target: of(EventTarget), shared: typeof globalThis.leaked });";
  const shared = globalThis as { leaked?: boolean };
  shared.leaked = true;
  try {
    return await withWorker(text, async (worker) => (await next(worker)).data);
  } finally {
    delete shared.leaked;
  }
}

/** The name that a worker is given. https://html.spec.whatwg.org/multipage/workers.html#dom-dedicatedworkerglobalscope-name */
export async function nameIs(name: string) {
  return withWorker("self.postMessage(self.name)", async (worker) => (await next(worker)).data, { name });
}

/** Messages after the end. https://html.spec.whatwg.org/multipage/workers.html#dom-worker-terminate */
export async function terminateEnds() {
  return withWorker(`${echo} self.postMessage("ready");`, async (worker) => {
    const seen: unknown[] = [];
    await next(worker);
    worker.addEventListener("message", ({ data }) => seen.push(data));
    worker.terminate();
    const thrown = [thrownBy(() => worker.postMessage("after")), thrownBy(() => worker.terminate())];
    await turn(10);
    return { seen, thrown };
  });
}

/** An error that nobody catches in there. https://html.spec.whatwg.org/multipage/workers.html#runtime-script-errors-2 */
export async function errorIsTold() {
  const text = "self.onmessage = () => { throw new RangeError('from within'); };";
  return withWorker(text, async (worker) => {
    const told = new Promise<ErrorEvent>((resolve) => {
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        resolve(event);
      });
    });
    worker.postMessage("go");
    const event = await within(told, "an error event");
    return {
      type: event.type,
      isErrorEvent: event instanceof ErrorEvent,
      says: String(event.message).includes("from within"),
      cancelable: event.cancelable,
    };
  });
}

/** A module that can't be parsed, or isn't there. https://html.spec.whatwg.org/multipage/workers.html#run-a-worker */
export async function brokenModuleIsTold() {
  return withWorker("this is no module", async (worker) => {
    const told = new Promise<Event>((resolve) => {
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        resolve(event);
      });
    });
    return (await within(told, "an error event")).type;
  });
}

/** A script URL that is none. https://html.spec.whatwg.org/multipage/workers.html#dom-worker */
export async function refusesUrls() {
  return thrownBy(() => new Worker("http://[", { type: "module" }).terminate());
}
