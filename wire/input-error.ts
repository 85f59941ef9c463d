/** A mistake in what we were given (arguments, configuration, the machine), not a fault of ours: one message, the fix last. */
export class InputError extends Error {
  override readonly name = "InputError";
}
