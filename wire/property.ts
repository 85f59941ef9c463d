import { Described } from "./described.ts";
import { describeError } from "./outcome.ts";
import { get } from "./primordials.ts";

/** Reads a property as code would; what its getter throws is described. */
export function property(holder: object, key: PropertyKey): unknown {
  try {
    return get(holder, key);
  } catch (error) {
    return new Described("throws", describeError(error).text);
  }
}
