/** GitHub's REST API, as far as one comment and one issue go. No packages: the action runs it from a bare checkout. */

export interface Repository {
  /** `owner/name`. */
  name: string;
  token: string;
  /** `https://api.github.com`. */
  api: string;
}

export class GitHubError extends Error {
  override readonly name = "GitHubError";
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/** What the environment of a step says. @throws Error naming the variable that is missing */
export function openRepository(env: NodeJS.ProcessEnv = process.env): Repository {
  const need = (name: string): string => {
    const value = env[name];
    if (!value) throw new Error(`${name} is not set. In GitHub Actions give it by "env:" of the step.`);
    return value;
  };
  const name = need("GITHUB_REPOSITORY");
  if (!/^[\w.-]+\/[\w.-]+$/.test(name)) throw new Error(`GITHUB_REPOSITORY is no owner/name: ${name}`);
  return { name, token: need("GITHUB_TOKEN"), api: env.GITHUB_API_URL ?? "https://api.github.com" };
}

/**
 * Asks, and gives the answer's JSON.
 * @param path below the repository, with its query
 * @throws GitHubError with GitHub's own message
 */
export async function ask<T>(
  { name, token, api }: Repository,
  method: "GET" | "POST" | "PATCH",
  path: string,
  body?: unknown,
): Promise<T> {
  const response = await fetch(`${api}/repos/${name}/${path}`, {
    method,
    headers: {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${token}`,
      "x-github-api-version": "2022-11-28",
      "user-agent": "wintermatrix",
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(30_000),
  });
  if (response.ok) return (await response.json()) as T;
  const text = await response.text();
  throw new GitHubError(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`, response.status);
}

/** The longest text that GitHub takes is 65,536 characters. */
const longest = 60_000;

/** Cuts a body to what GitHub takes, and says so. */
export function fitBody(text: string, marker: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}\n\n… cut; the whole is in the job's summary.` : text;
  return `${marker}\n${cut}`;
}

/** Every page of a list that GitHub gives in hundreds, until one has what is looked for. */
export async function findInPages<T>(
  repository: Repository,
  path: string,
  fits: (one: T) => boolean,
): Promise<T | undefined> {
  for (let page = 1; ; page += 1) {
    const list = await ask<T[]>(repository, "GET", `${path}${path.includes("?") ? "&" : "?"}per_page=100&page=${page}`);
    const found = list.find(fits);
    if (found || list.length < 100) return found;
  }
}
