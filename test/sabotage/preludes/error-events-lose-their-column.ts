/** ErrorEvent.colno is always 0. */
export const target = "deno";
export const reddens = ["ErrorEvent"];

const descriptor = Object.getOwnPropertyDescriptor(ErrorEvent.prototype, "colno");
Object.defineProperty(ErrorEvent.prototype, "colno", { ...descriptor, get: () => 0 });
