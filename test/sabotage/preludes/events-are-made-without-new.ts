/** Event can be called without new. */
export const reddens = ["Event"];

const Native = Event;
globalThis.Event = new Proxy(Native, {
  apply: (target, _receiver, args) => Reflect.construct(target, args),
});
