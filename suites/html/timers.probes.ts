import { thrownBy } from "./thrown.ts";

type Timers = "setTimeout" | "setInterval";
type Start = (...given: unknown[]) => number;
// Called as themselves: as members of another object they would have it as their receiver.
const starts: Record<Timers, Start> = {
  setTimeout: (...given) => (setTimeout as unknown as Start)(...given),
  setInterval: (...given) => (setInterval as unknown as Start)(...given),
};
const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** What a handle is. https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timer-initialisation-steps */
export async function handlesAre() {
  const handles = [setTimeout(() => 1, 1), setInterval(() => 1, 1), setTimeout(() => 1, 1)] as unknown[];
  for (const handle of handles) clearTimeout(handle as number);
  return { types: handles.map((handle) => typeof handle), positive: handles.every((handle) => Number(handle) > 0) };
}

/** What a callback is called with. https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timer-initialisation-steps */
export async function callbackGets(name: Timers, ...given: unknown[]) {
  const shared = {};
  const got = await new Promise<unknown[]>((resolve) => {
    const callback = (...args: unknown[]) => {
      clearTimeout(handle);
      resolve(args);
    };
    const handle = starts[name](callback, 0, shared, ...given);
  });
  return { shared: got[0] === shared, rest: got.slice(1) };
}

/** What `this` is in a callback. https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timer-initialisation-steps */
export async function callbackThis(name: Timers) {
  return new Promise<boolean>((resolve) => {
    const handle = starts[name](function callback(this: unknown) {
      clearTimeout(handle);
      resolve(this === globalThis);
    }, 0);
  });
}

/** Callbacks with no time given, and with no argument. https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#dom-settimeout */
export async function timeIsOptional(name: Timers) {
  const seen: unknown[] = ["sync"];
  return new Promise<unknown[]>((resolve) => {
    const handle = starts[name]((...args: unknown[]) => {
      clearTimeout(handle);
      resolve([...seen, args]);
    });
    seen.push("later");
  });
}

/** Which of odd times have passed after a while; one of them is a time that hasn't. https://webidl.spec.whatwg.org/#js-long */
export async function oddTimes(name: Timers) {
  const day = 86_400_000;
  const times = {
    undefined: undefined,
    null: null,
    NaN,
    text: "abc",
    negative: -day,
    fraction: 0.9,
    infinity: Infinity,
    object: {},
    day,
  };
  const passed = new Set<string>();
  const handles = Object.entries(times).map(([label, time]) => starts[name](() => passed.add(label), time));
  await pause(5);
  for (const handle of handles) clearTimeout(handle);
  return Object.keys(times).filter((label) => passed.has(label));
}

/** Times that become numbers are waited for. https://webidl.spec.whatwg.org/#js-long */
export async function convertsTimes() {
  const order: string[] = [];
  const times = { text: " 14 ", object: { valueOf: () => 14 }, hexadecimal: "0xe", list: ["14.5"] };
  for (const [label, time] of Object.entries(times)) starts.setTimeout(() => order.push(label), time);
  setTimeout(() => order.push("one"), 1);
  await pause(15);
  return order;
}

/** Times are taken modulo 32 bits, with a sign. https://webidl.spec.whatwg.org/#js-long */
export async function wrapsTimes(name: Timers) {
  const soon = new Set<string>();
  const late = new Set<string>();
  let passed = soon;
  const times = { fourteen: 2 ** 32 + 14, negative: 2 ** 31, zero: -(2 ** 33), day: 2 ** 32 + 86_400_000 };
  const handles = Object.entries(times).map(([label, time]) => starts[name](() => passed.add(label), time));
  await pause(1);
  passed = late;
  await pause(16);
  for (const handle of handles) clearTimeout(handle);
  return { soon: [...soon], late: [...late].filter((label) => !soon.has(label)) };
}

/** Times that can't become numbers. https://webidl.spec.whatwg.org/#js-long */
export async function refusesTimes(name: Timers) {
  const reason = { thrown: "by valueOf" };
  const throwing = {
    valueOf() {
      throw reason;
    },
  };
  let ran = 0;
  const refusals = [Symbol(), 1n].map((time) => thrownBy(() => clearTimeout(starts[name](() => ran++, time))));
  const none = thrownBy(() => starts[name]());
  const own = thrownBy(() => starts[name](() => ran++, throwing)) === String(reason);
  return { refusals, none, own, ran };
}
