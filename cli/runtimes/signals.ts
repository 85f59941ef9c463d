/** Exit codes that a shell expects of a process ended by a signal. */
export const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

export interface Stop {
  /** Aborted by the first signal; a second one ends the process at once. */
  signal: AbortSignal;
  /** The signal that came, if any did. */
  by?: keyof typeof exitCodes;
  /** Takes the handlers away again. */
  forget(): void;
}

/** Turns SIGINT and SIGTERM into an abort, so that what is half done can be put away. */
export function stopOnSignals(): Stop {
  const controller = new AbortController();
  const names = Object.keys(exitCodes) as (keyof typeof exitCodes)[];
  const handle = (name: keyof typeof exitCodes) => {
    stop.by = name;
    stop.forget();
    controller.abort(new Error(`Stopped by ${name}`));
  };
  const stop: Stop = {
    signal: controller.signal,
    forget: () => {
      for (const name of names) process.off(name, handle);
    },
  };
  for (const name of names) process.on(name, handle);
  return stop;
}
