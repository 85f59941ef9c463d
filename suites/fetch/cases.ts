/** Tables of cases that one check judges together. */

/** What each case of a table came to, by its title; all are asked at once. */
export async function each<T, R>(table: Readonly<Record<string, T>>, ask: (item: T) => Promise<R>) {
  const seen = Object.entries(table).map(async ([title, item]) => [title, await ask(item)] as const);
  return Object.fromEntries(await Promise.all(seen));
}

/** The same expectation for each case of a table. */
export function every<E>(table: Readonly<Record<string, unknown>>, expected: E): Record<string, E> {
  return Object.fromEntries(Object.keys(table).map((title) => [title, expected]));
}
