import { thrownBy } from "./thrown.ts";

function listen(target: EventTarget, heard: string[]) {
  return (word: string, options?: AddEventListenerOptions | boolean) =>
    target.addEventListener("x", () => void heard.push(word), options);
}

/** A listener that is for once is gone before it is called. https://dom.spec.whatwg.org/#concept-event-listener-inner-invoke */
export async function onceListenersAreGoneBeforeTheyRun() {
  const target = new EventTarget();
  const heard: string[] = [];
  target.addEventListener(
    "x",
    () => {
      heard.push("once");
      // Not for ever, where it is called again.
      if (heard.length < 4) target.dispatchEvent(new Event("x"));
    },
    { once: true },
  );
  listen(target, heard)("ever");
  target.dispatchEvent(new Event("x"));
  return heard;
}

/** A listener that is for once, removed before. https://dom.spec.whatwg.org/#dom-eventtarget-removeeventlistener */
export async function onceListenersCanBeAddedAgain() {
  const target = new EventTarget();
  let calls = 0;
  const listener = () => {
    calls += 1;
  };
  const counts: number[] = [];
  for (let round = 0; round < 2; round++) {
    target.addEventListener("x", listener, { once: true });
    for (let time = 0; time < 2; time++) target.dispatchEvent(new Event("x"));
    counts.push(calls);
  }
  target.addEventListener("x", listener, { once: true });
  target.removeEventListener("x", listener);
  target.dispatchEvent(new Event("x"));
  return [...counts, calls];
}

/** What a passive listener's preventDefault does. https://dom.spec.whatwg.org/#in-passive-listener-flag */
export async function passiveListenersPreventNothing() {
  const prevented = (...options: (AddEventListenerOptions | undefined)[]) => {
    const target = new EventTarget();
    const seen: boolean[] = [];
    for (const option of options)
      target.addEventListener(
        "x",
        (event) => {
          event.preventDefault();
          seen.push(event.defaultPrevented);
        },
        option,
      );
    return { seen, returned: target.dispatchEvent(new Event("x", { cancelable: true })) };
  };
  const passive = { passive: true };
  return { passive: prevented(passive), active: prevented({ passive: false }), before: prevented(passive, undefined) };
}

/** A capturing listener of the target is called. https://dom.spec.whatwg.org/#concept-event-dispatch */
export async function capturingListenersAreCalled() {
  const target = new EventTarget();
  const heard: string[] = [];
  const add = listen(target, heard);
  add("boolean", true);
  add("options", { capture: true });
  target.dispatchEvent(new Event("x"));
  return heard;
}

/** Capturing listeners of the target go first. https://dom.spec.whatwg.org/#concept-event-dispatch */
export async function capturingListenersGoFirst() {
  const target = new EventTarget();
  const heard: string[] = [];
  const add = listen(target, heard);
  for (const [word, capture] of Object.entries({ a: false, b: true, c: false, d: true })) add(word, { capture });
  target.dispatchEvent(new Event("x", { bubbles: true }));
  return heard;
}

/** Which listeners of the target stopPropagation keeps from an event. https://dom.spec.whatwg.org/#concept-event-listener-invoke */
export async function stoppingSkipsTheNextPhase() {
  const target = new EventTarget();
  const heard: string[] = [];
  const add = listen(target, heard);
  add("bubbling");
  target.addEventListener("x", (event) => event.stopPropagation(), true);
  add("capturing", true);
  target.dispatchEvent(new Event("x"));
  return heard;
}

/** A callback is two listeners, one capturing and one not. https://dom.spec.whatwg.org/#add-an-event-listener */
export async function captureTellsListenersApart() {
  const target = new EventTarget();
  let calls = 0;
  const listener = () => {
    calls += 1;
  };
  const counted = (act: () => void) => {
    act();
    calls = 0;
    target.dispatchEvent(new Event("x"));
    return calls;
  };
  return [
    counted(() => target.addEventListener("x", listener)),
    counted(() => target.addEventListener("x", listener, true)),
    counted(() => target.addEventListener("x", listener, { capture: true })),
    counted(() => target.removeEventListener("x", listener, { capture: true })),
    counted(() => target.removeEventListener("x", listener, true)),
    counted(() => target.removeEventListener("x", listener)),
  ];
}

/** Anything but an object of options is a boolean: capture. https://dom.spec.whatwg.org/#concept-flatten-options */
export async function primitiveOptionsAreCapture() {
  // Added with capture beforehand, it is a second listener for what isn't capture.
  const isCapture = (options: unknown) => {
    const target = new EventTarget();
    let calls = 0;
    const listener = () => {
      calls += 1;
    };
    target.addEventListener("x", listener, true);
    target.addEventListener("x", listener, options as boolean);
    target.dispatchEvent(new Event("x"));
    return calls === 1;
  };
  return [undefined, null, 0, "", 1, "x", {}, { capture: 1 }].map(isCapture);
}

/** An aborted signal takes its listeners away. https://dom.spec.whatwg.org/#add-an-event-listener */
export async function abortRemovesListeners() {
  const target = new EventTarget();
  const controller = new AbortController();
  const { signal } = controller;
  const heard: string[] = [];
  const add = listen(target, heard);
  add("bound", { signal });
  add("other", { signal, passive: true });
  add("free");
  target.dispatchEvent(new Event("x"));
  controller.abort();
  target.dispatchEvent(new Event("x"));
  return heard;
}

/** A listener can't be added with a signal that is aborted. https://dom.spec.whatwg.org/#add-an-event-listener */
export async function abortedSignalsAddNothing() {
  const target = new EventTarget();
  const heard: string[] = [];
  listen(target, heard)("bound", { signal: AbortSignal.abort() });
  target.dispatchEvent(new Event("x"));
  return heard;
}

/** A signal that is aborted by a listener takes away those that come after it. https://dom.spec.whatwg.org/#concept-event-listener-inner-invoke */
export async function abortReachesDispatchUnderWay() {
  const target = new EventTarget();
  const controller = new AbortController();
  const heard: string[] = [];
  target.addEventListener("x", () => {
    heard.push("first");
    controller.abort();
  });
  listen(target, heard)("second", { signal: controller.signal, once: true });
  target.dispatchEvent(new Event("x"));
  return heard;
}

/** A listener for abort that hangs on the same signal is gone when abort is fired. https://dom.spec.whatwg.org/#run-the-abort-steps */
export async function abortRemovesBeforeItFires() {
  const controller = new AbortController();
  const { signal } = controller;
  const heard: string[] = [];
  signal.addEventListener("abort", () => void heard.push("bound"), { signal });
  signal.addEventListener("abort", () => void heard.push("free"));
  controller.abort();
  return heard;
}

/** What is no AbortSignal is refused. https://dom.spec.whatwg.org/#dictdef-addeventlisteneroptions */
export async function otherSignalsAreRefused() {
  const target = new EventTarget();
  const add = (signal: unknown) =>
    thrownBy(() => target.addEventListener("x", () => undefined, { signal: signal as AbortSignal }));
  return { refused: [null, {}, 1, new EventTarget()].map(add), none: add(undefined) };
}
