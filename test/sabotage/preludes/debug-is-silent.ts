/** console.debug writes nothing. */
export const target = "deno";
export const reddens = ["console: levels", "console: format specifiers"];

Object.assign(console, { debug: () => undefined });
