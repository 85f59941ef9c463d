// execa@>=8 <11: output, input, errors, pipes, scripts
import { $, ExecaError, execa, execaSync, parseCommandString } from "execa";

const tell = (error) => [error instanceof ExecaError, error.exitCode, error.shortMessage];
const upper = ["a-z", "A-Z"];
export const runs = async () => (await execa("echo", ["a b", "é"])).stdout;
export const runsSync = () => [execaSync("echo", ["a"])].map(({ stdout, failed }) => [stdout, failed]);
export const reads = async () => (await execa("tr", upper, { input: "abc" })).stdout;
export const tellsErrors = () => execa("sh", ["-c", "echo no >&2; exit 3"]).catch(tell);
export const tellsMissing = () => execa("no-such-command-here").catch(({ code }) => code);
export const pipes = async () => (await execa("echo", ["abc"]).pipe("tr", upper)).stdout;
export const givesLines = async () => (await execa({ lines: true })`printf ${"a\nb"}`).stdout;
export const parses = () => parseCommandString("a b\\ c");
export const isScripted = async () => (await $({ env: { A: "b" } })`sh -c ${"echo $A"}`).stdout;
