import { suite } from "../suite.ts";

const feature = suite<typeof import("./event-legacy.probes.ts")>("dom/event-legacy");
const about = (name: string, file = `Event-${name}`) => ({
  spec: `https://dom.spec.whatwg.org/#dom-event-${name.toLowerCase()}`,
  bcd: `api.Event.${name}`,
  profiles: ["ecma-429-2025:Event"],
  wpt: `dom/events/${file}.any.js`,
});

feature("Event.cancelBubble", about("cancelBubble"), (check) => {
  check("tells whether the event is stopped, and can only be set", async ({ observe, expect }) => {
    expect(await observe("bubblesAreCancelled")).toStrictEqual([false, false, true, true, true]);
  });
});

feature("Event.returnValue", about("returnValue"), (check) => {
  check("is false for a cancelled event, and cancels when it is set so", async ({ observe, expect }) => {
    expect(await observe("returnValueCancels")).toStrictEqual([
      { seen: [true, true, false, false], prevented: true },
      { seen: [true, true, true, true], prevented: false },
    ]);
  });
});

const initEvent = { ...about("initEvent"), needs: ["Event.prototype.initEvent"] };

feature("Event.initEvent", initEvent, (check) => {
  check("gives the event a new type, and it isn't cancelled any more", async ({ observe, expect }) => {
    const facts = { type: "y", bubbles: true, cancelable: false, composed: true, defaultPrevented: false };
    expect(await observe("eventsAreInitialized")).toStrictEqual(facts);
  });
  check(
    "takes away target and stop flags",
    { spec: "https://dom.spec.whatwg.org/#concept-event-initialize" },
    async ({ observe, expect }) => {
      const seen = { before: [true, true], target: true, cancelBubble: false };
      expect(await observe("initializingForgets")).toStrictEqual(seen);
    },
  );
  check(
    "does nothing to an event under way",
    { wpt: "dom/events/Event-init-while-dispatching.any.js" },
    async ({ observe, expect }) => {
      expect(await observe("eventsUnderWayStay")).toStrictEqual(["x", false, false, true]);
    },
  );
});
