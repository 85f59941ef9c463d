import { type ChildProcess, spawn } from "node:child_process";
import type { Wanted } from "../../runners/manifest.ts";
import type { Home } from "./home.ts";

const script = `
  import { provision } from ${JSON.stringify(new URL("../../runners/provision.ts", import.meta.url).href)};
  const [wanted, options] = JSON.parse(process.env.GIVEN);
  await provision(wanted, options).catch((error) => {
    process.stdout.write(error.message);
    process.exitCode = 1;
  });
`;

/** Provisions in a process of its own, which prints the message of what failed. `before` is a command that precedes Node's. */
export function provisionApart(wanted: Wanted, home: Home, before: string[] = []): ChildProcess {
  const { cwd, cacheFolder } = home;
  const env = { ...process.env, ...home.env, GIVEN: JSON.stringify([wanted, { cwd, cacheFolder }]) };
  const [command, ...args] = [...before, process.execPath, "--input-type=module", "--eval", script];
  return spawn(command!, args, { env, stdio: ["ignore", "pipe", "inherit"] });
}
