/** `wintermatrix census`, from its options to its exit code. */
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import pLimit from "p-limit";
import { type Result, takeCensus } from "../../library/census/census.ts";
import { readList } from "../../library/census/list.ts";
import { openStore, type Store } from "../../library/census/store.ts";
import { discard } from "../../runners/discard.ts";
import { canonical } from "../../runners/targets.ts";
import { InputError } from "../../wire/input-error.ts";
import { provisionTargets } from "../check/targets.ts";
import { toolVersion } from "../main.ts";
import { announceTo } from "../run/progress.ts";
import { endOnSignals } from "../run/signals.ts";
import { makeWorkspace } from "../run/workspace.ts";
import { checkOne, type Shared } from "./one.ts";
import { type CensusFormat, writeCensus } from "./write.ts";

export interface CensusFlags {
  target?: string[];
  out: string;
  jobs?: number;
  again?: boolean;
  json?: boolean;
  markdown?: boolean;
}

/** Checks, writes, prints and gives the exit code. @throws InputError for what the user can mend */
export async function executeCensus(file: string, flags: CensusFlags): Promise<number> {
  const names = await readNames(file);
  await mustBeWritable(flags.out);
  let workspace: string | undefined;
  const shown = relative(process.cwd(), flags.out) || ".";
  const forget = endOnSignals(
    () => workspace,
    () => `What was checked is kept in ${shown}: start again to go on.`,
  );
  const say = announceTo(process.stderr);
  const tool = { name: "wintermatrix", version: toolVersion() };
  try {
    workspace = await makeWorkspace();
    const had = await provisionTargets(flags.target ?? [], say);
    const targets = (await had.targets).map(({ target }) => canonical(target));
    const store = openStore(join(flags.out, "packages"), JSON.stringify([tool.version, targets]));
    const shared: Shared = { ...had, workspace, tool };
    const results = await checkAll(names, store, shared, flags, say.line);
    const census = takeCensus(results, tool);
    await writeFile(join(flags.out, "census.json"), writeCensus(census, "json"));
    await writeFile(join(flags.out, "census.md"), writeCensus(census, "markdown"));
    const format: CensusFormat = flags.json ? "json" : flags.markdown ? "markdown" : "terminal";
    process.stdout.write(writeCensus(census, format));
    say.line(`kept in ${shown}: census.json, census.md, packages/`);
    return census.failures.length > 0 ? 2 : 0;
  } finally {
    forget();
    if (workspace) await discard(workspace);
  }
}

async function checkAll(
  names: readonly string[],
  store: Store,
  shared: Shared,
  { jobs = defaultJobs(), again }: CensusFlags,
  say: (line: string) => void,
): Promise<Result[]> {
  const turn = pLimit(jobs);
  let done = 0;
  const one = async (asked: string, index: number): Promise<Result> => {
    const kept = again ? undefined : await store.read(asked);
    const result = kept ?? (await checkOne(asked, index, shared));
    if (!kept) await store.write(result);
    done += 1;
    const outcome = "reason" in result ? result.reason.split("\n")[0] : kept ? "kept" : "checked";
    say(`${String(done).padStart(String(names.length).length)}/${names.length} ${asked}: ${outcome}`);
    return result;
  };
  return Promise.all(names.map((asked, index) => turn(() => one(asked, index))));
}

/** Bytes that a check may take: three runtimes at a time, and what is installed and bundled. */
const perCheck = 1.5 * 2 ** 30;
const defaultJobs = () =>
  Math.max(1, Math.min(availableParallelism(), Math.floor(process.availableMemory() / perCheck)));

/** Lists that came with wintermatrix. */
const ownLists: Record<string, URL> = { popular: new URL("../../library/census/popular.txt", import.meta.url) };

async function readNames(file: string): Promise<string[]> {
  const own = existsSync(file) ? undefined : ownLists[file];
  const path = own ? fileURLToPath(own) : file;
  const text = await readFile(path, "utf8").catch((cause: Error) => {
    const known = Object.keys(ownLists).join(", ");
    throw new InputError(`${file} can't be read: ${cause.message}. Give a file with a package a line, or: ${known}`, {
      cause,
    });
  });
  return readList(text, basename(path), process.cwd());
}

async function mustBeWritable(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((cause: Error) => {
    throw new InputError(`Nothing can be written to ${folder}: ${cause.message}. Give another folder with --out`, {
      cause,
    });
  });
}
