const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** A timer is an object that can be let go of and held. https://nodejs.org/docs/latest-v24.x/api/timers.html#class-timeout */
export async function timeoutCanBeReferenced() {
  const timeout = setTimeout(() => undefined, 1000);
  try {
    if (typeof timeout !== "object") return typeof timeout;
    const first = timeout.hasRef();
    const unref = [timeout.unref() === timeout, timeout.hasRef()];
    return { first, unref, ref: [timeout.ref() === timeout, timeout.hasRef()] };
  } finally {
    clearTimeout(timeout);
  }
}

/** A timer's number clears it. https://nodejs.org/docs/latest-v24.x/api/timers.html#timeoutsymboltoprimitive */
export async function numberClearsTimeout() {
  const fired: string[] = [];
  const timeout = setTimeout(() => void fired.push("cleared"), 2);
  const interval = setInterval(() => void fired.push("interval"), 2);
  clearTimeout(Number(timeout));
  clearInterval(Number(interval));
  setTimeout((...given: unknown[]) => void fired.push(...given.map(String)), 2, "kept", 1);
  await after(10);
  return fired;
}

/** The turn's end comes before promises, and these before the next turn. https://nodejs.org/docs/latest-v24.x/api/process.html#when-to-use-queuemicrotask-vs-processnexttick */
export async function turnsAreOrdered() {
  const order: string[] = [];
  await new Promise<void>((resolve) =>
    setTimeout(() => {
      setImmediate(() => resolve(void order.push("immediate")));
      queueMicrotask(() => void order.push("microtask"));
      Promise.resolve().then(() => void order.push("promise"));
      process.nextTick((word: string) => void order.push(word), "tick");
      order.push("now");
    }, 1),
  );
  return order;
}

/** A cleared immediate isn't called; another gets its arguments. https://nodejs.org/docs/latest-v24.x/api/globals.html#setimmediatecallback-args */
export async function immediateIsCleared() {
  const called: unknown[] = [];
  clearImmediate(setImmediate(() => void called.push("cleared")));
  await new Promise<void>((resolve) =>
    setImmediate((...args: unknown[]) => resolve(void called.push(...args)), 1, "two"),
  );
  return called;
}

/** There is one global object, by both names. https://nodejs.org/docs/latest-v24.x/api/globals.html#global */
export async function globalIsTheGlobalObject() {
  (global as { wintermatrixSeen?: number }).wintermatrixSeen = 1;
  const seen = (globalThis as { wintermatrixSeen?: number }).wintermatrixSeen;
  delete (globalThis as { wintermatrixSeen?: number }).wintermatrixSeen;
  return { seen, same: global === globalThis };
}

/** What modules give is what is global. https://nodejs.org/docs/latest-v24.x/api/globals.html#process */
export async function globalsAreThoseOfModules() {
  const { default: process } = await import("node:process");
  const { Buffer } = await import("node:buffer");
  return { process: globalThis.process === process, Buffer: globalThis.Buffer === Buffer };
}
