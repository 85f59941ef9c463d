import { stopped } from "../../stopping.ts";

export default stopped("SIGINT", "running");
