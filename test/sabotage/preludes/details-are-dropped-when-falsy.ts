/** CustomEvent.detail is null for a falsy detail. */
export const reddens = ["CustomEvent"];

const descriptor = Object.getOwnPropertyDescriptor(CustomEvent.prototype, "detail");
Object.defineProperty(CustomEvent.prototype, "detail", {
  ...descriptor,
  get(this: CustomEvent) {
    return descriptor?.get?.call(this) || null;
  },
});
