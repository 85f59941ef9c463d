import { hasOwn } from "./primordials.ts";

/** The version of the wire text; it stands first in it. */
export const wireVersion = "wintermatrix-wire-1";

/** Characters of text that `encode` returns at most, and bytes of buffers that `decode` makes: 16 MiB. */
const defaultLimit = 16 * 1024 * 1024;

/** Steps from the root beyond which values are only named: comparing and printing them would overflow a stack. */
export const maximumDepth = 200;

export interface Bounds {
  /** Characters for `encode`, bytes in buffers for `decode`; 16 MiB unless given. */
  limit?: number;
}

export function limitOf(bounds: Bounds | undefined): number {
  return bounds && hasOwn(bounds, "limit") ? (bounds.limit ?? defaultLimit) : defaultLimit;
}
