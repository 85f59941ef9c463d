import { fromRegistry } from "../../provisioning.ts";

export default fromRegistry("the registry breaks off in the middle of a package", "half", {
  end: "exit code 2",
  message: /not in the cache, and the registry .* can't be used/,
});
