import { fromRegistry } from "../../provisioning.ts";

export default fromRegistry(
  "the registry answers garbage",
  "garbage",
  { end: "exit code 2", message: /not in the cache, and the registry .* can't be used/ },
  false,
);
