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

/** A promise of the next event has its arguments. https://nodejs.org/docs/latest-v24.x/api/events.html#eventsonceemitter-name-options */
export async function onceResolvesWithArguments() {
  const { EventEmitter, once } = await import("node:events");
  const [emitter, target] = [new EventEmitter(), new EventTarget()];
  const waited = [once(emitter, "x"), once(target, "y")];
  emitter.emit("x", 1, 2);
  target.dispatchEvent(new Event("y"));
  const [values, [event]] = (await Promise.all(waited)) as [unknown[], [Event]];
  return { values, type: event.type, left: emitter.listenerCount("error") };
}

/** While an event is waited for, an error rejects, and so does a signal. https://nodejs.org/docs/latest-v24.x/api/events.html#eventsonceemitter-name-options */
export async function onceRejects() {
  const { EventEmitter, once } = await import("node:events");
  const emitter = new EventEmitter();
  const failed = thrownBy(() => once(emitter, "x"));
  emitter.emit("error", new RangeError("on the way"));
  const controller = new AbortController();
  const aborted = thrownBy(() => once(emitter, "x", { signal: controller.signal }));
  controller.abort();
  return { failed: await failed, aborted: await aborted, left: emitter.listenerCount("x") };
}

/** Events are iterated in order, also those that came before they were asked for. https://nodejs.org/docs/latest-v24.x/api/events.html#eventsonemitter-eventname-options */
export async function onIteratesEvents() {
  const { EventEmitter, on } = await import("node:events");
  const emitter = new EventEmitter();
  const events = on(emitter, "x");
  emitter.emit("x", 1);
  emitter.emit("x", 2, "two");
  setTimeout(() => emitter.emit("x", 3), 1);
  const seen: unknown[] = [];
  for await (const args of events) if (seen.push(args) === 3) break;
  return { seen, left: emitter.listenerCount("x") };
}

/** An event may end the iteration. https://nodejs.org/docs/latest-v24.x/api/events.html#eventsonemitter-eventname-options */
export async function onEndsWithClosingEvent() {
  const { EventEmitter, on } = await import("node:events");
  const emitter = new EventEmitter();
  const events = on(emitter, "x", { close: ["end"] });
  emitter.emit("x", 1);
  emitter.emit("end");
  const first = await events.next();
  const second = await Promise.race([events.next(), after(50).then(() => "still waiting")]);
  return [first, second];
}

/** An aborted iteration ends in an AbortError. https://nodejs.org/docs/latest-v24.x/api/events.html#eventsonemitter-eventname-options */
export async function onIsAborted() {
  const { EventEmitter, on } = await import("node:events");
  const emitter = new EventEmitter();
  const controller = new AbortController();
  const events = on(emitter, "x", { signal: controller.signal });
  const next = thrownBy(() => events.next());
  controller.abort();
  return { thrown: await next, left: emitter.listenerCount("x") };
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

/** A listener for abort runs though others stop the event, and can be disposed of. https://nodejs.org/docs/latest-v24.x/api/events.html#eventsaddabortlistenersignal-listener */
export async function abortListenerCannotBeStopped() {
  const { addAbortListener } = await import("node:events");
  const calls: string[] = [];
  const controller = new AbortController();
  controller.signal.addEventListener("abort", (event) => event.stopImmediatePropagation());
  addAbortListener(controller.signal, () => void calls.push("kept"));
  addAbortListener(controller.signal, () => void calls.push("disposed of"))[Symbol.dispose]();
  controller.abort();
  return calls;
}

/** Listeners of an EventTarget are listed too. https://nodejs.org/docs/latest-v24.x/api/events.html#eventsgeteventlistenersemitterortarget-eventname */
export async function targetListenersAreListed() {
  const { getEventListeners } = await import("node:events");
  const target = new EventTarget();
  const listener = () => 0;
  target.addEventListener("x", listener);
  return { same: getEventListeners(target, "x")[0] === listener, others: getEventListeners(target, "y").length };
}

/** Listeners run in the async context in which the emitter was made. https://nodejs.org/docs/latest-v24.x/api/events.html#class-eventseventemitterasyncresource-extends-eventemitter */
export async function emitterKeepsItsContext() {
  const { EventEmitterAsyncResource } = await import("node:events");
  const { AsyncLocalStorage } = await import("node:async_hooks");
  const storage = new AsyncLocalStorage<string>();
  const emitter = storage.run("made", () => new EventEmitterAsyncResource({ name: "Emitter" }));
  let seen: string | undefined;
  emitter.on("x", () => {
    seen = storage.getStore();
  });
  storage.run("emitted", () => emitter.emit("x"));
  return seen;
}
