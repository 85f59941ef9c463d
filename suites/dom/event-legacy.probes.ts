/** How cancelBubble is read and written. https://dom.spec.whatwg.org/#dom-event-cancelbubble */
export async function bubblesAreCancelled() {
  const event = new Event("x");
  const seen = [event.cancelBubble];
  event.cancelBubble = false;
  seen.push(event.cancelBubble);
  event.cancelBubble = true;
  seen.push(event.cancelBubble);
  event.cancelBubble = false;
  seen.push(event.cancelBubble);
  const stopped = new Event("x");
  stopped.stopPropagation();
  return [...seen, stopped.cancelBubble];
}

/** How returnValue is read and written. https://dom.spec.whatwg.org/#dom-event-returnvalue */
export async function returnValueCancels() {
  return [true, false].map((cancelable) => {
    const event = new Event("x", { cancelable });
    const seen = [event.returnValue];
    for (const value of [true, false, true]) {
      event.returnValue = value;
      seen.push(event.returnValue);
    }
    return { seen, prevented: event.defaultPrevented };
  });
}

/** What initEvent makes of an event. https://dom.spec.whatwg.org/#concept-event-initialize */
export async function eventsAreInitialized() {
  const event = new Event("x", { cancelable: true, composed: true });
  event.preventDefault();
  event.initEvent("y", true);
  const { type, bubbles, cancelable, composed, defaultPrevented } = event;
  return { type, bubbles, cancelable, composed, defaultPrevented };
}

/** What initEvent takes away. https://dom.spec.whatwg.org/#concept-event-initialize */
export async function initializingForgets() {
  const target = new EventTarget();
  const event = new Event("x");
  target.dispatchEvent(event);
  event.stopPropagation();
  const before = [event.target === target, event.cancelBubble];
  event.initEvent("y");
  return { before, target: event.target === null, cancelBubble: event.cancelBubble };
}

/** An event under way isn't initialized. https://dom.spec.whatwg.org/#dom-event-initevent */
export async function eventsUnderWayStay() {
  const target = new EventTarget();
  const event = new Event("x");
  let seen: unknown;
  target.addEventListener("x", () => {
    event.initEvent("y", true, true);
    seen = [event.type, event.bubbles, event.cancelable, event.target === target];
  });
  target.dispatchEvent(event);
  return seen;
}
