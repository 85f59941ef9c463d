/** EventSource hands every event to the listeners of messages. */
export const target = "deno";
export const reddens = ["EventSource: parsing"];

const { dispatchEvent } = EventTarget.prototype;
EventTarget.prototype.dispatchEvent = function (this: EventTarget, event: Event) {
  const isOther = this instanceof EventSource && event instanceof MessageEvent && event.type !== "message";
  const { data, origin, lastEventId } = event as MessageEvent;
  return dispatchEvent.call(this, isOther ? new MessageEvent("message", { data, origin, lastEventId }) : event);
};
