import { suite } from "../suite.ts";
import { needGlobal } from "./witness.ts";

const feature = suite<typeof import("./event-kinds.probes.ts")>("dom/event-kinds");
const html = (anchor: string) => ({ spec: `https://html.spec.whatwg.org/multipage/${anchor}` });
const about = (name: string, member = name) => ({
  bcd: `api.${name}.${member}`,
  profiles: [`ecma-429-2025:${name}`],
});
const dom = (anchor: string) => ({ spec: `https://dom.spec.whatwg.org/#${anchor}` });
const custom = { wpt: "dom/events/CustomEvent.any.js" };

feature("CustomEvent", { ...dom("interface-customevent"), ...about("CustomEvent", "detail"), ...custom }, (check) => {
  check("is an Event with any value as its detail", async ({ observe, expect }) => {
    expect(await observe("detailsAreKept")).toStrictEqual({
      kept: true,
      falsy: [0, "", false],
      event: [true, "x", true, true],
    });
  });
  // "any detail = null;"
  check("has null for a detail that isn't given", dom("dictdef-customeventinit"), async ({ observe, expect }) => {
    expect(await observe("noDetailIsNull")).toStrictEqual([null, null]);
  });
});

const initialized = { ...dom("dom-customevent-initcustomevent"), ...about("CustomEvent", "initCustomEvent") };
const initCustomEvent = { ...initialized, ...custom, needs: ["CustomEvent.prototype.initCustomEvent"] };

feature("CustomEvent.initCustomEvent", initCustomEvent, (check) => {
  check("gives type, flags and detail anew, but to an event under way", async ({ observe, expect }) => {
    expect(await observe("customEventsAreInitialized")).toStrictEqual([
      ["x", false, false, "first"],
      ["y", true, true, "second"],
      ["z", false, false, null],
    ]);
  });
});

feature("ErrorEvent", { ...html("webappapis.html#errorevent"), ...about("ErrorEvent") }, (check) => {
  check("has what its init says, and defaults", async (context) => {
    await needGlobal(context, "ErrorEvent");
    context.expect(await context.observe("errorEventsAreFilled")).toStrictEqual({
      plain: ["", "", 0, 0],
      full: ["told", "file.js", 3, 4, true, true, true],
    });
  });
  check("converts message, place and line", html("webappapis.html#erroreventinit"), async (context) => {
    await needGlobal(context, "ErrorEvent");
    const converted = { message: "1", filename: "null", lineno: 4294967295, colno: 4, error: null };
    context.expect(await context.observe("errorEventsAreConverted")).toStrictEqual(converted);
  });
});

const rejection = {
  ...html("webappapis.html#promiserejectionevent"),
  ...about("PromiseRejectionEvent"),
  wpt: "html/webappapis/scripting/processing-model-2/unhandled-promise-rejections/promise-rejection-event-constructor.any.js",
};

feature("PromiseRejectionEvent", rejection, (check) => {
  const filled = "has the promise and the reason of its init";
  check(filled, async (context) => {
    await needGlobal(context, "PromiseRejectionEvent");
    const seen = { promise: true, reason: true, none: undefined, event: ["x", true, true] };
    context.expect(await context.observe("rejectionEventsAreFilled")).toStrictEqual(seen);
  });
  const init = { ...html("webappapis.html#promiserejectioneventinit"), dependsOn: filled };
  check("throws TypeError without a promise", init, async (context) => {
    await needGlobal(context, "PromiseRejectionEvent");
    const refused = Array.from({ length: 4 }, () => "TypeError");
    context.expect(await context.observe("rejectionEventsNeedPromise")).toStrictEqual(refused);
  });
});

const message = { ...html("comms.html#messageevent"), ...about("MessageEvent") };
const channel = ["MessageChannel"];

feature("MessageEvent", message, (check) => {
  check("has null, empty strings and no ports by default", async ({ observe, expect }) => {
    const none = { data: null, origin: "", lastEventId: "", source: null, ports: [], isEvent: true };
    expect(await observe("messageEventsHaveDefaults")).toStrictEqual(none);
  });
  check("has what its init says", { needs: channel }, async ({ observe, expect }) => {
    const seen = { data: true, texts: ["https://example.com", "7"], source: true, ports: true };
    expect(await observe("messageEventsAreFilled")).toStrictEqual(seen);
  });
  const ports = { ...about("MessageEvent", "ports"), ...html("comms.html#dom-messageevent-ports"), needs: channel };
  check("has its ports in one frozen array", ports, async ({ observe, expect }) => {
    expect(await observe("portsAreFrozen")).toStrictEqual([true, true, 1]);
  });
  check(
    "throws TypeError for sources and ports that are none",
    html("comms.html#messageeventinit"),
    async ({ observe, expect }) => {
      const refused = Array.from({ length: 6 }, () => "TypeError");
      expect(await observe("otherPortsAreRefused")).toStrictEqual(refused);
    },
  );
});

const again = {
  ...html("comms.html#dom-messageevent-initmessageevent"),
  ...about("MessageEvent", "initMessageEvent"),
  needs: ["MessageEvent.prototype.initMessageEvent"],
};

feature("MessageEvent.initMessageEvent", again, (check) => {
  check("gives all of its fields anew", async ({ observe, expect }) => {
    expect(await observe("messageEventsAreInitialized")).toStrictEqual([
      ["y", true, true, "second", "https://example.com", "2"],
      ["z", false, false, null, "", ""],
    ]);
  });
});
