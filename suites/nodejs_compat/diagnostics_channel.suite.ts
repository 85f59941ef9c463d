import { suite } from "../suite.ts";

const feature = suite<typeof import("./diagnostics_channel.probes.ts")>("nodejs_compat/diagnostics_channel");
const about = (anchor: string, name: string) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/diagnostics_channel.html#${anchor}`,
  needs: [`node:diagnostics_channel.${name}`],
  profiles: ["node:node:diagnostics_channel"],
});

feature(
  "node:diagnostics_channel.subscribe",
  about("diagnostics_channelsubscribename-onmessage", "subscribe"),
  (check) => {
    check("is told what is published until it unsubscribes", async ({ observe, expect }) => {
      const seen = [[{ id: 1 }, "wintermatrix:told"]];
      expect(await observe("subscribersAreTold")).toStrictEqual({ seen, during: [true, true, true], left: false });
    });
    const removing = about("diagnostics_channelunsubscribename-onmessage", "unsubscribe");
    check("unsubscribe returns whether there was a subscriber", removing, async ({ observe, expect }) => {
      expect(await observe("removalIsTold")).toStrictEqual([true, false]);
    });
  },
);

feature(
  "node:diagnostics_channel.Channel.bindStore",
  about("channelbindstorestore-transform", "Channel.prototype.bindStore"),
  (check) => {
    check(
      "runs functions with a store made of the message",
      { needs: ["node:async_hooks.AsyncLocalStorage"] },
      async ({ observe, expect }) => {
        const seen = { bound: ["self", "word", "of 1"], outside: undefined, unbound: undefined };
        expect(await observe("storesAreBound")).toStrictEqual(seen);
      },
    );
  },
);

feature("node:diagnostics_channel.tracingChannel", about("class-tracingchannel", "tracingChannel"), (check) => {
  check(
    "traces a call with what it returns or throws",
    about("tracingchanneltracesyncfn-context-thisarg-args", "tracingChannel"),
    async ({ observe, expect }) => {
      const first = [
        ["start", 1, undefined],
        ["end", 1, "done!"],
      ];
      const second = [
        ["start", 2, undefined],
        ["error", 2, "failed"],
        ["end", 2, "failed"],
        ["thrown", "failed"],
      ];
      expect(await observe("callsAreTraced")).toStrictEqual({ returned: "done!", steps: [...first, ...second] });
    },
  );
  check(
    "traces a promise past its call until it settles",
    about("tracingchanneltracepromisefn-context-thisarg-args", "tracingChannel"),
    async ({ observe, expect }) => {
      expect(await observe("promisesAreTraced")).toStrictEqual([
        ["start", 1, undefined],
        ["end", 1, undefined],
        "returned",
        ["asyncStart", 1, "result"],
        ["asyncEnd", 1, "result"],
      ]);
    },
  );
  check(
    "traces a callback around its call",
    about("tracingchanneltracecallbackfn-position-context-thisarg-args", "tracingChannel"),
    async ({ observe, expect }) => {
      expect(await observe("callbacksAreTraced")).toStrictEqual([
        ["start", 1, undefined],
        ["end", 1, undefined],
        ["asyncStart", 1, "result"],
        "called result",
        ["asyncEnd", 1, "result"],
      ]);
    },
  );
});

feature("node:diagnostics_channel: http", about("http", "subscribe"), (check) => {
  check(
    "publishes an outgoing request and its answer",
    { needs: ["node:http.get"] },
    async ({ observe, expect, peer }) => {
      const told = ["start request", "finish request,response"];
      expect(await observe("requestsArePublished", peer.url("fixed", { body: "text" }).href)).toStrictEqual(told);
    },
  );
});
