/** The signal of a request that a server got is never aborted. */
export const target = "workerd";
export const reddens = ["server: request signal"];

// Requests made by a program are known, so what is left came in from a client.
const made = new WeakSet<Request>();
const silent = new WeakMap<Request, AbortSignal>();
const { clone } = Request.prototype;
const signal = Object.getOwnPropertyDescriptor(Request.prototype, "signal");
const Native = Request;

globalThis.Request = new Proxy(Native, {
  construct(target, args, newTarget) {
    const request = Reflect.construct(target, args, newTarget) as Request;
    made.add(request);
    return request;
  },
});
Request.prototype.clone = function (this: Request) {
  const copy = clone.call(this);
  if (made.has(this)) made.add(copy);
  return copy;
};
Object.defineProperty(Request.prototype, "signal", {
  ...signal,
  get(this: Request) {
    if (made.has(this)) return signal?.get?.call(this);
    const known = silent.get(this) ?? new AbortController().signal;
    silent.set(this, known);
    return known;
  },
});
