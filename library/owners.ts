/** Entries that are one runtime's own: named after it, and in need of what it alone has. */
import type { Examined } from "./examine.ts";
import type { Cause } from "./types.ts";

/** What a runtime goes by in the names of entries. */
const names: Readonly<Record<string, RegExp>> = {
  deno: /(^|[/.-])deno($|[/.-])/i,
  bun: /(^|[/.-])bun($|[/.-])/i,
  workerd: /(^|[/.-])(cloudflare|workerd|workers?|cloudflare-workers|cloudflare-pages)($|[/.-])/i,
};

/**
 * By subpath, what an entry can't be without, seen in any of the columns: elsewhere it may die of something else first.
 * The name alone proves nothing, and neither does the need: a main entry that needs Deno just doesn't port.
 */
export function findOwners(all: readonly Examined[]): Map<string, Cause> {
  const found = all.flatMap(({ entry: { subpath }, causes }) =>
    causes.flatMap((cause) => (cause.onlyOn && names[cause.onlyOn]?.test(subpath) ? [[subpath, cause] as const] : [])),
  );
  return new Map(found);
}
