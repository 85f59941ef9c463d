/** console.groupEnd does nothing. */
export const target = "deno";
export const reddens = ["console.group", "console.groupCollapsed"];

Object.assign(console, { groupEnd: () => undefined });
