/**
 * Bytes are compared as bytes: key by key, as Vitest compares objects, a megabyte takes seconds. Own properties of a view
 * don't come into it: the codec carries none.
 */
export function equalBytes(left: unknown, right: unknown): true | undefined {
  if (!(left instanceof Uint8Array && right instanceof Uint8Array)) return undefined;
  if (Object.getPrototypeOf(left) !== Object.getPrototypeOf(right)) return undefined;
  // Where they differ Vitest looks again, and says where.
  return Buffer.compare(left, right) === 0 ? true : undefined;
}
