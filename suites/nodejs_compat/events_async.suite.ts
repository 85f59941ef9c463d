import { suite } from "../suite.ts";

const feature = suite<typeof import("./events_async.probes.ts")>("nodejs_compat/events_async");

const about = (anchor: string, name = "EventEmitter") => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/events.html#${anchor}`,
  needs: [`node:events.${name}`],
  profiles: ["node:node:events"],
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
