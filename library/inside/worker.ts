/** A fetch handler in an edge runtime: a request is a step. */
import { createDriver, type Host } from "./driver.ts";
import type { Step } from "./steps.ts";

export function createWorker(host: Host): { fetch(request: Request): Promise<Response> } {
  return serve(createDriver(host));
}

function serve(run: (step: Step) => Promise<string>): ReturnType<typeof createWorker> {
  return {
    async fetch(request) {
      return new Response(await run((await request.json()) as Step));
    },
  };
}

/** The same, with functions of the exercise called while it starts, at module scope. */
export async function workEarly(host: Host, names: readonly string[]): Promise<ReturnType<typeof createWorker>> {
  const run = createDriver(host);
  const done = new Map<string, string>();
  // No server can be asked while it starts.
  for (const name of names) done.set(name, await run({ do: "call", name, origin: "" }));
  return serve(async (step) => (step.do === "call" && done.get(step.name)) || run(step));
}
