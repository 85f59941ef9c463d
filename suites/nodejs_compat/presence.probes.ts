/** The names that a module exports; null where it can't be imported. https://nodejs.org/docs/latest-v24.x/api/esm.html#builtin-modules */
export async function exportsOf(specifier: string): Promise<string[] | null> {
  const namespace = await import(specifier).catch(() => null);
  return namespace && Object.keys(namespace).sort();
}
