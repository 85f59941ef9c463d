import { suite } from "../suite.ts";
import { alone, aloneLimit, needAudience, needGlobal, needProcess } from "./witness.ts";

const feature = suite<typeof import("./errors.probes.ts")>("dom/errors");
const html = (anchor: string) => ({ spec: `https://html.spec.whatwg.org/multipage/webappapis.html#${anchor}` });
const common = { spec: "https://min-common-api.proposal.wintertc.org/#global-scope" };
const profiles = (...names: string[]) => ({ profiles: names.map((name) => `ecma-429-2025:${name}`) });

feature("globalThis: events", { ...common, ...profiles("globalThis") }, (check) => {
  // "The global object on Window-like and worker environments should always be an instance of EventTarget."
  check("come from an instance of EventTarget", { level: "should" }, async (context) => {
    await needAudience(context);
    context.expect(await context.observe("globalIsEventTarget")).toBe(true);
  });
  const dispatch = { spec: "https://dom.spec.whatwg.org/#concept-event-dispatch" };
  check("have the global object as their target", dispatch, async (context) => {
    await needAudience(context);
    context.expect(await context.observe("globalIsTarget")).toStrictEqual([true, true, true]);
  });
});

const report = {
  ...html("dom-reporterror"),
  bcd: "api.reportError",
  ...profiles("reportError"),
  wpt: "html/webappapis/scripting/reporterror.any.js",
};

feature("reportError", { ...report, needs: ["reportError"] }, (check) => {
  check("throws TypeError without an argument", async ({ observe, expect }) => {
    expect(await observe("nothingIsRefused")).toBe("TypeError");
  });
});

const reporting = html("report-an-exception");
const about = { ...reporting, ...profiles("onerror", "ErrorEvent"), bcd: "api.Window.error_event" };

feature("globalThis: error event", about, (check) => {
  const fired = "is fired at once with the very value that reportError is given";
  // In a process of its own: where nothing is fired, an error may be the end of it.
  const all = profiles("reportError", "onerror", "ErrorEvent");
  check(fired, { ...report, ...reporting, ...all, timeout: aloneLimit }, async (context) => {
    await needGlobal(context, "reportError");
    await needAudience(context);
    const observe = await alone(context);
    const once = [true, undefined];
    context.expect(await observe("reportsAreFired")).toStrictEqual([...once, ...once, ...once, ...once]);
  });
  const dependsOn = fired;
  check("is an ErrorEvent that tells message and place", { dependsOn }, async ({ observe, expect }) => {
    const places = { texts: ["string", "string"], numbers: [true, true] };
    const seen = { isErrorEvent: true, ...places, message: true, atGlobal: true };
    expect(await observe("reportsAreErrorEvents")).toStrictEqual([seen]);
  });
  // "… fire an event named error at global, using ErrorEvent, with the cancelable attribute initialized to true".
  check("can be cancelled", { dependsOn }, async ({ observe, expect }) => {
    const seen = { cancelable: true, defaultPrevented: true };
    expect(await observe("reportsAreCancelable")).toStrictEqual([seen]);
  });
  for (const [by, what] of [
    ["setTimeout", "timer"],
    ["queueMicrotask", "microtask"],
  ] as const)
    check(`is fired for what a ${what} throws`, { dependsOn }, async ({ observe, expect }) => {
      expect(await observe("uncaughtErrorsAreFired", by)).toStrictEqual([true]);
    });
  const invoke = { spec: "https://dom.spec.whatwg.org/#concept-event-listener-inner-invoke" };
  const listener = "is fired for what a listener throws, before the next listener is called";
  check(listener, { ...invoke, dependsOn }, async ({ observe, expect }) => {
    expect(await observe("errorsOfListenersAreFired")).toStrictEqual(["first", true, "second"]);
  });
  check(
    "is fired with a TypeError for a listener whose handleEvent is no function",
    {
      spec: "https://webidl.spec.whatwg.org/#call-a-user-objects-operation",
      wpt: "dom/events/EventListener-handleEvent.any.js",
      dependsOn,
    },
    async ({ observe, expect }) => {
      expect(await observe("missingHandleEventIsFired")).toStrictEqual([true, true]);
    },
  );
  const handler = {
    ...html("the-event-handler-processing-algorithm"),
    ...profiles("onerror"),
    dependsOn,
  };
  // "If special error event handling is true, then let return value be the result of invoking callback with
  // « event's message, event's filename, event's lineno, event's colno, event's error »".
  check("is given to onerror as message, source, line, column and error", handler, async ({ observe, expect }) => {
    const types = ["string", "string", "number", "number"];
    const calls = [{ types, error: true, onGlobal: true }];
    expect(await observe("handlerGetsFiveArguments")).toStrictEqual(calls);
  });
  // "If special error event handling is true: if return value is true, then set event's canceled flag."
  check("is cancelled when onerror returns true", handler, async ({ observe, expect }) => {
    expect(await observe("handlerCancelsByTrue")).toStrictEqual([true, false]);
  });
});

feature("globalThis: uncaught errors", { ...common, ...profiles("onerror") }, (check) => {
  check("are told to the process where the global object takes no listeners", async (context) => {
    await needProcess(context);
    context.expect(await context.observe("processHearsErrors")).toStrictEqual([true]);
  });
});

const throwing = {
  spec: "https://dom.spec.whatwg.org/#concept-event-listener-inner-invoke",
  bcd: "api.EventTarget.dispatchEvent",
  ...profiles("EventTarget"),
};

feature("EventTarget.dispatchEvent: exceptions", throwing, (check) => {
  check("of a listener keep no other from the event, and don't reach the caller", async ({ observe, expect }) => {
    const seen = { heard: ["first", "second"], returned: true, thrown: "nothing" };
    expect(await observe("errorsOfListenersStopNothing")).toStrictEqual(seen);
  });
});

const anchors = {
  onerror: "handler-onerror",
  onunhandledrejection: "handler-window-onunhandledrejection",
  onrejectionhandled: "handler-window-onrejectionhandled",
} as const;

for (const name of Object.keys(anchors) as (keyof typeof anchors)[]) {
  const handler = {
    ...html(anchors[name]),
    bcd: `api.Window.${name.slice(2)}_event`,
    ...profiles(name),
  };
  feature(`globalThis.${name}`, handler, (check) => {
    const attributes = html("event-handler-idl-attributes");
    check("is null at first, and for what is no object", attributes, async (context) => {
      await needGlobal(context, name);
      const seen = [null, "the same", "the same", null, null, "the same"];
      context.expect(await context.observe("handlerIsReadBack", name)).toStrictEqual(seen);
    });
    // "Such runtimes shall not support the onerror, onunhandledrejection and onrejectionhandled global properties."
    check("isn't there where the global object takes no listeners", common, async ({ observe, skip, expect }) => {
      if (await observe("globalTakesListeners")) skip("its global takes listeners");
      expect(await observe("globalHas", name)).toBe(false);
    });
  });
}
