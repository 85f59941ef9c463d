import { noteDuring, noteProcess, processTakesListeners, setDuring, tasksGoBy } from "./scope.ts";
import { thrownBy } from "./thrown.ts";

export { globalHas, globalTakesListeners, processTakesListeners } from "./scope.ts";

/** The global object is an EventTarget. https://min-common-api.proposal.wintertc.org/#global-scope */
export async function globalIsEventTarget() {
  return globalThis instanceof EventTarget;
}

/** The global object is the target of its events. https://dom.spec.whatwg.org/#concept-event-dispatch */
export async function globalIsTarget() {
  const seen: boolean[] = [];
  const listener = function (this: unknown, { target, currentTarget }: Event) {
    seen.push(target === globalThis, currentTarget === globalThis, this === globalThis);
  };
  globalThis.addEventListener("seen", listener, { once: true });
  globalThis.dispatchEvent(new Event("seen"));
  return seen;
}

/** What is reported is fired before reportError returns. https://html.spec.whatwg.org/multipage/webappapis.html#report-an-exception */
export async function reportsAreFired() {
  const seen: unknown[] = [];
  let value: unknown;
  const note = (event: ErrorEvent) => seen.push(event.error === value);
  await noteDuring("error", note, () => {
    for (value of [new Error("told"), "told", null, { why: "object" }]) seen.push(reportError(value));
  });
  return seen;
}

const reported = <T>(note: (event: ErrorEvent) => T) => noteDuring("error", note, () => reportError(new Error("told")));

/** What kind of event it is. https://html.spec.whatwg.org/multipage/webappapis.html#report-an-exception */
export async function reportsAreErrorEvents() {
  return reported((event) => ({
    isErrorEvent: event instanceof ErrorEvent,
    texts: [typeof event.message, typeof event.filename],
    numbers: [Number.isInteger(event.lineno), Number.isInteger(event.colno)],
    message: event.message.includes("told"),
    atGlobal: event.target === globalThis,
  }));
}

/** Whether the event can be cancelled. https://html.spec.whatwg.org/multipage/webappapis.html#report-an-exception */
export async function reportsAreCancelable() {
  return reported((event) => {
    event.preventDefault();
    return { cancelable: event.cancelable, defaultPrevented: event.defaultPrevented };
  });
}

/** reportError needs something to report. https://html.spec.whatwg.org/multipage/webappapis.html#dom-reporterror */
export async function nothingIsRefused() {
  return survive(() => (reportError as () => void)());
}

/** A handler of the global object: what it is set to and read as. https://html.spec.whatwg.org/multipage/webappapis.html#event-handler-idl-attributes */
export async function handlerIsReadBack(name: "onerror" | "onunhandledrejection" | "onrejectionhandled") {
  const seen: unknown[] = [(globalThis as unknown as Record<string, unknown>)[name]];
  for (const value of [() => undefined, {}, 1, "handler", null])
    await setDuring(name, value, (read) => seen.push(read === value ? "the same" : read));
  return seen;
}

/** What the listeners that come after a handler note of what is reported. */
async function reportTo<T>(handler: unknown, error: Error, note: (event: Event) => T) {
  let notes: T[] = [];
  await setDuring("onerror", handler, async () => {
    notes = await noteDuring("error", note, () => reportError(error));
  });
  return notes;
}

/** What onerror is called with. https://html.spec.whatwg.org/multipage/webappapis.html#the-event-handler-processing-algorithm */
export async function handlerGetsFiveArguments() {
  const error = new Error("told");
  const calls: unknown[] = [];
  const handler = function (this: unknown, ...args: unknown[]) {
    const types = args.slice(0, 4).map((arg) => typeof arg);
    calls.push({ types, error: args[4] === error, onGlobal: this === globalThis });
  };
  await reportTo(handler, error, () => undefined);
  return calls;
}

/** onerror cancels by returning true. https://html.spec.whatwg.org/multipage/webappapis.html#the-event-handler-processing-algorithm */
export async function handlerCancelsByTrue() {
  const prevented: boolean[] = [];
  for (const returned of [true, false]) {
    const handler = () => returned;
    prevented.push(...(await reportTo(handler, new Error("told"), (event) => event.defaultPrevented)));
  }
  return prevented;
}

/** What a task or a microtask throws is fired. https://html.spec.whatwg.org/multipage/webappapis.html#report-an-exception */
export async function uncaughtErrorsAreFired(by: "setTimeout" | "queueMicrotask") {
  const error = new Error("uncaught");
  const fail = () => {
    throw error;
  };
  return noteDuring(
    "error",
    (event: ErrorEvent) => event.error === error,
    () => {
      if (by === "setTimeout") setTimeout(fail, 0);
      else queueMicrotask(fail);
      return tasksGoBy();
    },
  );
}

/** What a listener throws is fired, and the next listener is called. https://dom.spec.whatwg.org/#concept-event-listener-inner-invoke */
export async function errorsOfListenersAreFired() {
  const order: unknown[] = [];
  const error = new Error("in a listener");
  const target = new EventTarget();
  target.addEventListener("x", () => {
    order.push("first");
    throw error;
  });
  target.addEventListener("x", () => void order.push("second"));
  const note = (event: ErrorEvent) => order.push(event.error === error);
  await noteDuring("error", note, () => target.dispatchEvent(new Event("x")));
  return order;
}

/** An object without handleEvent is a TypeError of its listener. https://webidl.spec.whatwg.org/#call-a-user-objects-operation */
export async function missingHandleEventIsFired() {
  const target = new EventTarget();
  for (const listener of [{}, { handleEvent: 1 }]) target.addEventListener("x", listener as EventListenerObject);
  const note = ({ error }: ErrorEvent) => error instanceof TypeError;
  return noteDuring("error", note, () => target.dispatchEvent(new Event("x")));
}

/** What a listener throws keeps no other from being called, and isn't thrown at who dispatches. https://dom.spec.whatwg.org/#concept-event-listener-inner-invoke */
export async function errorsOfListenersStopNothing() {
  const target = new EventTarget();
  const heard: string[] = [];
  target.addEventListener("x", () => {
    heard.push("first");
    throw new Error("in a listener");
  });
  target.addEventListener("x", () => void heard.push("second"));
  let returned: unknown;
  const thrown = await survive(() => {
    returned = target.dispatchEvent(new Event("x"));
  });
  return { heard, returned, thrown };
}

/** Acts while errors are listened for wherever they may be told, so that they end nothing. */
async function survive(act: () => unknown): Promise<string> {
  let thrown = "";
  const acting = async () => {
    thrown = thrownBy(act);
    await tasksGoBy(1);
  };
  const noted = () => ("addEventListener" in globalThis ? noteDuring("error", () => undefined, acting) : acting());
  await ((await processTakesListeners()) ? noteProcess("uncaughtException", () => undefined, noted) : noted());
  return thrown;
}

/** What isn't caught is an event of the process. https://nodejs.org/docs/latest-v24.x/api/process.html#event-uncaughtexception */
export async function processHearsErrors() {
  const error = new Error("uncaught");
  return noteProcess(
    "uncaughtException",
    (given) => given === error,
    () => {
      setTimeout(() => {
        throw error;
      }, 0);
      return tasksGoBy();
    },
  );
}
