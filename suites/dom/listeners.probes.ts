import { thrownBy } from "./thrown.ts";

/** A target's listeners hear its events, and no other target's. https://dom.spec.whatwg.org/#dom-eventtarget-eventtarget */
export async function targetsAreApart() {
  class Emitter extends EventTarget {
    readonly #type = "told";
    emit() {
      return this.dispatchEvent(new Event(this.#type));
    }
  }
  const [one, other, emitter] = [new EventTarget(), new EventTarget(), new Emitter()];
  const heard: string[] = [];
  one.addEventListener("told", () => heard.push("one"));
  emitter.addEventListener("told", () => heard.push("emitter"));
  other.dispatchEvent(new Event("told"));
  one.dispatchEvent(new Event("told"));
  emitter.emit();
  return { heard, isTarget: emitter instanceof EventTarget, isEmitter: emitter instanceof Emitter };
}

/** Listeners are called in the order in which they were added, at once. https://dom.spec.whatwg.org/#concept-event-listener-inner-invoke */
export async function listenersAreCalledInOrder() {
  const target = new EventTarget();
  const order: string[] = [];
  const returned = ["first", "second", "third"].map((word) =>
    target.addEventListener("x", () => void order.push(word)),
  );
  target.dispatchEvent(new Event("x"));
  order.push("after");
  target.dispatchEvent(new Event("X"));
  return { order, returned };
}

/** What a function is called with. https://dom.spec.whatwg.org/#concept-event-listener-inner-invoke */
export async function functionsAreCalledOnTarget() {
  const target = new EventTarget();
  const event = new Event("x");
  const calls: unknown[] = [];
  target.addEventListener("x", function (this: unknown, ...args: unknown[]) {
    calls.push({ onTarget: this === target, withEvent: args.length === 1 && args[0] === event });
  });
  target.dispatchEvent(event);
  return calls;
}

/** A listener is known by type, callback and capture. https://dom.spec.whatwg.org/#add-an-event-listener */
export async function duplicatesAreIgnored() {
  const target = new EventTarget();
  let calls = 0;
  const listener = () => {
    calls += 1;
  };
  const counted = (options?: AddEventListenerOptions | boolean) => {
    target.addEventListener("x", listener, options);
    calls = 0;
    target.dispatchEvent(new Event("x"));
    return calls;
  };
  const seen = [counted(), counted(), counted({ once: true }), counted({ passive: true }), counted(false)];
  target.addEventListener("y", listener);
  calls = 0;
  target.dispatchEvent(new Event("y"));
  return { seen, otherType: calls };
}

const adding = (target: EventTarget) => target.addEventListener.bind(target) as (...args: unknown[]) => void;

/** No callback is no listener. https://dom.spec.whatwg.org/#add-an-event-listener */
export async function nullIsNoListener(callback: null | undefined) {
  const target = new EventTarget();
  const added = thrownBy(() => adding(target)("x", callback));
  let reports = 0;
  const note = (event: Event) => {
    // Nobody else shall hear of what is called in vain.
    event.preventDefault();
    reports += 1;
  };
  globalThis.addEventListener?.("error", note);
  const dispatched = target.dispatchEvent(new Event("x"));
  globalThis.removeEventListener?.("error", note);
  return { added, dispatched, reports };
}

/** What is no object is no callback. https://webidl.spec.whatwg.org/#js-callback-interface */
export async function callbacksAreObjects() {
  const add = adding(new EventTarget());
  const primitives = [1, "listener", true, Symbol.iterator].map((callback) => thrownBy(() => add("x", callback)));
  return { primitives, missing: [thrownBy(() => add("x")), thrownBy(() => add())] };
}

/** A listener may be an object. https://dom.spec.whatwg.org/#callbackdef-eventlistener */
export async function handleEventIsCalledOnItsObject() {
  const target = new EventTarget();
  const event = new Event("x");
  let seen: unknown;
  const listener = {
    handleEvent(...args: unknown[]) {
      seen = { onObject: this === listener, withEvent: args.length === 1 && args[0] === event };
    },
  };
  target.addEventListener("x", listener);
  target.dispatchEvent(event);
  return seen;
}

/** What handleEvent is, is asked for each event. https://webidl.spec.whatwg.org/#call-a-user-objects-operation */
export async function handleEventIsLookedUp() {
  const target = new EventTarget();
  const calls: string[] = [];
  const listener = { handleEvent: () => void calls.push("of the time when it was added") };
  target.addEventListener("x", listener);
  for (const word of ["first", "second"]) {
    listener.handleEvent = () => void calls.push(word);
    target.dispatchEvent(new Event("x"));
  }
  return calls;
}

/** A function is called itself, whatever handleEvent it has. https://webidl.spec.whatwg.org/#call-a-user-objects-operation */
export async function functionsGoBeforeHandleEvent() {
  const target = new EventTarget();
  const calls: string[] = [];
  const listener = Object.assign(() => void calls.push("function"), { handleEvent: () => void calls.push("method") });
  target.addEventListener("x", listener);
  target.dispatchEvent(new Event("x"));
  return calls;
}

/** Types are strings, whatever is given. https://dom.spec.whatwg.org/#dom-eventtarget-addeventlistener */
export async function typesBecomeStrings() {
  const target = new EventTarget();
  const heard: string[] = [];
  for (const type of [undefined, null, 1, ""])
    target.addEventListener(type as string, (event) => void heard.push(event.type));
  for (const type of ["undefined", "null", "1", ""]) target.dispatchEvent(new Event(type));
  return heard;
}

/** A listener that is added during a dispatch hears the next event. https://dom.spec.whatwg.org/#concept-event-listener-invoke */
export async function listenersAddedMeanwhileWait() {
  const target = new EventTarget();
  const heard: string[] = [];
  const late = () => void heard.push("late");
  target.addEventListener("x", () => {
    heard.push("first");
    target.addEventListener("x", late);
  });
  target.dispatchEvent(new Event("x"));
  heard.push("again");
  target.dispatchEvent(new Event("x"));
  return heard;
}

/** Which of a listener's facts must be named to remove it. https://dom.spec.whatwg.org/#dom-eventtarget-removeeventlistener */
export async function removalMatchesTypeAndCallback() {
  const target = new EventTarget();
  let calls = 0;
  const listener = () => {
    calls += 1;
  };
  const after = (...given: unknown[]) => {
    target.addEventListener("x", listener, { passive: true });
    (target.removeEventListener as (...args: unknown[]) => void).apply(target, given);
    calls = 0;
    target.dispatchEvent(new Event("x"));
    return calls;
  };
  return {
    kept: [after("y", listener), after("x", () => undefined), after("x", null)],
    removed: [after("x", listener), after("x", listener, { once: true }), after("x", listener, false)],
    missing: thrownBy(() => after("x")),
  };
}

/** A listener that is removed during a dispatch isn't called any more. https://dom.spec.whatwg.org/#concept-event-listener-inner-invoke */
export async function removedListenersAreSkipped() {
  const target = new EventTarget();
  const heard: string[] = [];
  const third = () => void heard.push("third");
  const second = () => void heard.push("second");
  target.addEventListener("x", () => {
    heard.push("first");
    target.removeEventListener("x", second);
  });
  target.addEventListener("x", second);
  target.addEventListener("x", third);
  target.dispatchEvent(new Event("x"));
  return heard;
}
