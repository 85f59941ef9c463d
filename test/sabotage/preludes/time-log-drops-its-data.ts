/** console.timeLog writes no data behind the duration. */
export const reddens = ["console: timers"];

const { timeLog } = console;
Object.assign(console, {
  timeLog(label: string) {
    timeLog.call(console, label);
  },
});
