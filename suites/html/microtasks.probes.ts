import { thrownBy } from "./thrown.ts";

const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 1));

/** Microtasks run once the code that queued them has ended, in order, before any timer. https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#microtask-queuing */
export async function microtasksRunInOrder() {
  const order: string[] = [];
  const timer = new Promise<void>((resolve) => setTimeout(() => resolve(void order.push("timer")), 0));
  queueMicrotask(() => order.push("first"));
  void Promise.resolve().then(() => order.push("promise"));
  queueMicrotask(() => order.push("second"));
  order.push("code");
  await timer;
  return order;
}

/** Microtasks that microtasks queue run before the next timer, too. https://html.spec.whatwg.org/multipage/webappapis.html#perform-a-microtask-checkpoint */
export async function microtasksNest() {
  const order: number[] = [];
  const queue = (left: number) =>
    queueMicrotask(() => {
      order.push(left);
      if (left > 0) queue(left - 1);
    });
  setTimeout(() => order.push(-1), 0);
  queue(3);
  await turn();
  await turn();
  return order;
}

/** What a callback is called with, and what queueMicrotask returns. https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#dom-queuemicrotask */
export async function callbackGetsNothing() {
  const calls: unknown[][] = [];
  const queue = queueMicrotask as (...given: unknown[]) => unknown;
  const returned = queue((...args: unknown[]) => calls.push(args), "more");
  await turn();
  return { calls, returned };
}

/** What `this` is in a callback. https://webidl.spec.whatwg.org/#js-invoking-callback-functions */
export async function callbackThis() {
  return new Promise<boolean>((resolve) => {
    queueMicrotask(function callback(this: unknown) {
      resolve(this === undefined);
    });
  });
}

/** What is refused as a callback. https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#dom-queuemicrotask */
export async function refusesCallbacks() {
  const queue = queueMicrotask as (...given: unknown[]) => unknown;
  const given = [[], [undefined], [null], ["1"], [{}], [{ handleEvent: () => 1 }], [Promise.resolve()]];
  return given.map((list) => thrownBy(() => queue(...list)));
}
