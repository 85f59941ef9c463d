/** Finds Chromium for the tests that need one, installs it in CI on Debian as root, and says what it did. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findChromium, fix } from "./chromium.ts";

function mayInstall(): boolean {
  return Boolean(process.env.CI) && process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

function run(command: string, ...args: string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: "inherit" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${error?.message ?? status}. ${fix}`);
}

function install(): void {
  console.log("Chromium: none found, installing Debian's with apt-get");
  run("apt-get", "update", "-qq");
  run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium");
}

if (findChromium() === undefined && mayInstall()) install();
const found = findChromium();
console.log(found === undefined ? fix : `Chromium: ${found}`);
process.exitCode = found === undefined ? 2 : 0;
