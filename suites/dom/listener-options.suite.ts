import { suite } from "../suite.ts";

const feature = suite<typeof import("./listener-options.probes.ts")>("dom/listener-options");
const clause = (anchor: string) => ({ spec: `https://dom.spec.whatwg.org/#${anchor}` });
const invoke = clause("concept-event-listener-inner-invoke");
const about = (option: string) => ({
  bcd: `api.EventTarget.addEventListener.options_parameter.${option}`,
  profiles: ["ecma-429-2025:EventTarget"],
});

const once = { ...invoke, ...about("options_once_parameter"), wpt: "dom/events/AddEventListenerOptions-once.any.js" };

feature("EventTarget.addEventListener: once", once, (check) => {
  check("removes the listener before it is called", async ({ observe, expect }) => {
    expect(await observe("onceListenersAreGoneBeforeTheyRun")).toStrictEqual(["once", "ever", "ever"]);
  });
  check("lets the listener be added again, and be removed before", async ({ observe, expect }) => {
    expect(await observe("onceListenersCanBeAddedAgain")).toStrictEqual([1, 2, 2]);
  });
});

const passive = {
  ...clause("in-passive-listener-flag"),
  ...about("options_passive_parameter"),
  wpt: "dom/events/AddEventListenerOptions-passive.any.js",
};

feature("EventTarget.addEventListener: passive", passive, (check) => {
  check("keeps the listener, and no other, from cancelling", async ({ observe, expect }) => {
    expect(await observe("passiveListenersPreventNothing")).toStrictEqual({
      passive: { seen: [false], returned: true },
      active: { seen: [true], returned: false },
      before: { seen: [false, true], returned: false },
    });
  });
});

const capture = { ...clause("concept-event-dispatch"), ...about("options_capture_parameter") };

feature("EventTarget.addEventListener: capture", capture, (check) => {
  const called = "is heard at the target itself";
  const dependsOn = called;
  check(called, async ({ observe, expect }) => {
    expect(await observe("capturingListenersAreCalled")).toStrictEqual(["boolean", "options"]);
  });
  // "For each struct of event's path, in reverse order: […] invoke with struct, event, "capturing"", and only then "bubbling".
  check("has the listener called before those without, at the target", { dependsOn }, async ({ observe, expect }) => {
    expect(await observe("capturingListenersGoFirst")).toStrictEqual(["b", "d", "a", "c"]);
  });
  // "If event's stop propagation flag is set, then return": invoke runs once for capturing and once for the other listeners.
  check(
    "lets a listener that stops the event keep it from those without",
    { ...clause("concept-event-listener-invoke"), dependsOn },
    async ({ observe, expect }) => {
      expect(await observe("stoppingSkipsTheNextPhase")).toStrictEqual(["capturing"]);
    },
  );
  check(
    "tells listeners apart, in adding and removing",
    { ...clause("add-an-event-listener"), dependsOn },
    async ({ observe, expect }) => {
      expect(await observe("captureTellsListenersApart")).toStrictEqual([1, 2, 2, 1, 1, 0]);
    },
  );
  check(
    "is what is given in place of options, as a boolean",
    { ...clause("concept-flatten-options"), dependsOn },
    async ({ observe, expect }) => {
      const seen = [false, false, false, false, true, true, false, true];
      expect(await observe("primitiveOptionsAreCapture")).toStrictEqual(seen);
    },
  );
});

const signal = {
  ...clause("add-an-event-listener"),
  ...about("options_signal_parameter"),
  profiles: ["ecma-429-2025:EventTarget", "ecma-429-2025:AbortSignal"],
  wpt: "dom/events/AddEventListenerOptions-signal.any.js",
};

feature("EventTarget.addEventListener: signal", signal, (check) => {
  check("removes the listener when it is aborted", async ({ observe, expect }) => {
    expect(await observe("abortRemovesListeners")).toStrictEqual(["bound", "other", "free", "free"]);
  });
  check("adds nothing when it is aborted already", async ({ observe, expect }) => {
    expect(await observe("abortedSignalsAddNothing")).toStrictEqual([]);
  });
  check("keeps the listener from the event at hand when an earlier one aborts it", invoke, async (context) => {
    context.expect(await context.observe("abortReachesDispatchUnderWay")).toStrictEqual(["first"]);
  });
  check(
    "removes a listener of its own abort before that is fired",
    clause("run-the-abort-steps"),
    async ({ observe, expect }) => {
      expect(await observe("abortRemovesBeforeItFires")).toStrictEqual(["free"]);
    },
  );
  check(
    "is refused with TypeError when it is no AbortSignal",
    clause("dictdef-addeventlisteneroptions"),
    async ({ observe, expect }) => {
      const refused = Array.from({ length: 4 }, () => "TypeError");
      expect(await observe("otherSignalsAreRefused")).toStrictEqual({ refused, none: "nothing" });
    },
  );
});
