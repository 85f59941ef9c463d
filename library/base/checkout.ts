/** The package as it was at a git ref, in a folder that will be thrown away. */
import { existsSync } from "node:fs";
import { mkdir, realpath, symlink } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { runTool } from "../../runners/launch.ts";
import { InputError } from "../../wire/input-error.ts";

export interface BaseCheckout {
  /** Full hash of the commit. */
  commit: string;
  /** The package's folder there; absent where there was no package yet. */
  folder?: string;
}

/**
 * Clones the repository of a folder at a ref: nothing is registered in the repository or changed in its work tree.
 * @param folder the package's, absolute
 * @param workspace an own folder, which exists
 * @throws InputError where the folder is in no repository, or the ref is none
 */
export async function checkOutBase(folder: string, ref: string, workspace: string): Promise<BaseCheckout> {
  const git = async (args: string[], fix: string, cwd = folder) => {
    const { ok, missing, said } = await runTool("git", args, { cwd, workspace });
    if (ok) return said.trim();
    const why = missing ? "git is not installed. " : said.trim() && `${said.trim()}. `;
    throw new InputError(`--base ${ref}: ${why}${fix}`);
  };
  const root = await realpath(await git(["rev-parse", "--show-toplevel"], "Give a folder that is in a git repository"));
  const name = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`];
  const commit = await git(name, `No commit is called so here. Fetch it first: git fetch origin ${ref}`);
  const place = join(workspace, "base");
  await git(["clone", "--quiet", "--shared", "--no-checkout", "--", root, place], "See whether git clone works there");
  await git(["checkout", "--quiet", "--detach", commit], "See whether git checkout of it works", place);
  const path = relative(root, await realpath(folder));
  const there = join(place, path);
  if (!existsSync(join(there, "package.json"))) return { commit };
  await lendModules(root, place, path);
  return { commit, folder: there };
}

/** What builds the package when it is packed is taken from what is installed now. */
async function lendModules(root: string, place: string, path: string): Promise<void> {
  for (let folder = path; ; folder = dirname(folder)) {
    const [from, to] = [root, place].map((start) => join(start, folder, "node_modules")) as [string, string];
    if (existsSync(from) && !existsSync(to)) {
      await mkdir(dirname(to), { recursive: true });
      await symlink(from, to);
    }
    if (folder === "." || folder === "") return;
  }
}
