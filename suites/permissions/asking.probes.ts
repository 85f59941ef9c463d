import { result } from "./results.ts";

interface Asked {
  process?: {
    permission?: { has(scope: string, reference?: string): boolean; drop?(scope: string, reference?: string): void };
  };
  Deno?: {
    permissions: {
      querySync(descriptor: Record<string, string>): { state: string };
      revokeSync(descriptor: Record<string, string>): { state: string };
    };
  };
}

const asked = globalThis as Asked;
const scopes = {
  read: "fs.read",
  write: "fs.write",
  run: "child",
  net: "net",
  listen: "net",
  ffi: "ffi",
  addons: "addon",
};
const descriptors: Record<string, [name: string, of: string]> = {
  read: ["read", "path"],
  write: ["write", "path"],
  env: ["env", "variable"],
  run: ["run", "command"],
  net: ["net", "host"],
  listen: ["net", "host"],
  addons: ["ffi", "path"],
  sys: ["sys", "kind"],
  import: ["import", "host"],
};

/** The program asks what it is allowed to do. https://nodejs.org/docs/latest/api/process.html#processpermissionhasscope-reference */
export async function asksForPermission(capability: string, resource: string) {
  const { permission } = asked.process ?? {};
  const scope = { ...scopes, worker: "worker" }[capability];
  if (permission && scope) return { granted: permission.has(scope, scope.startsWith("fs.") ? resource : undefined) };
  const [name, of] = descriptors[capability] ?? [];
  if (!asked.Deno || !name || !of) return {};
  return { granted: asked.Deno.permissions.querySync({ name, [of]: resource }).state === "granted" };
}

/** A file is read, the permission given up, and the file read again. https://nodejs.org/docs/latest/api/process.html#processpermissiondropscope-reference */
export async function readsAfterGivingUp(path: string) {
  const { readFileSync } = await import("node:fs");
  const before = readFileSync(path, "utf8");
  const { permission } = asked.process ?? {};
  const offered = Boolean(permission?.drop || asked.Deno);
  permission?.drop?.("fs.read", path);
  asked.Deno?.permissions.revokeSync({ name: "read", path });
  return { before, offered, after: await result((file) => readFileSync(file, "utf8"), path) };
}
