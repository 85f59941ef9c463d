/**
 * Folders kept on branches of the repository: `take` fills a folder from a branch, `give` commits folders and pushes all of
 * them at once or none.
 *   npm run branches -- take site=pages history=history
 *   npm run branches -- give site=pages! history=history      (!: one commit without a past, for what is large)
 */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { execa } from "execa";

export interface Kept {
  folder: string;
  branch: string;
  /** Without a past. */
  alone: boolean;
}

export function parseKept(text: string): Kept {
  const [, folder, branch, alone] = /^([^=]+)=([\w./-]+)(!?)$/.exec(text) ?? [];
  if (!folder || !branch) throw new Error(`"${text}": give <folder>=<branch>, e.g. history=history`);
  return { folder, branch, alone: alone === "!" };
}

type Git = (...args: string[]) => Promise<string>;

/** Git with an index of its own, so that the checkout's is left alone. */
async function withIndex<T>(cwd: string, work: (git: Git) => Promise<T>): Promise<T> {
  const own = await mkdtemp(join(tmpdir(), "wintermatrix-index-"));
  const author = { name: "wintermatrix", email: "wintermatrix@users.noreply.github.com" };
  const env = {
    GIT_INDEX_FILE: join(own, "index"),
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    GIT_COMMITTER_NAME: author.name,
    GIT_COMMITTER_EMAIL: author.email,
  };
  try {
    return await work(async (...args) => (await execa("git", args, { cwd, env })).stdout);
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

/** The commit that a branch of the remote is at; none where there is no such branch. */
async function fetchBranch(git: Git, branch: string): Promise<string | undefined> {
  if ((await git("ls-remote", "origin", `refs/heads/${branch}`)) === "") return undefined;
  await git("fetch", "--quiet", "--depth=1", "origin", `refs/heads/${branch}`);
  return await git("rev-parse", "FETCH_HEAD");
}

/** Fills the folder with what the branch has; empty where there is no such branch yet. */
export function take({ folder, branch }: Kept, cwd: string): Promise<void> {
  return withIndex(cwd, async (git) => {
    const place = resolve(cwd, folder);
    await mkdir(place, { recursive: true });
    const commit = await fetchBranch(git, branch);
    if (commit === undefined) return;
    await git("read-tree", commit);
    await git("checkout-index", "--all", "--force", `--prefix=${place}/`);
  });
}

/** The commit of a folder as it is, upon the branch; none where nothing changed. */
function commit({ folder, branch, alone }: Kept, message: string, cwd: string): Promise<string | undefined> {
  return withIndex(cwd, async (git) => {
    const before = await fetchBranch(git, branch);
    await git("--work-tree", resolve(cwd, folder), "add", "--all", "--force", ".");
    const tree = await git("write-tree");
    if (before && tree === (await git("rev-parse", `${before}^{tree}`))) return undefined;
    const parent = before && !alone ? ["-p", before] : [];
    return await git("commit-tree", tree, ...parent, "-m", message);
  });
}

/** Commits the folders and pushes their branches together. Gives the names of those that changed. */
export async function give(all: readonly Kept[], message: string, cwd: string): Promise<string[]> {
  const refs: { branch: string; ref: string }[] = [];
  for (const kept of all) {
    const made = await commit(kept, message, cwd);
    if (made) refs.push({ branch: kept.branch, ref: `${kept.alone ? "+" : ""}${made}:refs/heads/${kept.branch}` });
  }
  if (refs.length > 0)
    await execa("git", ["push", "--quiet", "--atomic", "origin", ...refs.map(({ ref }) => ref)], { cwd });
  return refs.map(({ branch }) => branch);
}
