import { noteDuring, noteProcess, setDuring, tasksGoBy } from "./scope.ts";

export { globalHas, globalTakesListeners, processTakesListeners } from "./scope.ts";

/** Rejects in a task of its own; given back in an object, since awaiting it would handle it. */
function rejectSoon(): { promise: Promise<never> } {
  return { promise: new Promise<never>((_, reject) => setTimeout(() => reject("told"), 0)) };
}

/** What is noted of a rejection that nobody handles. */
function noteRejection<T>(note: (event: PromiseRejectionEvent, promise: Promise<never>) => T): Promise<T[]> {
  const { promise } = rejectSoon();
  return noteDuring(
    "unhandledrejection",
    (event: PromiseRejectionEvent) => note(event, promise),
    () => tasksGoBy(),
  );
}

/** A rejection that nobody handles is fired with promise and reason. https://html.spec.whatwg.org/multipage/webappapis.html#notify-about-rejected-promises */
export async function rejectionsAreFired() {
  return noteRejection((event, promise) => [event.promise === promise, event.reason]);
}

/** What kind of event it is. https://html.spec.whatwg.org/multipage/webappapis.html#notify-about-rejected-promises */
export async function rejectionsAreEvents() {
  return noteRejection((event) => [event instanceof PromiseRejectionEvent, event.target === globalThis]);
}

/** Whether the event can be cancelled. https://html.spec.whatwg.org/multipage/webappapis.html#notify-about-rejected-promises */
export async function rejectionsAreCancelable() {
  return noteRejection((event) => {
    event.preventDefault();
    return { cancelable: event.cancelable, defaultPrevented: event.defaultPrevented };
  });
}

/** What is handled before the task ends is no event. https://html.spec.whatwg.org/multipage/webappapis.html#the-hostpromiserejectiontracker-implementation */
export async function rejectionsHandledInTimeAreNotFired() {
  const reasons: unknown[] = [];
  const note = ({ type, reason }: PromiseRejectionEvent) => void reasons.push(type, reason);
  const act = async () => {
    Promise.reject("at once").catch(() => undefined);
    const later = Promise.reject("in a microtask");
    queueMicrotask(() => later.catch(() => undefined));
    rejectSoon();
    await tasksGoBy();
  };
  await noteDuring("rejectionhandled", note, () => noteDuring("unhandledrejection", note, act));
  return reasons;
}

/** What is noted of a rejection that is handled late. */
async function noteHandling<T>(note: (event: PromiseRejectionEvent, promise: Promise<never>) => T) {
  const { promise } = rejectSoon();
  const order: unknown[] = [];
  const handle = async () => {
    await tasksGoBy();
    order.push("handled");
    promise.catch(() => undefined);
    await tasksGoBy();
  };
  const noting = (event: PromiseRejectionEvent) => order.push(note(event, promise));
  const act = () => noteDuring("rejectionhandled", noting, handle);
  await noteDuring("unhandledrejection", () => undefined, act);
  return order;
}

/** A rejection that is handled late is fired again. https://html.spec.whatwg.org/multipage/webappapis.html#the-hostpromiserejectiontracker-implementation */
export async function lateHandlingIsFired() {
  return noteHandling((event, promise) => ({
    isPromiseRejectionEvent: event instanceof PromiseRejectionEvent,
    samePromise: event.promise === promise,
    cancelable: event.cancelable,
  }));
}

/** The reason of a rejection that is handled late. https://html.spec.whatwg.org/multipage/webappapis.html#the-hostpromiserejectiontracker-implementation */
export async function lateHandlingTellsReason() {
  return noteHandling(({ reason }) => reason);
}

/** The handlers are called with the event. https://html.spec.whatwg.org/multipage/webappapis.html#the-event-handler-processing-algorithm */
export async function handlerIsCalled(name: "unhandledrejection" | "rejectionhandled") {
  const calls: unknown[] = [];
  const handler = function (this: unknown, ...args: unknown[]) {
    calls.push([args.length, (args[0] as Event).type, this === globalThis]);
  };
  await setDuring(`on${name}`, handler, () => noteHandling(() => undefined));
  return calls;
}

/** A rejection that nobody handles is an event of the process. https://nodejs.org/docs/latest-v24.x/api/process.html#event-unhandledrejection */
export async function processHearsRejections() {
  const { promise } = rejectSoon();
  return noteProcess(
    "unhandledRejection",
    (reason, given) => [given === promise, reason],
    () => tasksGoBy(),
  );
}

/** A rejection that is handled late is an event of the process. https://nodejs.org/docs/latest-v24.x/api/process.html#event-rejectionhandled */
export async function processHearsLateHandling() {
  const { promise } = rejectSoon();
  const handle = async () => {
    await tasksGoBy();
    promise.catch(() => undefined);
    await tasksGoBy();
  };
  const noting = () => noteProcess("rejectionHandled", (given) => given === promise, handle);
  let heard: boolean[] = [];
  const note = async () => {
    heard = await noting();
  };
  await noteProcess("unhandledRejection", () => undefined, note);
  return heard;
}
