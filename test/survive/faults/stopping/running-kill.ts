import { stopped } from "../../stopping.ts";

export default stopped("SIGKILL", "running");
