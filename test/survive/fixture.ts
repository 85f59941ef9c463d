/** The fixture of the table: the real suites' probes, and beside them the faults'. */
import "../../wire/codec.ts";
import "../../fixtures/primordials.ts";
import { createFixture } from "../../fixtures/server.ts";
import type { RunningFault } from "./fault.ts";

const path = /^\/-\/probe\/survive\/([\w-]+)\/probe$/;

async function load(name: string): Promise<RunningFault> {
  return ((await import(`./faults/running/${name}.ts`)) as { default: RunningFault }).default;
}

const fixture = createFixture({
  probes: (suite) => (suite.startsWith("survive/") ? load(suite.slice(8)) : import(`../../suites/${suite}.probes.ts`)),
});

export default {
  ...fixture,
  async fetch(request: Request, ...rest: unknown[]): Promise<Response> {
    const [, name] = path.exec(new URL(request.url).pathname) ?? [];
    const { answer } = name ? await load(name) : {};
    return answer ? answer() : fixture.fetch(request, ...rest);
  },
};
