import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describeEnd, expectEnd, lastError, runOf } from "../../command.ts";
import type { HostFault } from "../../fault.ts";

export default {
  title: "a fixture that dies at its start",
  async prove(slot, place) {
    const prelude = join(place.folder, "dies.ts");
    await writeFile(prelude, 'throw new Error("not today");');
    const ended = await place.command([...runOf(slot, place), "--prelude", prelude]);
    const problems = expectEnd(ended, "exit code 2", /ended before it was ready[\s\S]*not today[\s\S]*fix: /);
    return { outcome: describeEnd(ended), note: lastError(ended), problems };
  },
} satisfies HostFault;
