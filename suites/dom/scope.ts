/** What is asked of the global object before it is judged, and how its events are noted. */

/** Whether events reach listeners of the global object, whatever it is an instance of. https://min-common-api.proposal.wintertc.org/#global-scope */
export async function globalTakesListeners() {
  if (!("addEventListener" in globalThis && "dispatchEvent" in globalThis)) return false;
  let heard = false;
  const note = () => {
    heard = true;
  };
  globalThis.addEventListener("heard", note, { once: true });
  globalThis.dispatchEvent(new Event("heard"));
  return heard;
}

/** Whether the global object has a property. https://min-common-api.proposal.wintertc.org/#global-scope */
export async function globalHas(name: string) {
  return name in globalThis;
}

/** Whether there are events of the process. https://nodejs.org/docs/latest-v24.x/api/process.html#process-events */
export async function processTakesListeners() {
  return typeof (await processOf())?.on === "function";
}

export async function processOf() {
  // Where it can't be imported, there is none.
  const found = await import("node:process").catch(() => undefined);
  return found?.default;
}

/** Notes the events of a type at the global object during an act, and keeps them from whoever else would be told. */
export async function noteDuring<T, E extends Event>(type: string, note: (event: E) => T, act: () => unknown) {
  const notes: T[] = [];
  const listener = (event: Event) => {
    notes.push(note(event as E));
    event.preventDefault();
  };
  globalThis.addEventListener(type, listener);
  await act();
  globalThis.removeEventListener(type, listener);
  return notes;
}

/** Sets a handler of the global object during an act, which is given what is then read. */
export async function setDuring(name: string, handler: unknown, act: (read: unknown) => unknown) {
  const scope = globalThis as unknown as Record<string, unknown>;
  const had = name in scope;
  scope[name] = handler;
  await act(scope[name]);
  scope[name] = null;
  // Where it wasn't there before, others shall not find it.
  if (!had) delete scope[name];
}

/** Notes the events of the process during an act. */
export async function noteProcess<T>(type: string, note: (...args: unknown[]) => T, act: () => unknown) {
  const process = await processOf();
  const notes: T[] = [];
  const listener = (...args: unknown[]) => void notes.push(note(...args));
  process?.on(type as "uncaughtException", listener);
  await act();
  process?.off(type, listener);
  return notes;
}

/** Tasks go by: nothing but that tells when what is late would have come. */
export const tasksGoBy = (milliseconds = 10) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
