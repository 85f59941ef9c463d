import { join } from "node:path";
import { expectEnd, runOf } from "../../command.ts";
import type { HostFault } from "../../fault.ts";
import { draftsIn, wholeRegistry } from "../../provisioning.ts";

export default {
  title: "two runs at once fill one cache",
  slow: true,
  async prove(slot, place, stage) {
    await using registry = await wholeRegistry(stage);
    const env = { ...registry.env, WINTERMATRIX_CACHE: place.cache };
    const runs = ["one", "two"].map((name) => [...runOf(slot, place), "--out", join(place.folder, name)]);
    const ended = await Promise.all(runs.map((args) => place.command(args, { env })));
    return {
      outcome: "both are as alone",
      problems: [...ended.flatMap((one) => expectEnd(one, "exit code 0")), ...draftsIn(place.cache)],
    };
  },
} satisfies HostFault;
