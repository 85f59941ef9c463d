/** EventTarget.dispatchEvent returns true for a cancelled event. */
// What a listener may cancel is read from what dispatchEvent returns.
export const reddens = ["EventTarget.dispatchEvent", "EventTarget.addEventListener: passive"];

const { dispatchEvent } = EventTarget.prototype;
EventTarget.prototype.dispatchEvent = function (this: EventTarget, ...args) {
  dispatchEvent.apply(this, args);
  return true;
};
