import type { CheckContext } from "../check.ts";
import { type EventStream, openEvents } from "../clients/events.ts";
import { header, openHttp } from "../clients/http.ts";
import { openRaw } from "../clients/raw.ts";
import { suite } from "../suite.ts";
import { megabyte } from "./bytes.ts";

const feature = suite("websocket/event-stream");
const html = (anchor: string) => `https://html.spec.whatwg.org/multipage/server-sent-events.html#${anchor}`;
const rfc9112 = "https://www.rfc-editor.org/rfc/rfc9112#section-8";
const about = { spec: html("event-stream-interpretation") };

const ways: [string, string][] = [
  ["pull", "an underlying source that is pulled"],
  ["push", "an underlying source that pushes"],
  ["bytes", "a byte stream"],
  ["transform", "a TransformStream"],
];

// Each event is let go only when the one before it has arrived: a server that buffers would stop it.
feature("Server-sent events: delivery", about, (check) => {
  for (const [way, what] of ways)
    check(`delivers the events of ${what} as they are made`, async ({ expect, ...context }) => {
      const upstream = context.peer.url("steps", { pieces: ["one", "two", "three"] });
      upstream.release();
      const events = await open(context, way, { upstream: upstream.href });
      for (const data of ["one", "two", "three"]) {
        expect(await events.next()).toStrictEqual({ data });
        upstream.release();
      }
      expect(await events.next()).toBeNull();
    });
  check("delivers the events of another server as they come", async ({ expect, ...context }) => {
    const upstream = context.peer.url("events", { pieces: ["data: one\n\n", "id: 2\ndata: two\n\n"], end: "gate" });
    upstream.release();
    const events = await open(context, "relay", { upstream: upstream.href });
    for (const event of [{ data: "one" }, { id: "2", data: "two" }]) {
      expect(await events.next()).toStrictEqual(event);
      upstream.release();
    }
    expect(await events.next()).toBeNull();
  });
  check("keeps two clients' streams apart", async ({ expect, ...context }) => {
    const texts = ["left", "right"];
    const upstreams = texts.map((text) => context.peer.url("steps", { pieces: [text, `${text} again`] }));
    for (const upstream of upstreams) upstream.release();
    const streams = await Promise.all(upstreams.map(({ href }) => open(context, "pull", { upstream: href })));
    for (const suffix of ["", " again"]) {
      const seen = await Promise.all(streams.map((events) => events.next()));
      expect(seen).toStrictEqual(texts.map((text) => ({ data: text + suffix })));
      for (const upstream of upstreams) upstream.release();
    }
  });
});

feature("Server-sent events: content", about, (check) => {
  check("has the type and the headers of the Response", async ({ expect, ...context }) => {
    const events = await open(context, "pieces", pieces("data: x\n\n"));
    const head = { headers: events.head?.headers ?? [] };
    expect(header(head, "content-type")).toBe("text/event-stream");
    expect(header(head, "cache-control")).toBe("no-store");
  });
  check("has ids, types, comments, retry times and lines as they were written", async ({ expect, ...context }) => {
    const events = await open(
      context,
      "pieces",
      pieces(": hello\nretry: 250\nid: 7\nevent: tick\ndata: a\ndata: b\n\n"),
    );
    const seen = [await events.next(), await events.next(), await events.next()];
    expect(seen).toStrictEqual([{ comment: "hello" }, { retry: 250 }, { id: "7", event: "tick", data: "a\nb" }]);
  });
  check("is the same bytes as were enqueued, line ends and all", async ({ expect, ...context }) => {
    const written = "\ufeffdata: a\r\n\r\ndata: b\r\rdata: c\n\n: grüße 🎈\n";
    await using client = openHttp(context.origin, context.signal);
    const response = await client.request(`/route/events/pieces?${new URLSearchParams(pieces(written))}`);
    expect(response).toMatchObject({ status: 200, text: written });
  });
  check("joins a character that is split between two chunks", async ({ expect, ...context }) => {
    const balloon = [...Buffer.from("🎈")];
    const split = pieces("data: ", balloon.slice(0, 1), balloon.slice(1), "\n\n");
    expect(await (await open(context, "pieces", split)).next()).toStrictEqual({ data: "🎈" });
  });
  check("has 500 events in their order", async ({ expect, ...context }) => {
    const events = await open(context, "numbered", { count: "500" });
    for (let at = 0; at < 500; at += 1) expect(await events.next()).toStrictEqual({ data: `event ${at}` });
    expect(await events.next()).toBeNull();
  });
  check("has an event of 1 MB", async ({ expect, ...context }) => {
    const events = await open(context, "long", { length: String(megabyte) });
    expect(await events.next()).toStrictEqual({ data: "x".repeat(megabyte) });
  });
});

