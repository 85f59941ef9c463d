import { suite } from "../suite.ts";

const feature = suite<typeof import("./timer-order.probes.ts")>("html/timer-order");
const html = "https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html";
const entries = (...names: string[]) => names.map((name) => `ecma-429-2025:${name}`);

const order = { spec: `${html}#run-steps-after-a-timeout`, bcd: "api.setTimeout", profiles: entries("setTimeout") };

feature("timers: order", order, (check) => {
  check("is that of their making for equal times", async ({ observe, expect }) => {
    expect(await observe("equalTimesKeepOrder")).toStrictEqual([1, 2, 3]);
  });
  check("is that of their times", async ({ observe, expect }) => {
    expect(await observe("shorterTimesRunEarlier")).toStrictEqual([1, 9, 18]);
  });
  check("puts a timer made in a callback behind those due", async ({ observe, expect }) => {
    expect(await observe("nestedTimersComeLater")).toStrictEqual(["first", "second", "nested"]);
  });
  check(
    "has the microtasks of a callback before the next",
    { spec: "https://html.spec.whatwg.org/multipage/webappapis.html#clean-up-after-running-script" },
    async ({ observe, expect }) => {
      const seen = ["first", "first microtask", "second", "second microtask"];
      expect(await observe("microtasksComeBetween")).toStrictEqual(seen);
    },
  );
});

const interval = { spec: `${html}#dom-setinterval`, bcd: "api.setInterval", profiles: entries("setInterval") };

feature("setInterval: repetition", interval, (check) => {
  check("goes on with the same arguments until the callback clears it", async ({ observe, expect }) => {
    const run = ["a", "b"];
    expect(await observe("intervalRepeats")).toStrictEqual([run, run, run]);
  });
});
