/**
 * `node post-comment.ts <report.md>`: comments it on the pull request that the event is about. Where the token may not, as
 * for a fork, it says so and is content: a second workflow can comment then (docs/action.md).
 */
import { readFileSync } from "node:fs";
import { GitHubError, openRepository } from "./api.ts";
import { comment, type FollowedRun, findPullRequest } from "./comment.ts";

interface Event {
  pull_request?: { number: number };
  workflow_run?: FollowedRun;
}

const [file = ""] = process.argv.slice(2);
const event = JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH ?? "", "utf8")) as Event;
const repository = openRepository();
const number =
  event.pull_request?.number ?? (event.workflow_run && (await findPullRequest(repository, event.workflow_run)));

if (number === undefined) console.log("There is no open pull request with this head: nothing is commented.");
else await post(number);

async function post(pull: number): Promise<void> {
  try {
    console.log(await comment(repository, pull, readFileSync(file, "utf8")));
  } catch (error) {
    if (!(error instanceof GitHubError) || (error.status !== 403 && error.status !== 404)) throw error;
    console.log(`::notice::The table could not be commented (${error.status}): this token may not. See docs/action.md`);
  }
}
