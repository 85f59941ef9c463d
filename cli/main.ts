/** The command line. Each file beside this one is a command; to add one, add a file. */
import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { Command, CommanderError } from "commander";
import { InputError } from "../wire/input-error.ts";

export interface CliCommand {
  /** Adds the command to the program. */
  define(program: Command): void;
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
  for (const command of await loadCommands()) command.define(program);
  for (const command of program.commands) command.exitOverride().showHelpAfterError("(add --help for the options)");
  return program;
}

async function loadCommands(): Promise<CliCommand[]> {
  const extension = extname(import.meta.url);
  const names = readdirSync(new URL("./", import.meta.url)).filter(
    (name) => name.endsWith(extension) && !name.endsWith(`.d${extension}`) && name !== `main${extension}`,
  );
  const modules = names.sort().map((name) => import(new URL(name, import.meta.url).href));
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
  console.error(known ? `error: ${(error as Error).message}` : error);
  if (!known) console.error("This is a fault of wintermatrix, not of a runtime.");
  return 2;
}
