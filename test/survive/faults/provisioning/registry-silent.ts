import { fromRegistry } from "../../provisioning.ts";

// The time to the end is npm's: its fetch-timeout, of 3 s here, and fetch-retries, one here.
export default fromRegistry("the registry accepts and says nothing (fetch-timeout 3 s)", "silent", {
  end: "exit code 2",
  message: /not in the cache, and the registry .* can't be used/,
});
