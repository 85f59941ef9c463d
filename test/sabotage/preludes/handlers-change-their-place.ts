/** AbortSignal.onabort takes a place among the listeners each time it is set. */
export const target = "deno";
export const reddens = ["AbortSignal.onabort"];

const descriptor = Object.getOwnPropertyDescriptor(AbortSignal.prototype, "onabort");
const handlers = new WeakMap<AbortSignal, EventListenerOrEventListenerObject | null>();

Object.defineProperty(AbortSignal.prototype, "onabort", {
  ...descriptor,
  get(this: AbortSignal) {
    return handlers.get(this) ?? null;
  },
  set(this: AbortSignal, handler: unknown) {
    const former = handlers.get(this);
    if (former) this.removeEventListener("abort", former);
    const isHandler = typeof handler === "function" || typeof handler === "object";
    handlers.set(this, isHandler ? (handler as EventListener) : null);
    if (typeof handler === "function") this.addEventListener("abort", handler as EventListener);
  },
});
