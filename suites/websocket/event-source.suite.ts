import { suite } from "../suite.ts";

const feature = suite<typeof import("./event-source.probes.ts")>("websocket/event-source");
const html = (anchor: string) => `https://html.spec.whatwg.org/multipage/server-sent-events.html#${anchor}`;
const about = {
  spec: html("the-eventsource-interface"),
  needs: ["EventSource"],
  bcd: "api.EventSource",
  profiles: ["beyond:EventSource"],
};
feature("EventSource: events", about, (check) => {
  check(
    "starts out connecting, and is open when it says so",
    { bcd: "api.EventSource.open_event" },
    async ({ observe, expect, peer }) => {
      const { href } = peer.url("events");
      const state = { url: href, withCredentials: false };
      expect(await observe("opensWith", href)).toStrictEqual({
        made: { ...state, readyState: 0, handlers: [null, null, null] },
        type: "open",
        opened: { ...state, readyState: 1 },
        isEventTarget: true,
      });
    },
  );
  check("fires MessageEvents that neither bubble nor can be cancelled", async ({ observe, expect, peer }) => {
    const { href } = peer.url("events", { pieces: ["data: a\n\n"], gates: 0 });
    const facts = {
      type: "message",
      data: "a",
      bubbles: false,
      cancelable: false,
      isMessageEvent: true,
      isTarget: true,
    };
    expect(await observe("messageReads", href)).toMatchObject(facts);
  });
  check(
    "names the origin of the stream in its messages",
    { spec: html("dispatchMessage") },
    async ({ observe, expect, peer }) => {
      const { href } = peer.url("events", { pieces: ["data: a\n\n"], gates: 0 });
      expect(await observe("messageReads", href)).toMatchObject({ origin: peer.origin });
    },
  );
  check("calls the handlers in its attributes", async ({ observe, expect, peer }) => {
    const { href } = peer.url("events", { pieces: ["data: a\n\n"], gates: 0, end: "now" });
    expect(await observe("handlersHear", href)).toStrictEqual(["open", "message a", "error"]);
  });
  check(
    "throws a SyntaxError for a URL that doesn't parse and a TypeError without one",
    { spec: html("dom-eventsource"), wpt: "eventsource/eventsource-constructor-url-bogus.any.js" },
    async ({ observe, expect }) => {
      const thrown = [
        { name: "SyntaxError", isDOMException: true },
        { name: "TypeError", isDOMException: false },
      ];
      expect(await observe("constructorThrows")).toStrictEqual(thrown);
    },
  );
  check("has its constants on the constructor and on the instance", async ({ observe, expect, peer }) => {
    const constants = { onConstructor: [0, 1, 2], onInstance: [0, 1, 2] };
    expect(await observe("constantsRead", peer.url("events").href)).toMatchObject(constants);
  });
  check(
    "stops at close: no event comes any more, and the connection ends",
    { spec: html("dom-eventsource-close"), bcd: "api.EventSource.close" },
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("events", { pieces: ["data: a\n\n", "data: b\n\ndata: c\n\n"] });
      exchange.release("1");
      const settle = peer.url(({ response }) => {
        exchange.release("2");
        response.end();
      });
      const seen = await observe("closesAtFirstMessage", exchange.href, settle.href);
      expect(seen).toStrictEqual({ readyState: 2, seen: ["message"] });
      expect(await exchange.closed()).toMatchObject({ by: "client" });
    },
  );
});

feature("EventSource: request", { ...about, spec: html("dom-eventsource") }, (check) => {
  check("asks with GET for text/event-stream", async ({ observe, expect, peer }) => {
    const exchange = peer.url("events");
    await observe("opensWith", exchange.href);
    const request = await exchange.arrived();
    expect([request.method, request.header("accept")]).toStrictEqual(["GET", "text/event-stream"]);
  });
  check("names no Last-Event-ID at first", async ({ observe, expect, peer }) => {
    const exchange = peer.url("events");
    await observe("opensWith", exchange.href);
    expect((await exchange.arrived()).values("last-event-id")).toStrictEqual([]);
  });
  for (const status of [301, 302, 303, 307, 308])
    check(`follows a ${status}`, async ({ observe, expect, peer }) => {
      const { href } = peer.url("redirect", { status, to: "events?pieces=[[],[]]" });
      expect(await observe("opensWith", href)).toMatchObject({ type: "open", opened: { readyState: 1 } });
    });
  // "Return the serialization of this EventSource object's url": the one that it was made with.
  check(
    "keeps its own url after a redirect",
    { spec: html("dom-eventsource-url") },
    async ({ observe, expect, peer }) => {
      const { href } = peer.url("redirect", { to: "events?pieces=[[],[]]" });
      expect(await observe("opensWith", href)).toMatchObject({ type: "open", opened: { url: href } });
    },
  );
});

feature(
  "EventSource: failure",
  { ...about, spec: html("fail-the-connection"), bcd: "api.EventSource.error_event" },
  (check) => {
    for (const status of [204, 400, 404, 500])
      check(`fails for good at the status ${status}`, async ({ observe, expect, peer }) => {
        const exchange = peer.url("fixed", {
          status,
          type: "text/event-stream",
          ...(status !== 204 && { body: "data: a\n\n" }),
        });
        expect(await observe("failsWith", exchange.href)).toStrictEqual({ type: "error", readyState: 2, events: [] });
        expect(exchange.requests()).toHaveLength(1);
      });
    for (const type of ["text/plain", "application/json"])
      check(`fails for good at the type ${type}`, async ({ observe, expect, peer }) => {
        const exchange = peer.url("fixed", { type, body: "data: a\n\n" });
        expect(await observe("failsWith", exchange.href)).toStrictEqual({ type: "error", readyState: 2, events: [] });
      });
    check("takes a type with parameters, in any case", async ({ observe, expect, peer }) => {
      const { href } = peer.url("events", { type: "Text/Event-Stream; charset=utf-8" });
      expect(await observe("opensWith", href)).toMatchObject({ type: "open" });
    });
  },
);

feature("EventSource: reconnection", { ...about, spec: html("reestablish-the-connection") }, (check) => {
  // "Optionally, wait some more": a source needn't be as quick as the retry field says.
  const timeout = 4000;
  check(
    "connects again when the stream has ended, and keeps the id",
    { timeout },
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("events", {
        pieces: [["retry: 1\nid: seven\ndata: a\n\n"], ["data: last\n\n"]],
        gates: 0,
        end: "now",
      });
      const seen = ["open 1", "a with seven", "error 0", "open 1", "last with seven"];
      expect(await observe("reconnects", exchange.href)).toStrictEqual(seen);
      expect((await exchange.arrived(2)).values("last-event-id")).toStrictEqual(["seven"]);
    },
  );
  check(
    "connects again when the connection was reset, with an id beyond ASCII in UTF-8",
    { spec: html("last-event-id"), timeout },
    async ({ observe, expect, peer }) => {
      const pieces = [["retry: 1\nid: größe\ndata: a\n\n"], ["data: last\n\n"]];
      const exchange = peer.url("events", { pieces, end: "reset" });
      exchange.release("1");
      const seen = await observe("reconnects", exchange.href, exchange.releaseHref("2"));
      expect(seen).toStrictEqual(["open 1", "a with größe", "error 0", "open 1", "last with größe"]);
      const [id] = (await exchange.arrived(2)).values("last-event-id");
      expect(id).toBe(Buffer.from("größe").toString("latin1"));
    },
  );
});
