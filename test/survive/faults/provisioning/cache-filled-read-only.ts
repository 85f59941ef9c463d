import { cacheFolder } from "../../../../runners/cache.ts";
import type { HostFault } from "../../fault.ts";
import { mounted, withoutRegistry } from "../../provisioning.ts";

export default {
  title: "the cache has everything and is read-only, and there is no registry",
  prove: (slot, place) =>
    withoutRegistry(
      slot,
      place,
      { end: "exit code 0" },
      mounted(`mount --bind "${cacheFolder()}" CACHE; mount -o remount,ro,bind CACHE`, place),
    ),
} satisfies HostFault;
