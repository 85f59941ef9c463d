/** console.countReset does nothing. */
export const target = "deno";
export const reddens = ["console.countReset"];

Object.assign(console, {
  countReset(label: unknown) {
    void `${label}`;
  },
});
