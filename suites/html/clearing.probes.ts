import { thrownBy } from "./thrown.ts";

type Clear = (...given: unknown[]) => void;
// Called as themselves: as members of another object they would have it as their receiver.
const clears = {
  clearTimeout: ((...given) => (clearTimeout as Clear)(...given)) satisfies Clear,
  clearInterval: ((...given) => (clearInterval as Clear)(...given)) satisfies Clear,
};
const makers = {
  setTimeout: (callback: () => void, time: number) => setTimeout(callback, time),
  setInterval: (callback: () => void, time: number) => setInterval(callback, time),
};
const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
export type Clearing = keyof typeof clears;
export type Making = keyof typeof makers;

/** A cleared timer doesn't run, and its neighbour does. https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#dom-cleartimeout */
export async function clearStops(make: Making, clear: Clearing) {
  const runs: string[] = [];
  const start = makers[make];
  const cleared = start(() => runs.push("cleared"), 1);
  const other = start(() => {
    runs.push("other");
    clears[clear](other);
  }, 1);
  const returned = clears[clear](cleared);
  await pause(5);
  clears[clear](other);
  return { runs, returned };
}

/** A callback clears timers that are due at the same time. https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#dom-cleartimeout */
export async function callbackClearsDue() {
  const runs: string[] = [];
  setTimeout(() => {
    runs.push("first");
    clearTimeout(second);
    clearInterval(third);
  }, 1);
  const second = setTimeout(() => runs.push("second"), 1);
  const third = setInterval(() => runs.push("third"), 1);
  await pause(5);
  clearInterval(third);
  return runs;
}

/** A handle that has become a string stops its timer. https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#dom-cleartimeout */
export async function stringStops() {
  const runs: string[] = [];
  const handle = setTimeout(() => runs.push("run"), 1);
  clears.clearTimeout(`${handle}`);
  await pause(4);
  return runs;
}

/** What is no handle is ignored. https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#dom-cleartimeout */
export async function ignoresOthers(clear: Clearing) {
  let runs = 0;
  setTimeout(() => runs++, 0);
  const others = [undefined, null, 0, -1, NaN, Infinity, 1.5e9, "abc", {}, [], () => 1, ""];
  const threw = others.map((other) => thrownBy(() => clears[clear](other)));
  await pause(3);
  return { threw: threw.filter((outcome) => outcome !== "nothing"), runs };
}

/** A call without a handle. https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#dom-cleartimeout */
export async function needsNoHandle(clear: Clearing) {
  return thrownBy(() => clears[clear]());
}

/** Clearing a timer that has run, or twice, touches no other. https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#dom-cleartimeout */
export async function lateClearsTouchNothing() {
  const runs: string[] = [];
  const first = await new Promise<ReturnType<typeof setTimeout>>((resolve) => {
    const handle = setTimeout(() => resolve(handle), 0);
  });
  setTimeout(() => runs.push("second"), 0);
  clearTimeout(first);
  clearTimeout(first);
  await pause(3);
  return runs;
}
