import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** An empty project with its own npm settings and cache, apart from those of the machine. */
export interface Home extends AsyncDisposable {
  cwd: string;
  cacheFolder: string;
  env: NodeJS.ProcessEnv;
  listCache: () => Promise<string[]>;
}

export async function openHome(npmrc: string): Promise<Home> {
  const cwd = await mkdtemp(join(tmpdir(), "wintermatrix-home-"));
  await writeFile(join(cwd, "package.json"), "{}");
  await writeFile(join(cwd, ".npmrc"), `fetch-retries=0\n${npmrc}\n`);
  const cacheFolder = join(cwd, "cache with #20% space");
  return {
    cwd,
    cacheFolder,
    env: { HOME: cwd, npm_config_userconfig: join(cwd, "no-user"), npm_config_globalconfig: join(cwd, "no-global") },
    listCache: () => readdir(cacheFolder),
    [Symbol.asyncDispose]: () => rm(cwd, { recursive: true, force: true }),
  };
}
