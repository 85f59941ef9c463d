import { within } from "./messages.ts";

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Timers of one time run in the order they were made in. https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#run-steps-after-a-timeout */
export async function equalTimesKeepOrder() {
  const order: number[] = [];
  for (const label of [1, 2, 3]) setTimeout(() => order.push(label), 2);
  await pause(4);
  return order;
}

/** A shorter time runs earlier, whenever it was made. https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#run-steps-after-a-timeout */
export async function shorterTimesRunEarlier() {
  const order: number[] = [];
  for (const time of [18, 9, 1]) setTimeout(() => order.push(time), time);
  await pause(19);
  return order;
}

/** A timer made in a callback waits for those that were due before. https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#run-steps-after-a-timeout */
export async function nestedTimersComeLater() {
  const order: string[] = [];
  setTimeout(() => {
    order.push("first");
    setTimeout(() => order.push("nested"), 0);
  }, 0);
  setTimeout(() => order.push("second"), 0);
  await new Promise<void>((resolve) => setTimeout(() => setTimeout(() => setTimeout(resolve, 2), 2), 0));
  return order;
}

/** Microtasks of one callback run before the next. https://html.spec.whatwg.org/multipage/webappapis.html#perform-a-microtask-checkpoint */
export async function microtasksComeBetween() {
  const order: string[] = [];
  for (const label of ["first", "second"]) {
    setTimeout(() => {
      order.push(label);
      void Promise.resolve()
        .then(() => undefined)
        .then(() => order.push(`${label} microtask`));
    }, 0);
  }
  await pause(3);
  return order;
}

/** An interval repeats with its arguments until it is cleared, in its callback too. https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#dom-setinterval */
export async function intervalRepeats() {
  const runs: unknown[][] = [];
  const third = new Promise<void>((resolve) => {
    const callback = (...args: unknown[]) => {
      runs.push(args);
      if (runs.length < 3) return;
      clearInterval(handle);
      resolve();
    };
    const handle = setInterval(callback, 1, "a", "b");
  });
  await within(third, "the third run");
  await pause(4);
  return runs;
}
