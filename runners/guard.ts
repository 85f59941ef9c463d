/** `node guard.ts <pid>`: when stdin ends, the process that held it is gone; then the process group goes too. */
import { killGroup } from "./children.ts";

const pid = Number(process.argv[2]);
if (!Number.isInteger(pid) || pid <= 1)
  throw new Error("Give the id of the process group to guard: node guard.ts <pid>");

process.stdin.on("end", () => {
  killGroup(pid, "SIGKILL");
  process.exit(0);
});
process.stdin.resume();
