import { header, headerAll } from "../clients/http.ts";
import { suite } from "../suite.ts";
import { dial, head, receive, send } from "./dial.ts";
import { fetchSpec, rfc9110, rfc9112 } from "./rfc.ts";
import { visit } from "./visit.ts";

const feature = suite("fetch/server-response");
const _utf8 = (text: string) => new TextEncoder().encode(text);
const get = (path: string) => head(`GET /route/${path} HTTP/1.1`, "Host: a.test");

feature("server: response status", { spec: fetchSpec("concept-response-status") }, (check) => {
  check("is sent as the handler gives it", async ({ expect, ...server }) => {
    const [client, codes] = [visit(server), [200, 201, 299, 404, 418, 499, 500, 599]];
    const outcomes = await Promise.all(codes.map((code) => client.ask(`/route/status/${code}?body=body`)));
    expect(outcomes).toMatchObject(codes.map((status) => ({ status, text: "body" })));
  });
  check("ends its line after a space where there is no reason phrase", { spec: rfc9112("4") }, async (context) => {
    const { expect, ...server } = context;
    // "A server MUST send the space that separates the status-code from the reason-phrase even when the reason-phrase is absent"
    const { statusLine = "" } = await send(server, get("status/299"));
    expect(statusLine).toMatch(/^HTTP\/1\.1 299 /);
  });
  check("is sent for a redirect, with its location", { spec: fetchSpec("dom-response-redirect") }, async (context) => {
    const { expect, ...server } = context;
    const outcome = await visit(server).ask("/route/answer/redirect");
    expect(outcome).toMatchObject({ status: 307, text: "" });
    expect(header(outcome, "location")).toBe("http://other.test/there?a=1");
  });
});

feature("server: response headers", { spec: fetchSpec("concept-response-header-list") }, (check) => {
  const cookies = { spec: "https://www.rfc-editor.org/rfc/rfc6265#section-3", level: "should" } as const;
  check("have each set-cookie on a line of its own", cookies, async ({ expect, ...server }) => {
    const outcome = await visit(server).ask("/route/answer/cookies");
    const values = ["a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "b=2", "c=3"];
    expect(headerAll(outcome, "set-cookie")).toStrictEqual(values);
  });
  check("have every value of a name that was appended to, in order", async ({ expect, ...server }) => {
    const outcome = await visit(server).ask("/route/answer/combined");
    expect(header(outcome, "x-list")).toBe("1, 2");
  });
  const bytes = { spec: "https://webidl.spec.whatwg.org/#js-to-ByteString" };
  check("have each character of a value as one byte", bytes, async ({ expect, ...server }) => {
    const outcome = await visit(server).ask("/route/answer/latin1");
    expect(header(outcome, "x-bytes")).toBe("\u00e9\u00ff");
  });
  // "An origin server with a clock MUST generate a Date header field in all 2xx, 3xx, and 4xx responses"
  for (const method of ["GET", "HEAD"]) {
    check(`have the date in answers to ${method}`, { spec: rfc9110("6.6.1") }, async ({ expect, ...server }) => {
      const [client, paths] = [visit(server), ["answer/text", "status/204", "status/404?body=body"]];
      const outcomes = await Promise.all(paths.map((path) => client.ask(`/route/${path}`, { method })));
      const dated = expect.stringMatching(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/);
      expect(outcomes.map((outcome) => header(outcome, "date"))).toStrictEqual(paths.map(() => dated));
    });
  }
});

const known = { text: 5, empty: 0, none: 0, bytes: 256, view: 5, blob: 4, parameters: 17, json: 14 };
const isFramed = ["stream", "form", "measured", "chunkedText"];

feature("server: response framing", { spec: rfc9112("6.3") }, (check) => {
  // "in the absence of Transfer-Encoding, an origin server SHOULD send a Content-Length header field when the content size
  // is known"
  const rule = { spec: rfc9110("8.6"), level: "should" } as const;
  check("gives the length of content that is known, or is chunked", rule, async ({ expect, ...server }) => {
    const client = visit(server);
    const kinds = Object.entries(known);
    const outcomes = await Promise.all(kinds.map(([kind]) => client.ask(`/route/answer/${kind}`)));
    const isChunked = outcomes.map((outcome) => header(outcome, "transfer-encoding") === "chunked");
    const lengths = kinds.map(([, size], index) => (isChunked[index] ? [] : [String(size)]));
    expect(outcomes.map((outcome) => headerAll(outcome, "content-length"))).toStrictEqual(lengths);
  });
  // "A sender MUST NOT send a Content-Length header field in any message that contains a Transfer-Encoding header field"
  check("is by a length or by chunks, never by both", { spec: rfc9112("6.2") }, async ({ expect, ...server }) => {
    const client = visit(server);
    const outcomes = await Promise.all(isFramed.map((kind) => client.ask(`/route/answer/${kind}`)));
    const framings = outcomes.map((outcome) =>
      ["content-length", "transfer-encoding"].flatMap((name) => headerAll(outcome, name)),
    );
    expect(outcomes.map(({ status }) => status)).toStrictEqual(isFramed.map(() => 200));
    expect(framings.filter(({ length }) => length > 1)).toStrictEqual([]);
  });
  for (const [title, length] of Object.entries({ shorter: 9, longer: 3 })) {
    const lied = { spec: rfc9110("8.6"), level: "should" } as const;
    check(`keeps a stream ${title} than its handler says apart from the next response`, lied, async (context) => {
      const { expect, ...server } = context;
      const raw = dial(server);
      raw.write(get(`misstate/${length}`) + get("answer/text"));
      const first = await receive(server, raw);
      // Sent in full by another framing, cut to its length, or broken off; but never with bytes of the next response.
      if (!first.failed) expect("12345").toContain(first.text);
      const second = await receive(server, raw);
      if (second.failed) expect(["ENDED", "ECONNRESET"]).toContain(second.failed.code);
      else expect(second).toMatchObject({ status: 200, text: "wért" });
    });
  }
});
