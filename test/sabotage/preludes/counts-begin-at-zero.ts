/** console.count begins at 0. */
export const reddens = ["console.count", "console.countReset"];

const counts = new Map<string, number>();
const { countReset } = console;

Object.assign(console, {
  count(label: unknown = "default") {
    const name = `${label}`;
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    console.log("%s", `${name}: ${count}`);
  },
  countReset(label: unknown = "default") {
    const name = `${label}`;
    if (!counts.delete(name)) countReset.call(console, name);
  },
});
