/** For probes that try many ways at one thing. */
export type Way = (path: string) => unknown;

/** What an attempt came to, as a word that can be compared: a result, or the error's code. */
export async function result(way: Way, path: string): Promise<string> {
  try {
    return `gave ${JSON.stringify(await way(path)) ?? "nothing"}`;
  } catch (error) {
    const { name, code } = error as { name?: string; code?: string };
    return `threw ${name} ${code ?? ""}`.trim();
  }
}
