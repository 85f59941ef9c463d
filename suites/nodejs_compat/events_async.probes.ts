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