feature("Server-sent events: reconnection", { spec: html("last-event-id") }, (check) => {
  check("lets the handler go on after the Last-Event-ID", async ({ expect, ...context }) => {
    const events = await open(context, "resume", {}, "3");
    const seen = [await events.next(), await events.next(), await events.next()];
    expect(seen).toStrictEqual([{ id: "4", data: "event 4" }, { id: "5", data: "event 5" }, null]);
  });
  check("shows the handler no Last-Event-ID when there is none", async ({ expect, ...context }) => {
    expect(await (await open(context, "last")).next()).toStrictEqual({ data: "null" });
  });
  // A header's value is bytes, and as a ByteString each of them is one character.
  check(
    "shows the handler the bytes of a Last-Event-ID beyond ASCII",
    { spec: "https://fetch.spec.whatwg.org/#dom-headers-get" },
    async ({ expect, ...context }) => {
      const events = await open(context, "last", {}, "größe");
      expect(await events.next()).toStrictEqual({ data: JSON.stringify(Buffer.from("größe").toString("latin1")) });
    },
  );
});

feature("Server-sent events: end", about, (check) => {
  check("ends with the stream", async ({ expect, ...context }) => {
    const events = await open(context, "pieces", pieces("data: last\n\n"));
    expect([await events.next(), await events.next()]).toStrictEqual([{ data: "last" }, null]);
  });
  // RFC 9112: a chunked message is incomplete unless the zero-sized chunk has been received.
  check("is cut off, not ended, when the stream errors", { spec: rfc9112 }, async ({ expect, ...context }) => {
    const upstream = context.peer.url("steps", { pieces: ["last", "never sent"] });
    upstream.release();
    const events = await open(context, "broken", { upstream: upstream.href });
    expect(await events.next()).toStrictEqual({ data: "last" });
    upstream.release();
    expect(await events.next()).toMatchObject({ failed: { phase: "body" } });
  });
  check("leaves the next client's stream alone when one has reset its connection", async ({ expect, ...context }) => {
    await using raw = openRaw(context.origin, context.signal);
    const query = new URLSearchParams(pieces("data: first\n\n"));
    void raw.write(`GET /route/events/open?${query} HTTP/1.1\r\nHost: a.test\r\n\r\n`);
    await raw.until("data: first");
    raw.reset();
    const events = await open(context, "pieces", pieces("data: next\n\n"));
    expect([await events.next(), await events.next()]).toStrictEqual([{ data: "next" }, null]);
  });
});

const pieces = (...list: (string | number[])[]) => ({ pieces: JSON.stringify(list) });

type Context = Pick<CheckContext, "origin" | "signal" | "saw" | "after">;

async function open(
  { origin, signal, saw, after }: Context,
  way: string,
  query: Record<string, string> = {},
  lastEventId?: string,
): Promise<EventStream> {
  const options = lastEventId === undefined ? { signal } : { signal, lastEventId };
  const events = await openEvents(origin, `/route/events/${way}?${new URLSearchParams(query)}`, options);
  after(() => events[Symbol.asyncDispose]());
  saw("response", events.head ?? events.failed);
  return events;
}
