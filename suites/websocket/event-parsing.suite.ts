import { suite } from "../suite.ts";

const feature = suite<typeof import("./event-parsing.probes.ts")>("websocket/event-parsing");
const html = (anchor: string) => `https://html.spec.whatwg.org/multipage/server-sent-events.html#${anchor}`;
const about = {
  spec: html("event-stream-interpretation"),
  needs: ["EventSource"],
  bcd: "api.EventSource",
  profiles: ["beyond:EventSource"],
};
/** An event that tells the probe that all has come. */
const end = "\n\nevent: end\ndata: all\n\n";
const message = (data: string, lastEventId = "") => ({ type: "message", data, lastEventId });

const streams: [string, string, object[]][] = [
  ["joins the lines of data by line feeds", "data: one\ndata: two\ndata\ndata: four", [message("one\ntwo\n\nfour")]],
  [
    "drops one blank after the colon",
    "data:none\n\ndata: one\n\ndata:  two",
    ["none", "one", " two"].map((data) => message(data)),
  ],
  [
    "takes data without a value for an empty line",
    "data\n\ndata\ndata\n\ndata:",
    ["", "\n", ""].map((data) => message(data)),
  ],
  [
    "takes CR, LF and CRLF for line ends",
    "data: a\r\rdata: b\r\n\r\ndata: c\ndata: d\rdata: e",
    ["a", "b", "c\nd\ne"].map((data) => message(data)),
  ],
  [
    "ignores comments and unknown fields",
    ":comment\ndata: a\n: data: b\nfoo: bar\nDATA: c\n data: d\ndata :e",
    [message("a")],
  ],
  ["fires no event without data", "event: message\nid: 1\n\n\ndata: a", [message("a", "1")]],
  ["drops a byte order mark at the start alone", "\ufeffdata: a\n\n\ufeffdata: b", [message("a")]],
  ["has text beyond ASCII", "data: grüße, 世界 🎈", [message("grüße, 世界 🎈")]],
  ["has data with colons and quotes as it is", 'data: {"a": "b: c"}', [message('{"a": "b: c"}')]],
  [
    "fires an event of the type that is named",
    "event: tick\ndata: a\n\ndata: b",
    [{ ...message("a"), type: "tick" }, message("b")],
  ],
  ["forgets the type of an event without data", "event: tick\n\ndata: a", [message("a")]],
  ["takes the last of several types", "event: tock\nevent: tick\ndata: a", [{ ...message("a"), type: "tick" }]],
  [
    "keeps the id for later events",
    "id: 1\ndata: a\n\ndata: b\n\nid: 2\ndata: c",
    [message("a", "1"), message("b", "1"), message("c", "2")],
  ],
  ["empties the id by an empty one", "id: 1\ndata: a\n\nid\ndata: b", [message("a", "1"), message("b")]],
  ["ignores an id with NUL", "id: 1\ndata: a\n\nid: 2\0\ndata: b", [message("a", "1"), message("b", "1")]],
];

feature("EventSource: parsing", { ...about, bcd: "api.EventSource.message_event" }, (check) => {
  for (const [title, stream, events] of streams)
    check(title, async ({ observe, expect, peer }) => {
      const { href } = peer.url("events", { pieces: [stream + end], gates: 0 });
      expect(await observe("hears", href, "tick", "tock")).toStrictEqual(events);
    });
  check("discards an event that the end of the stream cuts off", async ({ observe, expect, peer }) => {
    const { href } = peer.url("events", { pieces: ["data: whole\n\ndata: cut off\n"], gates: 0, end: "now" });
    expect(await observe("hears", href)).toStrictEqual([message("whole")]);
  });
  check("joins what arrives in pieces, within a line end and within a field", async ({ observe, expect, peer }) => {
    const { href } = peer.url("events", { pieces: ["da", "ta: a\r", "\n\r", "\ndata: b", `b${end}`], gates: 0 });
    expect(await observe("hears", href)).toStrictEqual([message("a"), message("bb")]);
  });
  check("has an event of 100 KB", async ({ observe, expect, peer }) => {
    const answer = peer.url(({ response }) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write(`data: ${"x".repeat(100_000)}${end}`);
    });
    expect(await observe("hears", answer.href)).toStrictEqual([message("x".repeat(100_000))]);
  });
  check("hears each event as it arrives", async ({ observe, expect, peer }) => {
    const exchange = peer.url("events", { pieces: ["one", "two", "three"].map((data) => `data: ${data}\n\n`) });
    const seen = await observe("hearsOneByOne", exchange.href, 3, exchange.releaseHref());
    expect(seen).toStrictEqual(["one", "two", "three"]);
  });
});
