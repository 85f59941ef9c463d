import { suite } from "../suite.ts";

const feature = suite<typeof import("./events.probes.ts")>("nodejs_compat/events");

const about = (anchor: string, name = "EventEmitter") => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/events.html#${anchor}`,
  needs: [`node:events.${name}`],
  profiles: ["node:node:events"],
});

feature("node:events.EventEmitter", about("class-eventemitter"), (check) => {
  check(
    "calls listeners at once and in order, with the arguments and the emitter as this",
    async ({ observe, expect }) => {
      expect(await observe("listenersAreCalledInOrder")).toStrictEqual({
        calls: ["prepended", ["first", true, 1, "two"], "second"],
        returned: [true, false],
      });
    },
  );
  check(
    "calls a once listener a single time, after taking it off",
    about("emitteronceeventname-listener"),
    async ({ observe, expect }) => {
      expect(await observe("onceListenerFiresOnce")).toStrictEqual({ counts: [0], unwrapped: true });
    },
  );
  check(
    "still calls a listener that is taken off during the event",
    about("emitterremovelistenereventname-listener"),
    async ({ observe, expect }) => {
      expect(await observe("emitKeepsItsListeners")).toStrictEqual(["first", "second", "first"]);
    },
  );
  check("throws an error event that nobody listens for", about("error-events"), async ({ observe, expect }) => {
    expect(await observe("unheardErrorsAreThrown")).toMatchObject({
      same: true,
      noError: { code: "ERR_UNHANDLED_ERROR" },
    });
  });
  check(
    "shows errors to a monitor and throws them all the same",
    about("eventserrormonitor", "errorMonitor"),
    async ({ observe, expect }) => {
      expect(await observe("errorMonitorOnlyWatches")).toMatchObject({
        seen: ["watched"],
        thrown: { message: "watched" },
      });
    },
  );
  check(
    "emits newListener before and removeListener after the change",
    about("event-newlistener"),
    async ({ observe, expect }) => {
      expect(await observe("listenerChangesAreTold")).toStrictEqual([
        ["new", "x", 0],
        ["removed", "x", 0],
      ]);
    },
  );
  check(
    "turns the rejection of an async listener into an error event",
    about("capture-rejections-of-promises"),
    async ({ observe, expect }) => {
      expect(await observe("rejectionsAreCaptured")).toBe("late");
    },
  );
  check("warns of more listeners than the limit", about("emittersetmaxlistenersn"), async ({ observe, expect }) => {
    const warning = { name: "MaxListenersExceededWarning", type: "x", count: 2 };
    expect(await observe("tooManyListenersAreWarnedOf")).toStrictEqual(warning);
  });
});
