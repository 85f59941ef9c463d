import { type Capability, capabilities, type Grant, type Grants } from "./runner.ts";

/** Loopback, by every name it goes by. Fixtures have no business elsewhere. */
export const loopback = ["127.0.0.1", "localhost", "[::1]"] as const;

const all = (grant: Grant) =>
  Object.fromEntries(capabilities.map((name) => [name, grant])) as Record<Capability, Grant>;

/** Everything, and the network only as far as this machine, where the runtime can be held to that. */
export const everything: Grants = { ...all(true), net: loopback, listen: loopback };

/** Nothing at all: what a launch starts from when a permission is looked at alone. */
export const nothing: Grants = all(false);
