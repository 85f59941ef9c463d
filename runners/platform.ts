import { InputError } from "../wire/input-error.ts";
import { type Platform, platforms } from "./runner.ts";

/** What the name of a platform is made of. */
export interface Machine {
  os: string;
  arch: string;
  /** glibc's version on Linux; undefined where the C library is another, such as Alpine's musl. */
  glibc?: string | undefined;
}

/**
 * The platform whose packages run on a machine, by default this one.
 * @throws InputError when no runtime is locked for it.
 */
export function hostPlatform(machine: Machine = readMachine()): Platform {
  const name = `${machine.os}-${machine.arch}`;
  const platform = platforms.find((known) => known === name);
  if (!platform)
    throw new InputError(`No runtimes are locked for ${name}. Run on one of these platforms: ${platforms.join(", ")}`);
  if (machine.os === "linux" && machine.glibc === undefined)
    throw new InputError(
      `This Linux has no glibc (Alpine and other musl systems are not supported or tested). Run on a glibc system such as Debian, e.g. in the image node:lts`,
    );
  return platform;
}

function readMachine(): Machine {
  return { os: process.platform, arch: process.arch, glibc: readGlibc() };
}

function readGlibc(): string | undefined {
  if (process.platform !== "linux") return undefined;
  // The report resolves host names of open sockets unless told not to, which can take seconds (missing in @types/node).
  Object.assign(process.report, { excludeNetwork: true });
  // @types/node declares the report as a bare object; its header is documented.
  const report = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return report.header.glibcVersionRuntime;
}
