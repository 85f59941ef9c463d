import { stopped } from "../../stopping.ts";

export default stopped("SIGTERM", "running");
