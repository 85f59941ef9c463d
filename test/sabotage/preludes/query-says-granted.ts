/** Deno.permissions.querySync claims every permission. */
export const target = "deno";
export const reddens = ["permission: asking"];

interface Permissions {
  querySync(descriptor: object): object;
}
const { Deno } = globalThis as unknown as { Deno: { permissions: Permissions } };
const { permissions } = Deno;
const { querySync } = permissions;
permissions.querySync = (descriptor) => {
  const status = querySync.call(permissions, descriptor);
  return Object.defineProperty(status, "state", { value: "granted" });
};
