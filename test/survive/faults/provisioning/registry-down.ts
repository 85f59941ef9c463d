import type { HostFault } from "../../fault.ts";
import { withoutRegistry } from "../../provisioning.ts";

export default {
  title: "the registry is down",
  prove: (slot, place) =>
    withoutRegistry(slot, place, { end: "exit code 2", message: /can't be used \(ECONNREFUSED.*Connect to/ }),
} satisfies HostFault;
