/** console.table writes every column, whichever are named. */
export const reddens = ["console.table"];

const { table } = console;
Object.assign(console, {
  table(data: unknown, columns?: string[]) {
    // What isn't a list of columns is refused as ever.
    table.call(console, data, Array.isArray(columns) ? undefined : columns);
  },
});
