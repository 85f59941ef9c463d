// commander@>=11 <16: options, arguments, subcommands, help, errors
import { Argument, Command, createCommand, Help, Option } from "commander";

const colour = new Option("-c, --colour <c>").choices(["red", "blue"]).default("red");
const make = () => new Command("tool").exitOverride().configureOutput({ writeErr: String }).option("-v, --verbose");
const tool = () =>
  make().addOption(colour).option("-n <n>", "a number", Number, 1).addArgument(new Argument("[files...]"));
const parse = (...args) => [tool().parse(args, { from: "user" })].map((one) => [one.opts(), one.args]);
const run = (action) => createCommand().addCommand(make().action(action)).parseAsync(["tool", "-v"], { from: "user" });
const refused = (args) =>
  (async () => parse(...args))().catch(({ code, exitCode, message }) => [code, exitCode, message]);
export const parses = () => [parse("-v", "a", "b", "-n", "5"), parse("--colour=blue", "--", "-x"), parse()];
export const refuses = () => Promise.all([["-x"], ["-c"], ["-c", "green"]].map(refused));
export const helps = () => [tool().helpInformation(), new Help().visibleOptions(tool()).length];
export const runsSubcommands = () => new Promise((done) => run(done));
