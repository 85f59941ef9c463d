import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describeEnd, expectEnd, lastError, runOf } from "../../command.ts";
import type { HostFault } from "../../fault.ts";

export default {
  title: "a fixture that never opens its port",
  slow: true,
  async prove(slot, place) {
    const prelude = join(place.folder, "loops.ts");
    await writeFile(prelude, "for (;;);");
    const ended = await place.command([...runOf(slot, place), "--prelude", prelude]);
    const problems = expectEnd(ended, "exit code 2", /(announced no port within|claiming .* failed)[\s\S]*fix: /);
    return { outcome: describeEnd(ended), note: lastError(ended), problems };
  },
} satisfies HostFault;
