import { fromRegistry } from "../../provisioning.ts";

export default fromRegistry("the registry is slow", "slow", { end: "exit code 0" });
