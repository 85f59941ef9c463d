import { suite } from "../suite.ts";

const feature = suite<typeof import("./dispatch.probes.ts")>("dom/dispatch");
const clause = (anchor: string) => ({ spec: `https://dom.spec.whatwg.org/#${anchor}` });
const wpt = (file: string) => ({ wpt: `dom/events/${file}.any.js` });
const about = (name: string) => ({
  ...clause(`dom-${name.toLowerCase().replace(".", "-")}`),
  bcd: `api.${name}`,
  profiles: [`ecma-429-2025:${name.split(".")[0]}`],
});
const invalidState = "DOMException InvalidStateError";

feature("EventTarget.dispatchEvent", about("EventTarget.dispatchEvent"), (check) => {
  check("returns false for a cancelled event alone", wpt("Event-defaultPrevented"), async ({ observe, expect }) => {
    expect(await observe("cancellingIsReturned")).toStrictEqual({
      untouched: true,
      returningFalse: true,
      cancelled: false,
      notCancelable: true,
      unheard: true,
    });
  });
  check(
    "throws InvalidStateError for an event under way",
    wpt("EventTarget-dispatchEvent"),
    async ({ observe, expect }) => {
      expect(await observe("eventsUnderWayAreRefused")).toStrictEqual([invalidState, invalidState]);
    },
  );
  check("throws TypeError for what is no Event", wpt("EventTarget-dispatchEvent"), async ({ observe, expect }) => {
    const refused = Array.from({ length: 6 }, () => "TypeError");
    expect(await observe("otherThingsAreRefused")).toStrictEqual(refused);
  });
  check("takes an event that is done again, at any target", async ({ observe, expect }) => {
    const heard = [
      [0, true, true],
      [1, true, true],
      [0, true, true],
    ];
    expect(await observe("eventsAreDispatchedAgain")).toStrictEqual(heard);
  });
  check(
    "leaves a cancelled event cancelled",
    { ...clause("canceled-flag"), ...wpt("Event-defaultPrevented-after-dispatch") },
    async ({ observe, expect }) => {
      const seen = { prevented: [false, true], after: true, returned: [false, false] };
      expect(await observe("eventsStayCancelled")).toStrictEqual(seen);
    },
  );
  check(
    "forgets at the end that the event was stopped",
    clause("concept-event-dispatch"),
    async ({ observe, expect }) => {
      const seen = { flag: false, heard: ["first", "first", "second"] };
      expect(await observe("stoppingEndsWithDispatch")).toStrictEqual(seen);
    },
  );
});

const there = ["the target", "the target", "the target"] as const;
const attributes = {
  target: [...there, "the target"],
  srcElement: [...there, "the target"],
  currentTarget: [...there, null],
  eventPhase: [2, 2, 2, 0],
} as const;

for (const name of Object.keys(attributes) as (keyof typeof attributes)[])
  feature(`Event.${name}`, about(`Event.${name}`), (check) => {
    check(
      "is the same at each listener of the target, and as it should be afterwards",
      clause("concept-event-dispatch"),
      async ({ observe, expect }) => {
        expect(await observe("attributeFollowsDispatch", name)).toStrictEqual(attributes[name]);
      },
    );
  });

feature("Event: targets", { ...about("Event.target"), bcd: "api.Event" }, (check) => {
  check("are null before a dispatch", async ({ observe, expect }) => {
    const seen = { target: null, srcElement: null, currentTarget: null };
    expect(await observe("newEventsHaveNoTargets")).toStrictEqual(seen);
  });
});

feature("Event.composedPath", about("Event.composedPath"), (check) => {
  check("is the target alone during a dispatch and empty outside it", async ({ observe, expect }) => {
    expect(await observe("pathsFollowDispatch")).toStrictEqual([[], [true], [true], []]);
  });
});

feature("Event.stopImmediatePropagation", about("Event.stopImmediatePropagation"), (check) => {
  const about = wpt("Event-stopImmediatePropagation");
  check("keeps the event from the listeners that follow", about, async ({ observe, expect }) => {
    expect(await observe("stoppingAtOnceSkipsTheRest")).toStrictEqual({ heard: ["first", "second"], returned: true });
  });
  check("keeps the next dispatch from all listeners", async ({ observe, expect }) => {
    expect(await observe("stoppedEventIsHeard", "stopImmediatePropagation")).toBe(0);
  });
});

feature("Event.stopPropagation", about("Event.stopPropagation"), (check) => {
  check("leaves the event to the other listeners of the target", async ({ observe, expect }) => {
    expect(await observe("stoppingSparesThePhase")).toStrictEqual(["first", "second"]);
  });
  // "If event's stop propagation flag is set, then return", before any listener of the target is looked at.
  check(
    "keeps the next dispatch from all listeners",
    { ...clause("concept-event-listener-invoke"), ...wpt("Event-propagation-EventTarget") },
    async ({ observe, expect }) => {
      expect(await observe("stoppedEventIsHeard", "stopPropagation")).toBe(0);
    },
  );
});

feature("Event.isTrusted", about("Event.isTrusted"), (check) => {
  check("is true for what the runtime fires alone", wpt("Event-isTrusted"), async ({ observe, expect }) => {
    expect(await observe("firedEventsAreTrusted")).toStrictEqual({ made: false, fired: [true] });
  });
  // "Initialize event's isTrusted attribute to false."
  check(
    "is false for what is dispatched again",
    clause("dom-eventtarget-dispatchevent"),
    async ({ observe, expect }) => {
      expect(await observe("dispatchedEventsAreNotTrusted")).toStrictEqual([true, false]);
    },
  );
});
