/** The command line. Each file beside this one is a command; to add one, add a file. */
import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { Command, CommanderError } from "commander";
import { InputError } from "../wire/input-error.ts";

export interface CliCommand {
  /** Adds the command to the program, or to the command that it is a part of. */
  define(program: Command): void | Promise<void>;
}

/** Runs the command line and sets the exit code: 0 nothing to say, 1 a difference, 2 bad input or our own fault. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    const program = await makeProgram();
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = explain(error);
  }
}

async function makeProgram(): Promise<Command> {
  const program = new Command("wintermatrix")
    .description("What really works in which server JavaScript runtime, with the evidence.")
    .version(toolVersion())
    .showHelpAfterError("(wintermatrix --help shows every command and option)")
    .exitOverride();
  for (const command of await loadCommands()) await command.define(program);
  program.commands.forEach(refuseGently);
  return program;
}

function refuseGently(command: Command): void {
  command.exitOverride().showHelpAfterError("(add --help for the options)");
  command.commands.forEach(refuseGently);
}

/** The commands of a folder, one a file; by default those beside this file. */
export async function loadCommands(folder = new URL("./", import.meta.url)): Promise<CliCommand[]> {
  const extension = extname(import.meta.url);
  const names = readdirSync(folder).filter(
    (name) => name.endsWith(extension) && !name.endsWith(`.d${extension}`) && name !== `main${extension}`,
  );
  const modules = names.sort().map((name) => import(new URL(name, folder).href));
  return (await Promise.all(modules)).map((module: { default: CliCommand }) => module.default);
}

/** The version of this package, in the checkout and in `dist/` alike. */
export function toolVersion(): string {
  const place = import.meta.url.endsWith(".ts") ? "../package.json" : "../../package.json";
  return (JSON.parse(readFileSync(new URL(place, import.meta.url), "utf8")) as { version: string }).version;
}

function explain(error: unknown): number {
  // Commander has said it already: help and version are no failure.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const known = error instanceof InputError || (error instanceof Error && error.name === "LaunchError");
  const message = known ? (error as Error).message : machineFault(error);
  console.error(message ? `error: ${message}` : error);
  if (!message) console.error("This is a fault of wintermatrix, not of a runtime.");
  return 2;
}

/** What the machine refused, wherever it was that we met it. */
const refusals: Record<string, string> = {
  ENOSPC: "Make room, or give other folders by TMPDIR, --out and XDG_CACHE_HOME.",
  EDQUOT: "Make room, or give other folders by TMPDIR, --out and XDG_CACHE_HOME.",
  EROFS: "Give folders that can be written to by TMPDIR, --out and XDG_CACHE_HOME.",
  EMFILE: "Raise the limit of open files (ulimit -n).",
};

function machineFault(error: unknown): string | undefined {
  const { code = "", message } = error as NodeJS.ErrnoException;
  const fix = refusals[code];
  return fix && `${message}. ${fix}`;
}
