/** Reading a file gives its content. https://nodejs.org/docs/latest/api/permissions.html#file-system-permissions */
export async function readsFile(path: string) {
  const { readFileSync } = await import("node:fs");
  return { text: readFileSync(path, "utf8") };
}
