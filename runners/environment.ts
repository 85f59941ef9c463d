/** Time zone and locale of every fixture: fixed, so that a verdict doesn't depend on where the run took place. */
export const fixtureClock = { TZ: "UTC", locale: "en-US" } as const;

/**
 * The whole environment of a child: nothing of ours but what an operating system needs to start a process.
 * @param folder the launch's own folder, which is its HOME and its place for temporary files
 */
export function childEnvironment(folder: string, extra: Record<string, string> = {}): Record<string, string> {
  const system = process.platform === "win32" ? { SystemRoot: process.env.SystemRoot ?? "C:\\Windows" } : {};
  return {
    ...system,
    PATH: process.platform === "win32" ? `${system.SystemRoot}\\System32` : "/usr/bin:/bin",
    HOME: folder,
    TMPDIR: folder,
    TZ: fixtureClock.TZ,
    LANG: "en_US.UTF-8",
    NO_COLOR: "1",
    ...extra,
  };
}
