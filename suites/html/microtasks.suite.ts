import { suite } from "../suite.ts";

const feature = suite<typeof import("./microtasks.probes.ts")>("html/microtasks");
const html = "https://html.spec.whatwg.org/multipage";
const about = {
  spec: `${html}/timers-and-user-prompts.html#dom-queuemicrotask`,
  bcd: "api.queueMicrotask",
  profiles: ["ecma-429-2025:queueMicrotask"],
  wpt: "html/webappapis/microtask-queuing/queue-microtask.any.js",
};

feature("queueMicrotask", about, (check) => {
  check("runs after the code, in order with promises, and before timers", async ({ observe, expect }) => {
    const order = ["code", "first", "promise", "second", "timer"];
    expect(await observe("microtasksRunInOrder")).toStrictEqual(order);
  });
  check(
    "runs what microtasks queue before any timer",
    { spec: `${html}/webappapis.html#perform-a-microtask-checkpoint` },
    async ({ observe, expect }) => {
      expect(await observe("microtasksNest")).toStrictEqual([3, 2, 1, 0, -1]);
    },
  );
  check("calls back without arguments, and returns nothing", async ({ observe, expect }) => {
    expect(await observe("callbackGetsNothing")).toStrictEqual({ calls: [[]], returned: undefined });
  });
  // "If thisArg was not given, let thisArg be undefined": queueMicrotask gives none.
  check(
    "calls back with undefined as this",
    { spec: "https://webidl.spec.whatwg.org/#js-invoking-callback-functions" },
    async ({ observe, expect }) => {
      expect(await observe("callbackThis")).toBe(true);
    },
  );
  check("throws TypeError for what is no function", async ({ observe, expect }) => {
    expect(await observe("refusesCallbacks")).toStrictEqual(Array(7).fill("TypeError"));
  });
});
