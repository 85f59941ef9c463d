async function thrownBy(act: () => unknown) {
  try {
    await act();
  } catch (error) {
    const { name, code, message } = error as NodeJS.ErrnoException;
    return { name, code, message };
  }
  return "nothing";
}

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Listeners are called at once, in order, with the arguments and the emitter. https://nodejs.org/docs/latest-v24.x/api/events.html#passing-arguments-and-this-to-listeners */
export async function listenersAreCalledInOrder() {
  const { EventEmitter } = await import("node:events");
  const emitter = new EventEmitter();
  const calls: unknown[] = [];
  emitter.on("x", function (this: unknown, ...args) {
    calls.push(["first", this === emitter, ...args]);
  });
  emitter.on("x", () => calls.push("second"));
  emitter.prependListener("x", () => calls.push("prepended"));
  const returned = [emitter.emit("x", 1, "two"), emitter.emit("nobody listens")];
  return { calls, returned };
}

/** A once listener is gone before it is called. https://nodejs.org/docs/latest-v24.x/api/events.html#emitteronceeventname-listener */
export async function onceListenerFiresOnce() {
  const { EventEmitter } = await import("node:events");
  const emitter = new EventEmitter();
  const counts: number[] = [];
  const listener = () => void counts.push(emitter.listenerCount("x"));
  emitter.once("x", listener);
  const unwrapped = (emitter.rawListeners("x")[0] as { listener?: unknown }).listener === listener;
  emitter.emit("x");
  emitter.emit("x");
  return { counts, unwrapped };
}

/** Listeners taken off while an event is emitted are still called for it. https://nodejs.org/docs/latest-v24.x/api/events.html#emitterremovelistenereventname-listener */
export async function emitKeepsItsListeners() {
  const { EventEmitter } = await import("node:events");
  const emitter = new EventEmitter();
  const calls: string[] = [];
  const second = () => void calls.push("second");
  emitter.on("x", () => {
    calls.push("first");
    emitter.off("x", second);
  });
  emitter.on("x", second);
  emitter.emit("x");
  emitter.emit("x");
  return calls;
}

/** An error that nobody listens for is thrown. https://nodejs.org/docs/latest-v24.x/api/events.html#error-events */
export async function unheardErrorsAreThrown() {
  const { EventEmitter } = await import("node:events");
  const emitter = new EventEmitter();
  const reason = new RangeError("unheard");
  const same = await Promise.resolve()
    .then(() => emitter.emit("error", reason))
    .catch((error: unknown) => error === reason);
  return { same, noError: await thrownBy(() => emitter.emit("error", "text")) };
}

/** A monitor sees an error and doesn't count as its listener. https://nodejs.org/docs/latest-v24.x/api/events.html#eventserrormonitor */
export async function errorMonitorOnlyWatches() {
  const { EventEmitter, errorMonitor } = await import("node:events");
  const emitter = new EventEmitter();
  const seen: string[] = [];
  emitter.on(errorMonitor, (error: Error) => void seen.push(error.message));
  const thrown = await thrownBy(() => emitter.emit("error", new Error("watched")));
  return { seen, thrown };
}

/** Coming and going of listeners is told: the coming beforehand. https://nodejs.org/docs/latest-v24.x/api/events.html#event-newlistener */
export async function listenerChangesAreTold() {
  const { EventEmitter } = await import("node:events");
  const emitter = new EventEmitter();
  const told: unknown[] = [];
  const note = (kind: string) => (name: string) => void told.push([kind, name, emitter.listenerCount("x")]);
  emitter.on("newListener", note("new"));
  emitter.on("removeListener", note("removed"));
  const listener = () => 0;
  emitter.on("x", listener).off("x", listener);
  return told.slice(1);
}

/** What an async listener rejects with becomes an error event. https://nodejs.org/docs/latest-v24.x/api/events.html#capture-rejections-of-promises */
export async function rejectionsAreCaptured() {
  // One runtime captures nothing before this module was loaded by somebody: the order of checks must not matter.
  await import("node:process");
  const { EventEmitter } = await import("node:events");
  const emitter = new EventEmitter({ captureRejections: true });
  const captured = new Promise((resolve) => emitter.on("error", (error: Error) => resolve(error.message)));
  emitter.on("x", () => {
    const rejected = Promise.reject(new Error("late"));
    // A runtime that captures nothing must not die of it.
    rejected.catch(() => undefined);
    return rejected;
  });
  emitter.emit("x");
  return Promise.race([captured, after(50).then(() => "nothing captured")]);
}

/** One listener more than the limit is warned of. https://nodejs.org/docs/latest-v24.x/api/events.html#emittersetmaxlistenersn */
export async function tooManyListenersAreWarnedOf() {
  const { EventEmitter } = await import("node:events");
  const { default: process } = await import("node:process");
  const warned = new Promise((resolve) => {
    process.once("warning", (warning: Error & { type?: string; count?: number }) =>
      resolve({ name: warning.name, type: warning.type, count: warning.count }),
    );
  });
  const emitter = new EventEmitter().setMaxListeners(1);
  emitter.on("x", () => 0).on("x", () => 1);
  return Promise.race([warned, after(50).then(() => "no warning")]);
}
