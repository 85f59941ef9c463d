import { Described } from "./described.ts";
import { construct, constructors } from "./primordials.ts";

/** Stands for what was there and can't be had here. */
export function unsupported(text: string, content?: { value: unknown }): Described {
  return new Described("unsupported", text, content);
}

/** The instance, if it can be built here and `isSame` as it was there. */
export function rebuild<Value extends object>(
  name: string,
  args: unknown[],
  text: string,
  isSame: (value: Value) => boolean,
) {
  const type = constructors[name];
  try {
    const value = type && (construct(type, args) as Value);
    if (value && isSame(value)) return value;
  } catch {
    return unsupported(`${name} ${text}`);
  }
  return unsupported(`${name} ${text}`);
}
