import type { HostFault } from "../../fault.ts";
import { mounted, provisionIn, wholeRegistry } from "../../provisioning.ts";

export default {
  title: "the cache is on a full disk",
  slow: true,
  async prove(slot, place, stage) {
    await using registry = await wholeRegistry(stage);
    const wanted = { end: "exit code 2", message: /no room in the cache folder.*ENOSPC.*WINTERMATRIX_CACHE/ } as const;
    return await provisionIn(
      slot,
      place,
      registry.env,
      wanted,
      mounted("mount -t tmpfs -o size=20m tmpfs CACHE", place),
    );
  },
} satisfies HostFault;
