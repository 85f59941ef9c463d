// commander@>=11 <16: options, arguments, subcommands, help, errors
import { Argument, Command, CommanderError, createCommand, InvalidArgumentError, Option } from "commander";

const quiet = { writeOut: () => undefined, writeErr: () => undefined };
const positive = (text) => {
  if (Number(text) > 0) return Number(text);
  throw new InvalidArgumentError("not positive");
};
const make = () =>
  new Command("tool")
    .exitOverride()
    .configureOutput(quiet)
    .option("-v, --verbose")
    .option("-n, --number <n>", "a number", positive, 1)
    .addOption(new Option("-c, --colour <c>").choices(["red", "blue"]).default("red"))
    .addArgument(new Argument("[files...]"));
const parse = (...args) => make().parse(args, { from: "user" });
const refused = (...args) => {
  try {
    return parse(...args).args;
  } catch (error) {
    return [error instanceof CommanderError, error.code, error.exitCode, error.message];
  }
};
export const parses = () => [parse("-v", "a", "b", "-n", "5"), parse()].map((one) => [one.opts(), one.args]);
export const refuses = () => [refused("-n", "-1"), refused("--nothing"), refused("-c", "green")];
export const helps = () => make().helpInformation();
export const runsSubcommands = async () => {
  const seen: unknown[] = [];
  await createCommand()
    .addCommand(new Command("sub").argument("<x>").action(async (x) => void seen.push(x)))
    .parseAsync(["sub", "y"], { from: "user" });
  return seen;
};
