/** What a platform takes, by its own documentation at a date. */

/** https://developers.cloudflare.com/workers/platform/limits/#worker-size and #startup-time, read on 2026-11-21. */
export const edgeLimits = { bytes: 64 << 20, startup: 1000, as: "2026-11-21" } as const;

const mebibytes = (bytes: number) => `${(bytes / (1 << 20)).toFixed(1)} MiB`;

/** Undefined where the library's part of a bundle fits. @param bytes before compression */
export function tellSize(bytes: number): string | undefined {
  if (bytes <= edgeLimits.bytes) return undefined;
  return `its bundle weighs ${mebibytes(bytes)}, and a Worker may have ${mebibytes(edgeLimits.bytes)} (Cloudflare's limits as of ${edgeLimits.as})`;
}
