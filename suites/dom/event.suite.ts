import { suite } from "../suite.ts";

const feature = suite<typeof import("./event.probes.ts")>("dom/event");
const wpt = (file: string) => ({ wpt: `dom/events/${file}.any.js` });
const about = (name: string, bcd = name) => ({
  spec: `https://dom.spec.whatwg.org/#dom-event-${name.toLowerCase()}`,
  bcd: `api.Event.${bcd}`,
  profiles: ["ecma-429-2025:Event"],
});

feature("Event: construction", { ...about("Event"), ...wpt("Event-constructors") }, (check) => {
  check("takes bubbles, cancelable and composed as booleans, false by default", async ({ observe, expect }) => {
    const none = { bubbles: false, cancelable: false, composed: false, defaultPrevented: false };
    expect(await observe("initsFillEvents")).toStrictEqual([
      { ...none, type: "plain" },
      { bubbles: true, cancelable: true, composed: true, defaultPrevented: false, type: "full" },
      { bubbles: true, cancelable: false, composed: true, defaultPrevented: false, type: "converted" },
    ]);
  });
  check("takes null for no init", async ({ observe, expect }) => {
    expect(await observe("nullIsNoInit")).toStrictEqual([false, false]);
  });
  check("converts the type to a string", wpt("Event-type"), async ({ observe, expect }) => {
    const types = ["null", "undefined", "1", "", "told"];
    expect(await observe("typesAreConverted")).toStrictEqual({ types, symbol: "TypeError" });
  });
  check("throws TypeError without a type, and for an init that is no object", async ({ observe, expect }) => {
    expect(await observe("constructorRefuses")).toStrictEqual(["TypeError", "TypeError", "TypeError", "TypeError"]);
  });
  check("makes events of subclasses", wpt("Event-subclasses-constructors"), async ({ observe, expect }) => {
    expect(await observe("eventsCanBeSubclassed")).toStrictEqual([true, "word", "told"]);
  });
});

feature("Event: constants", about("eventPhase"), (check) => {
  check("name the phases, on the class and on events", wpt("Event-constants"), async ({ observe, expect }) => {
    const phases = [0, 1, 2, 3];
    expect(await observe("phasesAreNamed")).toStrictEqual([phases, phases]);
  });
});

feature("Event.preventDefault", { ...about("preventDefault"), ...wpt("Event-defaultPrevented") }, (check) => {
  check("cancels what is cancelable alone", async ({ observe, expect }) => {
    expect(await observe("defaultsArePrevented")).toStrictEqual([
      [false, true],
      [false, false],
    ]);
  });
});

feature("Event.timeStamp", about("timeStamp"), (check) => {
  check("is when the event was made, on the clock of performance.now", async ({ observe, expect }) => {
    const { before, timeStamp, after, same } = await observe("eventsAreTimed");
    // Clocks may be coarsened, each by itself.
    const slack = 2;
    expect({ made: timeStamp >= before - slack && timeStamp <= after + slack, same, before, timeStamp }).toStrictEqual({
      made: true,
      same: true,
      before,
      timeStamp,
    });
  });
});
