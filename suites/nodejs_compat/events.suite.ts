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

feature("node:events.once", about("eventsonceemitter-name-options", "once"), (check) => {
  check("resolves with the arguments of an emitter's event and with a target's event", async ({ observe, expect }) => {
    expect(await observe("onceResolvesWithArguments")).toStrictEqual({ values: [1, 2], type: "y", left: 0 });
  });
  check("rejects for an error event and for an aborted signal, leaving no listener", async ({ observe, expect }) => {
    expect(await observe("onceRejects")).toMatchObject({
      failed: { name: "RangeError", message: "on the way" },
      aborted: { name: "AbortError", code: "ABORT_ERR" },
      left: 0,
    });
  });
});

feature("node:events.on", about("eventsonemitter-eventname-options", "on"), (check) => {
  check("ends with an event named in close", async ({ observe, expect }) => {
    const ended = { value: undefined, done: true };
    expect(await observe("onEndsWithClosingEvent")).toStrictEqual([{ value: [1], done: false }, ended]);
  });
  check("iterates events in order, queued ones too, and leaves no listener", async ({ observe, expect }) => {
    expect(await observe("onIteratesEvents")).toStrictEqual({ seen: [[1], [2, "two"], [3]], left: 0 });
  });
  check("rejects with AbortError when its signal is aborted, leaving no listener", async ({ observe, expect }) => {
    expect(await observe("onIsAborted")).toMatchObject({ thrown: { name: "AbortError", code: "ABORT_ERR" }, left: 0 });
  });
});

feature("node:events.addAbortListener", about("eventsaddabortlistenersignal-listener", "addAbortListener"), (check) => {
  check("runs though another listener stops the event, unless it was disposed of", async ({ observe, expect }) => {
    expect(await observe("abortListenerCannotBeStopped")).toStrictEqual(["kept"]);
  });
});

feature(
  "node:events.getEventListeners",
  about("eventsgeteventlistenersemitterortarget-eventname", "getEventListeners"),
  (check) => {
    check("lists the listeners of an EventTarget", async ({ observe, expect }) => {
      expect(await observe("targetListenersAreListed")).toStrictEqual({ same: true, others: 0 });
    });
  },
);

const resource = about("class-eventseventemitterasyncresource-extends-eventemitter", "EventEmitterAsyncResource");
feature("node:events.EventEmitterAsyncResource", resource, (check) => {
  check(
    "calls listeners in the async context in which it was made",
    { needs: ["node:async_hooks.AsyncLocalStorage"] },
    async ({ observe, expect }) => {
      expect(await observe("emitterKeepsItsContext")).toBe("made");
    },
  );
});
