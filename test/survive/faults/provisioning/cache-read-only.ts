import type { HostFault } from "../../fault.ts";
import { mounted, withoutRegistry } from "../../provisioning.ts";

export default {
  title: "the cache is empty and read-only",
  prove: (slot, place) =>
    withoutRegistry(
      slot,
      place,
      { end: "exit code 2", message: /can't be written.*WINTERMATRIX_CACHE/ },
      mounted("mount -t tmpfs -o ro tmpfs CACHE", place),
    ),
} satisfies HostFault;
