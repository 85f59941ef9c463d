/**
 * Carries values out of a runtime and back without loss: see `encode` for what is kept, `Described` for what
 * stands for the rest. Imports nothing outside this folder, and evaluating it has no effect but to capture builtins.
 */
export { decode } from "./decode.ts";
export { Described, WireError } from "./described.ts";
export { encode } from "./encode.ts";
export { describeError, type Outcome } from "./outcome.ts";

/** What `encode` returns: JSON text without lone surrogates, so that UTF-8 carries it. */
export type Encoded = string;
