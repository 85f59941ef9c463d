async function thrownBy(act: () => unknown) {
  try {
    await act();
  } catch (error) {
    const { name, code, message, cause } = error as NodeJS.ErrnoException;
    return { name, code, message, cause };
  }
  return "nothing";
}

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** A refreshed timer starts anew, also when it has fired. https://nodejs.org/docs/latest-v24.x/api/timers.html#timeoutrefresh */
export async function timerIsRefreshed() {
  const { setTimeout } = await import("node:timers");
  let fired = 0;
  const timer = setTimeout(() => {
    fired++;
  }, 3);
  await after(15);
  const once = fired;
  timer.refresh();
  await after(15);
  return { once, again: fired };
}

/** Whether timers can be disposed of. https://nodejs.org/docs/latest-v24.x/api/timers.html#timeoutsymboldispose */
export async function timerHasDispose(): Promise<boolean> {
  const { setTimeout, clearTimeout } = await import("node:timers");
  const timer = setTimeout(() => undefined, 0);
  clearTimeout(timer);
  return Symbol.dispose !== undefined && Symbol.dispose in Object(timer);
}

/** A timer is disposed of. https://nodejs.org/docs/latest-v24.x/api/timers.html#timeoutsymboldispose */
export async function timerIsDisposedOf() {
  const { setTimeout } = await import("node:timers");
  let fired = 0;
  const timer = setTimeout(() => {
    fired++;
  }, 2);
  timer[Symbol.dispose]();
  await after(10);
  return fired;
}

/** A delay that fits no 32 bits is one of a millisecond. https://nodejs.org/docs/latest-v24.x/api/timers.html#settimeoutcallback-delay-args */
export async function longDelayIsOne() {
  const { clearTimeout, setTimeout } = await import("node:timers");
  let timer: NodeJS.Timeout | undefined;
  const fired = new Promise((resolve) => {
    timer = setTimeout(resolve, 2 ** 31, "fired");
  });
  const seen = await Promise.race([fired, after(50).then(() => "waits")]);
  clearTimeout(timer);
  return seen;
}

/** An interval is called again until it is cleared, by itself too. https://nodejs.org/docs/latest-v24.x/api/timers.html#setintervalcallback-delay-args */
export async function intervalIsClearedFromWithin() {
  const { clearInterval, setInterval } = await import("node:timers");
  let count = 0;
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      if (++count < 3) return;
      clearInterval(timer);
      resolve();
    }, 1);
  });
  await after(10);
  return count;
}

/** A timer is waited for as a promise. https://nodejs.org/docs/latest-v24.x/api/timers.html#timerspromisessettimeoutdelay-value-options */
export async function timersAreAwaited() {
  const { scheduler, setImmediate, setTimeout } = await import("node:timers/promises");
  return [await setTimeout(1, "timeout"), await setImmediate("immediate"), await scheduler.wait(1)];
}

/** What is waited for is aborted, with the signal's reason as cause. https://nodejs.org/docs/latest-v24.x/api/timers.html#cancelling-timers */
export async function waitingIsAborted() {
  const { setTimeout } = await import("node:timers/promises");
  const controller = new AbortController();
  const waited = thrownBy(() => setTimeout(1000, null, { signal: controller.signal }));
  controller.abort("reason");
  return waited;
}

/** An interval is iterated. https://nodejs.org/docs/latest-v24.x/api/timers.html#timerspromisessetintervaldelay-value-options */
export async function intervalIsIterated() {
  const { setInterval } = await import("node:timers/promises");
  const seen: string[] = [];
  for await (const value of setInterval(1, "tick")) if (seen.push(value) === 3) break;
  return seen;
}

/** A timer has a variant with a promise. https://nodejs.org/docs/latest-v24.x/api/timers.html#settimeoutcallback-delay-args */
export async function timersArePromisified() {
  const { promisify } = await import("node:util");
  const { setImmediate, setTimeout } = await import("node:timers");
  return [await promisify(setTimeout)(1, "timeout"), await promisify(setImmediate)("immediate")];
}
