/** An EventSource's messages lose the last event id. */
export const target = "deno";
export const reddens = ["EventSource: parsing", "EventSource: reconnection"];

const { dispatchEvent } = EventTarget.prototype;
EventTarget.prototype.dispatchEvent = function (this: EventTarget, event: Event) {
  if (this instanceof EventSource && event instanceof MessageEvent)
    Object.defineProperty(event, "lastEventId", { value: "" });
  return dispatchEvent.call(this, event);
};
