import { suite } from "../suite.ts";
import { alone, aloneLimit, needAudience, needProcess } from "./witness.ts";

const feature = suite<typeof import("./rejections.probes.ts")>("dom/rejections");
const html = (anchor: string) => ({ spec: `https://html.spec.whatwg.org/multipage/webappapis.html#${anchor}` });
const common = { spec: "https://min-common-api.proposal.wintertc.org/#global-scope" };
const folder = "html/webappapis/scripting/processing-model-2/unhandled-promise-rejections";
const about = (event: string, anchor: string) => ({
  ...html(anchor),
  bcd: `api.Window.${event}_event`,
  profiles: [`ecma-429-2025:on${event}`, "ecma-429-2025:PromiseRejectionEvent"],
  wpt: `${folder}/promise-rejection-events.any.js`,
});
const tracker = html("the-hostpromiserejectiontracker-implementation");
const processing = html("the-event-handler-processing-algorithm");

feature("globalThis: rejection events", about("unhandledrejection", "notify-about-rejected-promises"), (check) => {
  const fired = "are fired for a rejection that nobody handles, with promise and reason";
  const dependsOn = fired;
  // In a process of its own: where nothing is fired, a rejection may be the end of it.
  check(fired, { timeout: aloneLimit }, async (context) => {
    await needAudience(context);
    const observe = await alone(context);
    context.expect(await observe("rejectionsAreFired")).toStrictEqual([[true, "told"]]);
  });
  check("are PromiseRejectionEvents at the global object", { dependsOn }, async ({ observe, expect }) => {
    expect(await observe("rejectionsAreEvents")).toStrictEqual([[true, true]]);
  });
  // "… with the cancelable attribute initialized to true".
  check("can be cancelled when nobody handles the rejection", { dependsOn }, async ({ observe, expect }) => {
    const seen = { cancelable: true, defaultPrevented: true };
    expect(await observe("rejectionsAreCancelable")).toStrictEqual([seen]);
  });
  const inTime = "aren't fired for rejections that are handled before their task ends";
  check(inTime, { ...tracker, dependsOn }, async ({ observe, expect }) => {
    expect(await observe("rejectionsHandledInTimeAreNotFired")).toStrictEqual(["unhandledrejection", "told"]);
  });
  const handled = { ...about("rejectionhandled", "the-hostpromiserejectiontracker-implementation"), dependsOn };
  check("are fired when a rejection is handled after all", handled, async ({ observe, expect }) => {
    const seen = { isPromiseRejectionEvent: true, samePromise: true, cancelable: false };
    expect(await observe("lateHandlingIsFired")).toStrictEqual(["handled", seen]);
  });
  // "… the promise attribute initialized to promise, and the reason attribute initialized to promise.[[PromiseResult]]".
  check("tell the reason of a rejection that is handled after all", handled, async ({ observe, expect }) => {
    expect(await observe("lateHandlingTellsReason")).toStrictEqual(["handled", "told"]);
  });
  for (const name of ["unhandledrejection", "rejectionhandled"] as const) {
    const handler = { ...handled, ...processing, profiles: [`ecma-429-2025:on${name}`] };
    check(`are given to on${name}, on the global object`, handler, async ({ observe, expect, absent }) => {
      const calls = await observe("handlerIsCalled", name);
      if (calls.length === 0 && !(await observe("globalHas", `on${name}`))) absent(`on${name}`);
      expect(calls).toStrictEqual([[1, name, true]]);
    });
  }
});

feature("globalThis: unhandled rejections", about("unhandledrejection", "unhandled-promise-rejections"), (check) => {
  check("are told to the process where the global object takes no listeners", common, async (context) => {
    await needProcess(context);
    context.expect(await context.observe("processHearsRejections")).toStrictEqual([[true, "told"]]);
  });
  const { profiles } = about("rejectionhandled", "unhandled-promise-rejections");
  const late = "are told to the process when they are handled after all, where the global object takes no listeners";
  check(late, { ...common, profiles }, async (context) => {
    await needProcess(context);
    context.expect(await context.observe("processHearsLateHandling")).toStrictEqual([true]);
  });
});
