import { thrownBy, wordFor } from "./thrown.ts";

/** A controller has one signal, which is not aborted. https://dom.spec.whatwg.org/#dom-abortcontroller-signal */
export async function signalsStartUnaborted() {
  const controller = new AbortController();
  const { signal } = controller;
  const kinds = [signal instanceof AbortSignal, signal instanceof EventTarget];
  const own = new AbortController().signal !== signal;
  return { kinds, same: controller.signal === signal, own, aborted: signal.aborted, reason: signal.reason };
}

/** What abort does without a reason. https://dom.spec.whatwg.org/#abortsignal-signal-abort */
export async function abortHasReason() {
  const reasons = [[], [undefined]].map((args) => {
    const controller = new AbortController();
    const returned = controller.abort(...args);
    return [returned, controller.signal.aborted, wordFor(controller.signal.reason)];
  });
  return reasons;
}

/** Any value but undefined is a reason. https://dom.spec.whatwg.org/#abortsignal-signal-abort */
export async function reasonsAreKept() {
  const reasons = [null, 0, "", false, Number.NaN, Symbol.iterator, { why: "object" }];
  return reasons.map((reason) => {
    const controller = new AbortController();
    controller.abort(reason);
    return [controller.signal.aborted, Object.is(controller.signal.reason, reason)];
  });
}

/** A second abort does nothing. https://dom.spec.whatwg.org/#abortsignal-signal-abort */
export async function abortsOnce() {
  const controller = new AbortController();
  const { signal } = controller;
  let events = 0;
  signal.addEventListener("abort", () => {
    events += 1;
    controller.abort("within");
  });
  for (const reason of ["first", "second"]) controller.abort(reason);
  return { events, reason: signal.reason };
}

/** The event of an abort, fired within it. https://dom.spec.whatwg.org/#run-the-abort-steps */
export async function abortIsFired() {
  const controller = new AbortController();
  const { signal } = controller;
  const seen: unknown[] = [];
  signal.addEventListener("abort", (event) => {
    const { type, bubbles, cancelable } = event;
    const isPlain = Object.getPrototypeOf(event) === Event.prototype;
    const targets = event.target === signal && event.currentTarget === signal;
    seen.push({ type, bubbles, cancelable, isPlain, targets, aborted: signal.aborted, reason: signal.reason });
  });
  controller.abort("why");
  return [...seen, "returned"];
}

/** The event handler is called as a listener is. https://html.spec.whatwg.org/multipage/webappapis.html#the-event-handler-processing-algorithm */
export async function handlerIsCalledOnSignal() {
  const { signal, abort } = abortable();
  const calls: unknown[] = [];
  signal.onabort = function (this: unknown, ...args: unknown[]) {
    calls.push({ onSignal: this === signal, arguments: args.length, event: (args[0] as Event).type });
  };
  abort();
  return calls;
}

/** The event handler is a listener with its place. https://dom.spec.whatwg.org/#dom-abortsignal-onabort */
export async function handlerKeepsItsPlace() {
  const { signal, abort } = abortable();
  const heard: string[] = [];
  const note = (word: string) => () => void heard.push(word);
  signal.addEventListener("abort", note("before"));
  signal.onabort = note("replaced");
  signal.addEventListener("abort", note("after"));
  signal.onabort = note("handler");
  abort();
  return heard;
}

/** What the event handler is set to and read as. https://html.spec.whatwg.org/multipage/webappapis.html#event-handler-idl-attributes */
export async function handlerIsReadBack() {
  const { signal, abort } = abortable();
  let calls = 0;
  const handler = () => {
    calls += 1;
  };
  const set = (value: unknown) => {
    signal.onabort = value as typeof handler;
    return signal.onabort === value ? "the same" : signal.onabort;
  };
  const seen = [signal.onabort, set(handler), set({}), set(handler), set(1), set("handler"), set(null)];
  abort();
  return { seen, calls };
}

function abortable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: (reason?: unknown) => controller.abort(reason) };
}

/** What throwIfAborted throws. https://dom.spec.whatwg.org/#dom-abortsignal-throwifaborted */
export async function reasonsAreThrown() {
  const reasons = [null, 0, "why", { why: "object" }];
  const same = reasons.map((reason) => {
    try {
      AbortSignal.abort(reason).throwIfAborted();
      return "nothing";
    } catch (thrown) {
      return thrown === reason;
    }
  });
  const { signal, abort } = abortable();
  const before = thrownBy(() => signal.throwIfAborted());
  abort();
  return { same, before, after: thrownBy(() => signal.throwIfAborted()) };
}

/** A signal that was aborted from the start. https://dom.spec.whatwg.org/#dom-abortsignal-abort */
export async function abortedSignalsAreMade() {
  const reason = { why: "object" };
  const [plain, other, given, nothing] = [AbortSignal.abort(), AbortSignal.abort(), AbortSignal.abort(reason), null];
  return {
    isSignal: plain instanceof AbortSignal,
    own: plain !== other && plain.reason !== other.reason,
    aborted: [plain.aborted, given.aborted],
    words: [wordFor(plain.reason), wordFor(AbortSignal.abort(undefined).reason)],
    kept: [given.reason === reason, AbortSignal.abort(nothing).reason === null],
  };
}

/** A signal whose time is up. https://dom.spec.whatwg.org/#dom-abortsignal-timeout */
export async function timeoutAborts() {
  const signal = AbortSignal.timeout(1);
  const before = [signal.aborted, signal.reason];
  const type = await new Promise<string>((resolve) => {
    signal.onabort = (event) => resolve(event.type);
  });
  return { before, type, aborted: signal.aborted, word: wordFor(signal.reason) };
}

/** Times that are no unsigned long long. https://webidl.spec.whatwg.org/#js-unsigned-long-long */
export async function timesAreRefused() {
  const timeout = AbortSignal.timeout as (...args: unknown[]) => AbortSignal;
  const times = [[], [-1], [Number.NaN], [Number.POSITIVE_INFINITY], [2 ** 53], ["soon"], [{}]];
  return times.map((args) => thrownBy(() => timeout.apply(AbortSignal, args)));
}
