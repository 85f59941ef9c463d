/** What was thrown, by the class that it is of: `CompileError`, `TypeError` …; `nothing` where nothing was. */
export async function thrownBy(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    return classOf(error);
  }
  return "nothing";
}

export async function thrownByEach(works: readonly (() => unknown)[]): Promise<string[]> {
  const thrown: string[] = [];
  for (const work of works) thrown.push(await thrownBy(work));
  return thrown;
}

export function classOf(error: unknown): string {
  const { CompileError, LinkError, RuntimeError } = WebAssembly;
  const classes = { CompileError, LinkError, RuntimeError, TypeError, RangeError, SyntaxError };
  const found = Object.entries(classes).find(([, one]) => error instanceof one);
  return found ? found[0] : `another: ${String(error)}`;
}

/** How a call that gives a promise ended: `threw` where it threw in place of rejecting. */
export function rejectionOf(call: () => Promise<unknown>): Promise<string> {
  try {
    return call().then(
      () => "nothing",
      (error: unknown) => classOf(error),
    );
  } catch (error) {
    return Promise.resolve(`threw ${classOf(error)}`);
  }
}
