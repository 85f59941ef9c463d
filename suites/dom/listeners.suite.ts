import { suite } from "../suite.ts";

const feature = suite<typeof import("./listeners.probes.ts")>("dom/listeners");
const clause = (anchor: string) => ({ spec: `https://dom.spec.whatwg.org/#${anchor}` });
const wpt = (file: string) => ({ wpt: `dom/events/${file}.any.js` });
const profiles = ["ecma-429-2025:EventTarget"];
const invoke = clause("concept-event-listener-inner-invoke");

const made = { ...clause("dom-eventtarget-eventtarget"), bcd: "api.EventTarget.EventTarget", profiles };

feature("EventTarget: construction", made, (check) => {
  check(
    "makes targets that keep their listeners apart, and can be subclassed",
    wpt("EventTarget-constructible"),
    async ({ observe, expect }) => {
      const seen = { heard: ["one", "emitter"], isTarget: true, isEmitter: true };
      expect(await observe("targetsAreApart")).toStrictEqual(seen);
    },
  );
});

const adding = { ...clause("dom-eventtarget-addeventlistener"), bcd: "api.EventTarget.addEventListener", profiles };

feature("EventTarget.addEventListener", adding, (check) => {
  check("has listeners called at once, in the order of their adding", invoke, async ({ observe, expect }) => {
    const order = ["first", "second", "third", "after"];
    const returned = [undefined, undefined, undefined];
    expect(await observe("listenersAreCalledInOrder")).toStrictEqual({ order, returned });
  });
  check(
    "calls a function on the target, with nothing but the event",
    { ...invoke, ...wpt("EventTarget-this-of-listener") },
    async ({ observe, expect }) => {
      const calls = [{ onTarget: true, withEvent: true }];
      expect(await observe("functionsAreCalledOnTarget")).toStrictEqual(calls);
    },
  );
  check(
    "adds a callback once for each type, whatever options are given",
    clause("add-an-event-listener"),
    async ({ observe, expect }) => {
      expect(await observe("duplicatesAreIgnored")).toStrictEqual({ seen: [1, 1, 1, 1, 1], otherType: 1 });
    },
  );
  check("takes null and undefined for no listener", wpt("EventTarget-addEventListener"), async (context) => {
    const { observe, expect } = context;
    const none = { added: "nothing", dispatched: true, reports: 0 };
    expect(await observe("nullIsNoListener", null)).toStrictEqual(none);
    expect(await observe("nullIsNoListener", undefined)).toStrictEqual(none);
  });
  check(
    "throws TypeError for a callback that is no object, and without one",
    { spec: "https://webidl.spec.whatwg.org/#js-callback-interface" },
    async ({ observe, expect }) => {
      const primitives = Array.from({ length: 4 }, () => "TypeError");
      const seen = { primitives, missing: ["TypeError", "TypeError"] };
      expect(await observe("callbacksAreObjects")).toStrictEqual(seen);
    },
  );
  const object = { ...clause("callbackdef-eventlistener"), ...wpt("EventListener-handleEvent") };
  check("calls handleEvent on the object that was given", object, async ({ observe, expect }) => {
    const seen = { onObject: true, withEvent: true };
    expect(await observe("handleEventIsCalledOnItsObject")).toStrictEqual(seen);
  });
  // "Let getResult be Completion(Get(O, opName))" is a step of each call.
  check(
    "looks up an object's handleEvent for each event",
    { spec: "https://webidl.spec.whatwg.org/#call-a-user-objects-operation", ...wpt("EventListener-handleEvent") },
    async ({ observe, expect }) => {
      expect(await observe("handleEventIsLookedUp")).toStrictEqual(["first", "second"]);
    },
  );
  check(
    "calls a function that has a handleEvent as a function",
    { spec: "https://webidl.spec.whatwg.org/#call-a-user-objects-operation", ...wpt("EventListener-handleEvent") },
    async ({ observe, expect }) => {
      expect(await observe("functionsGoBeforeHandleEvent")).toStrictEqual(["function"]);
    },
  );
  check("converts types to strings", async ({ observe, expect }) => {
    expect(await observe("typesBecomeStrings")).toStrictEqual(["undefined", "null", "1", ""]);
  });
  check(
    "leaves a listener that is added during a dispatch for the next",
    clause("concept-event-listener-invoke"),
    async ({ observe, expect }) => {
      const heard = ["first", "again", "first", "late"];
      expect(await observe("listenersAddedMeanwhileWait")).toStrictEqual(heard);
    },
  );
});

const removing = {
  ...clause("dom-eventtarget-removeeventlistener"),
  bcd: "api.EventTarget.removeEventListener",
  profiles,
};

feature("EventTarget.removeEventListener", removing, (check) => {
  check(
    "removes by type and callback, and ignores what isn't there",
    wpt("EventTarget-removeEventListener"),
    async ({ observe, expect }) => {
      const seen = { kept: [1, 1, 1], removed: [0, 0, 0], missing: "TypeError" };
      expect(await observe("removalMatchesTypeAndCallback")).toStrictEqual(seen);
    },
  );
  check("keeps a listener that it removes from the event at hand", invoke, async ({ observe, expect }) => {
    expect(await observe("removedListenersAreSkipped")).toStrictEqual(["first", "third"]);
  });
});
