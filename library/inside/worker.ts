/** A fetch handler in an edge runtime: a request is a step. */
import { createDriver, type Host } from "./driver.ts";
import type { Step } from "./steps.ts";

export function createWorker(host: Host): { fetch(request: Request): Promise<Response> } {
  const run = createDriver(host);
  return {
    async fetch(request) {
      return new Response(await run((await request.json()) as Step));
    },
  };
}
