import type { Grants } from "./runner.ts";

/** Loopback, by every name it goes by. Fixtures have no business elsewhere. */
export const loopback = ["127.0.0.1", "localhost", "[::1]"] as const;

/** Everything, and the network only as far as this machine, where the runtime can be held to that. */
export const everything: Grants = {
  read: true,
  write: true,
  env: true,
  run: true,
  net: loopback,
  listen: true,
  ffi: true,
  addons: true,
  worker: true,
  sys: true,
  import: true,
  eval: true,
  wasm: true,
};

/** Nothing at all: what a launch starts from when a permission is looked at alone. */
export const nothing: Grants = {
  read: false,
  write: false,
  env: false,
  run: false,
  net: false,
  listen: false,
  ffi: false,
  addons: false,
  worker: false,
  sys: false,
  import: false,
  eval: true,
  wasm: true,
};
