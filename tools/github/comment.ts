/** One comment on a pull request: made, or replaced by the newest. */
import { ask, findInPages, fitBody, type Repository } from "./api.ts";

interface Comment {
  id: number;
  body: string;
  html_url: string;
  user: { type: string } | null;
}

interface PullRequest {
  number: number;
  head: { sha: string };
}

const marker = "<!-- wintermatrix check -->";

/** Gives the comment's address. */
export async function comment(repository: Repository, number: number, text: string): Promise<string> {
  const body = fitBody(text, marker);
  // Anybody may write our marker; only what a bot wrote is ours to replace.
  const isOurs = (one: Comment) => one.user?.type === "Bot" && one.body.startsWith(marker);
  const own = await findInPages<Comment>(repository, `issues/${number}/comments`, isOurs);
  const path = own ? `issues/comments/${own.id}` : `issues/${number}/comments`;
  return (await ask<Comment>(repository, own ? "PATCH" : "POST", path, { body })).html_url;
}

/** What GitHub says of the run that a workflow follows: nothing of it comes from the run itself. */
export interface FollowedRun {
  head_sha: string;
  head_branch: string;
  head_repository: { owner: { login: string } };
}

/** The open pull request that a run was for, of a fork too; none where its head has moved on since. */
export async function findPullRequest(repository: Repository, run: FollowedRun): Promise<number | undefined> {
  const head = encodeURIComponent(`${run.head_repository.owner.login}:${run.head_branch}`);
  const fits = ({ head: { sha } }: PullRequest) => sha === run.head_sha;
  return (await findInPages<PullRequest>(repository, `pulls?state=open&head=${head}`, fits))?.number;
}
