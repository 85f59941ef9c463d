import { thrownBy } from "./thrown.ts";

/** What dispatchEvent returns. https://dom.spec.whatwg.org/#dom-eventtarget-dispatchevent */
export async function cancellingIsReturned() {
  const dispatched = (cancelable: boolean, listener: (event: Event) => unknown) => {
    const target = new EventTarget();
    target.addEventListener("x", listener);
    return target.dispatchEvent(new Event("x", { cancelable }));
  };
  return {
    untouched: dispatched(true, () => undefined),
    returningFalse: dispatched(true, () => false),
    cancelled: dispatched(true, (event) => event.preventDefault()),
    notCancelable: dispatched(false, (event) => event.preventDefault()),
    unheard: new EventTarget().dispatchEvent(new Event("x")),
  };
}

/** An event under way can't be dispatched, from its first listener to the last. https://dom.spec.whatwg.org/#dom-eventtarget-dispatchevent */
export async function eventsUnderWayAreRefused() {
  const [target, other] = [new EventTarget(), new EventTarget()];
  const event = new Event("x");
  const within: string[] = [];
  target.addEventListener("x", () => within.push(thrownBy(() => target.dispatchEvent(event))), { once: true });
  target.addEventListener("x", () => within.push(thrownBy(() => other.dispatchEvent(event))), { once: true });
  target.dispatchEvent(event);
  return within;
}

/** Only events can be dispatched. https://dom.spec.whatwg.org/#dom-eventtarget-dispatchevent */
export async function otherThingsAreRefused() {
  const target = new EventTarget();
  const dispatch = target.dispatchEvent.bind(target) as (...args: unknown[]) => unknown;
  const others = [null, undefined, "x", {}, { type: "x" }].map((given) => thrownBy(() => dispatch(given)));
  return [...others, thrownBy(() => dispatch())];
}

/** An event can be dispatched again, at any target, once it is done. https://dom.spec.whatwg.org/#concept-event-dispatch */
export async function eventsAreDispatchedAgain() {
  const targets = [new EventTarget(), new EventTarget()];
  const event = new Event("x");
  const heard: unknown[] = [];
  for (const [index, target] of targets.entries())
    target.addEventListener("x", (given) => heard.push([index, given === event, given.target === target]));
  for (const target of [...targets, targets[0]]) target?.dispatchEvent(event);
  return heard;
}

/** An event stays cancelled. https://dom.spec.whatwg.org/#canceled-flag */
export async function eventsStayCancelled() {
  const target = new EventTarget();
  const event = new Event("x", { cancelable: true });
  const prevented: boolean[] = [];
  target.addEventListener("x", () => {
    prevented.push(event.defaultPrevented);
    event.preventDefault();
  });
  const returned = [target.dispatchEvent(event), target.dispatchEvent(event)];
  return { prevented, after: event.defaultPrevented, returned };
}

/** An event that wasn't dispatched has no targets. https://dom.spec.whatwg.org/#concept-event-create */
export async function newEventsHaveNoTargets() {
  const { target, srcElement, currentTarget } = new Event("x");
  return { target, srcElement, currentTarget };
}

/** An attribute at each listener of a dispatch and after it. https://dom.spec.whatwg.org/#concept-event-dispatch */
export async function attributeFollowsDispatch(name: "target" | "currentTarget" | "srcElement" | "eventPhase") {
  const target = new EventTarget();
  const event = new Event("x");
  const read = () => (event[name] === target ? "the target" : event[name]);
  const seen: unknown[] = [];
  for (let listener = 0; listener < 3; listener++) target.addEventListener("x", () => seen.push(read()));
  target.dispatchEvent(event);
  return [...seen, read()];
}

/** The path of an event is an array that nobody shares. https://dom.spec.whatwg.org/#dom-event-composedpath */
export async function pathsFollowDispatch() {
  const target = new EventTarget();
  const event = new Event("x");
  const seen: unknown[] = [];
  const read = () => {
    const path = event.composedPath();
    seen.push(path.map((step) => step === target));
    path.length = 0;
  };
  read();
  for (let listener = 0; listener < 2; listener++) target.addEventListener("x", () => read());
  target.dispatchEvent(event);
  read();
  return seen;
}

/** Which listeners stopImmediatePropagation keeps from an event. https://dom.spec.whatwg.org/#dom-event-stopimmediatepropagation */
export async function stoppingAtOnceSkipsTheRest() {
  const target = new EventTarget();
  const heard: string[] = [];
  target.addEventListener("x", () => void heard.push("first"));
  target.addEventListener("x", (event) => {
    heard.push("second");
    event.stopImmediatePropagation();
  });
  target.addEventListener("x", () => void heard.push("third"));
  const returned = target.dispatchEvent(new Event("x"));
  return { heard, returned };
}

/** Which listeners of one phase stopPropagation keeps from an event. https://dom.spec.whatwg.org/#dom-event-stoppropagation */
export async function stoppingSparesThePhase() {
  const target = new EventTarget();
  const heard: string[] = [];
  target.addEventListener("x", (event) => {
    heard.push("first");
    event.stopPropagation();
  });
  target.addEventListener("x", () => void heard.push("second"));
  target.dispatchEvent(new Event("x"));
  return heard;
}

/** What a listener hears of an event that was stopped beforehand. https://dom.spec.whatwg.org/#concept-event-listener-invoke */
export async function stoppedEventIsHeard(stop: "stopPropagation" | "stopImmediatePropagation") {
  const target = new EventTarget();
  let calls = 0;
  target.addEventListener("x", () => {
    calls += 1;
  });
  const event = new Event("x");
  event[stop]();
  target.dispatchEvent(event);
  return calls;
}

/** The end of a dispatch forgets that the event was stopped. https://dom.spec.whatwg.org/#concept-event-dispatch */
export async function stoppingEndsWithDispatch() {
  const target = new EventTarget();
  const heard: string[] = [];
  const event = new Event("x");
  target.addEventListener("x", () => {
    heard.push("first");
    if (heard.length === 1) event.stopImmediatePropagation();
  });
  target.addEventListener("x", () => void heard.push("second"));
  target.dispatchEvent(event);
  const flag = event.cancelBubble;
  target.dispatchEvent(event);
  return { flag, heard };
}

function firedByAbort() {
  const controller = new AbortController();
  const seen = { trusted: [] as boolean[], event: new Event("none") };
  controller.signal.addEventListener("abort", (event) => {
    seen.event = event;
    seen.trusted.push(event.isTrusted);
  });
  controller.abort();
  return seen;
}

/** What the runtime fires is trusted. https://dom.spec.whatwg.org/#dom-event-istrusted */
export async function firedEventsAreTrusted() {
  return { made: new Event("x").isTrusted, fired: firedByAbort().trusted };
}

/** What is dispatched is trusted no more. https://dom.spec.whatwg.org/#dom-eventtarget-dispatchevent */
export async function dispatchedEventsAreNotTrusted() {
  const { event, trusted } = firedByAbort();
  const target = new EventTarget();
  target.addEventListener("abort", () => trusted.push(event.isTrusted));
  target.dispatchEvent(event);
  return trusted;
}
