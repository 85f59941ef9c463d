// Plain enough for any Node: says in one line that this one is too old, where modern syntax would fail unreadably.
import { readFileSync } from "node:fs";

const { engines } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const [major, minor] = process.versions.node.split(".").map(Number);
const lines = engines.node.split("||").map((range) => range.match(/\d+/g).map(Number));
const newest = Math.max(...lines.map(([line]) => line));
const fits = major >= newest || lines.some(([line, least]) => line === major && minor >= least);

if (!fits) {
  console.error(
    `wintermatrix needs Node ${engines.node}, and this is Node ${process.versions.node}. ` +
      `Install a newer Node, or run it through this checkout's npm scripts, which bring one: npm run matrix`,
  );
  process.exit(2);
}
