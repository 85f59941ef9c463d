import { build } from "./builders.ts";
import { WireError } from "./described.ts";
import { fill } from "./fillers.ts";
import { type Bounds, limitOf, wireVersion } from "./limits.ts";
import { describeError } from "./outcome.ts";
import { createList, isArray, parse } from "./primordials.ts";
import { fail, type Reading, readSlot } from "./reading.ts";

/**
 * Rebuilds the value that `encode` wrote. The text is taken as hostile: an unknown tag, a bad number, too many bytes
 * or too deep a graph throws a `WireError`, and no key reaches a prototype. What this side can't rebuild exactly (a
 * `Float16Array` on an old host, a URL that parses to another one here) becomes `Described("unsupported")`.
 */
export function decode(text: string, bounds?: Bounds): unknown {
  try {
    return readAll(parse(text), limitOf(bounds));
  } catch (error) {
    if (error instanceof WireError) throw error;
    throw new WireError(describeError(error).text);
  }
}

/** Every node comes after one that refers to it, as `encode` writes them, so depth is known on the way. */
function readAll(table: unknown, room: number): unknown {
  if (!isArray(table)) return fail("it isn't a list");
  if (table[0] !== wireVersion) return fail(`it isn't of version ${wireVersion}`);
  if (table.length < 2) return fail("it has no value");
  const reading: Reading = { table, build, shells: createList(), depths: createList(), room, depth: -1 };
  const root = readSlot(reading, table[1]);
  for (let index = 0; index < table.length - 2; index++) {
    const depth = reading.depths[index];
    if (depth === undefined) return fail(`nothing before node ${index} refers to it`);
    reading.depth = depth;
    fill(reading, table[index + 2] as unknown[], reading.shells[index]!);
  }
  return root;
}
