/** One issue for all regressions: opened, or given the newest findings. */
import { ask, findInPages, fitBody, type Repository } from "./api.ts";

interface Issue {
  number: number;
  body: string | null;
  html_url: string;
  pull_request?: unknown;
}

/** By this the issue is found again, whatever its title is changed to. */
const marker = "<!-- wintermatrix nightly -->";
const label = "wintermatrix";

/** Opens the issue, or writes the text into the open one and adds a comment, so that those who follow it hear of it. Gives its address. */
export async function fileIssue(repository: Repository, title: string, text: string): Promise<string> {
  const body = fitBody(text, marker);
  const isOurs = (issue: Issue) => issue.pull_request === undefined && (issue.body ?? "").startsWith(marker);
  const open = await findInPages<Issue>(repository, `issues?state=open&labels=${label}`, isOurs);
  if (!open) return (await ask<Issue>(repository, "POST", "issues", { title, body, labels: [label] })).html_url;
  if (open.body === body) return open.html_url;
  await ask(repository, "PATCH", `issues/${open.number}`, { body });
  await ask(repository, "POST", `issues/${open.number}/comments`, {
    body: `${title}: the description has the newest.`,
  });
  return open.html_url;
}
