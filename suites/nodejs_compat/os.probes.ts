/** Where temporary files go can be written to, and home is where HOME says. https://nodejs.org/docs/latest-v24.x/api/os.html#ostmpdir */
export async function placesAreUsable() {
  const { homedir, tmpdir } = await import("node:os");
  const { existsSync, mkdtempSync, rmdirSync } = await import("node:fs");
  const { isAbsolute, join } = await import("node:path");
  const folder = mkdtempSync(join(tmpdir(), "os-"));
  const made = existsSync(folder);
  rmdirSync(folder);
  return { made, absolute: isAbsolute(homedir()) };
}

/** Each core is told of, and how many may work at once. https://nodejs.org/docs/latest-v24.x/api/os.html#osavailableparallelism */
export async function coresAreTold() {
  const { availableParallelism, cpus } = await import("node:os");
  const times = cpus().map((core) => core.times.user >= 0 && core.times.idle >= 0);
  // The list is empty where the system tells nothing.
  return { each: times.every(Boolean), parallel: availableParallelism() > 0 };
}

/** Memory and the time since the start are told. https://nodejs.org/docs/latest-v24.x/api/os.html#osfreemem */
export async function memoryIsTold() {
  const { freemem, totalmem } = await import("node:os");
  return { free: freemem() > 0, less: freemem() < totalmem() };
}

/** The time since the machine's start is told. https://nodejs.org/docs/latest-v24.x/api/os.html#osuptime */
export async function uptimeIsTold() {
  const { uptime } = await import("node:os");
  return uptime() > 0;
}

/** The order of bytes is that of the machine. https://nodejs.org/docs/latest-v24.x/api/os.html#osendianness */
export async function byteOrderIsTold() {
  const { endianness } = await import("node:os");
  const little = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
  return endianness() === (little ? "LE" : "BE");
}

/** Numbers of signals and errors are those of the system. https://nodejs.org/docs/latest-v24.x/api/os.html#os-constants */
export async function constantsAreThoseOfTheSystem() {
  const { EOL, constants, devNull, platform } = await import("node:os");
  const windows = platform() === "win32";
  return {
    signals: [constants.signals.SIGINT, constants.signals.SIGKILL],
    errno: constants.errno.ENOENT,
    words: EOL === (windows ? "\r\n" : "\n") && devNull === (windows ? "\\\\.\\nul" : "/dev/null"),
  };
}

/** The user is told. https://nodejs.org/docs/latest-v24.x/api/os.html#osuserinfooptions */
export async function userIsTold() {
  const { hostname, type, userInfo } = await import("node:os");
  const { username, uid, homedir } = userInfo();
  const words = [username, homedir, hostname(), type()];
  return { words: words.every((word) => typeof word === "string" && word !== ""), uid: typeof uid };
}
