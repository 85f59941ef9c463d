/** Headers has no class string. */
export const target = "bun";
export const reddens = ["Headers"];

Reflect.deleteProperty(Headers.prototype, Symbol.toStringTag);
