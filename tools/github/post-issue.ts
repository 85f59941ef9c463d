/** `node post-issue.ts <findings.md>`: opens the issue of the nightly run, or updates it. */
import { readFileSync } from "node:fs";
import { openRepository } from "./api.ts";
import { fileIssue } from "./issue.ts";

const [file = ""] = process.argv.slice(2);
console.log(await fileIssue(openRepository(), "Nightly: something got worse", readFileSync(file, "utf8")));
