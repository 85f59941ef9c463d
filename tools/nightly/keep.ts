/** The command of `branches.ts`. */
import { give, parseKept, take } from "./branches.ts";

const [verb, ...texts] = process.argv.slice(2);
const all = texts.map(parseKept);
const today = new Date().toISOString().slice(0, 10);
if (verb === "take") for (const kept of all) await take(kept, process.cwd());
else if (verb === "give")
  console.log(`pushed: ${(await give(all, `Run of ${today}`, process.cwd())).join(", ") || "nothing changed"}`);
else throw new Error(`"${verb}" is neither take nor give.`);
