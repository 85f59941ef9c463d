import { header, headerAll } from "../clients/http.ts";
import { suite } from "../suite.ts";
import { each, every } from "./cases.ts";
import { dial, head, receive, type Server, send } from "./dial.ts";
import { rfc9110, rfc9112 } from "./rfc.ts";
import { newId, visit } from "./visit.ts";

const feature = suite("fetch/server-bodiless");
const next = head("GET /route/answer/typed HTTP/1.1", "Host: a.test");
const nextAnswer = { status: 200, text: "<p>" };
const ask = (line: string, ...fields: string[]) => head(`${line} HTTP/1.1`, "Host: a.test", ...fields);

/** Sends a request with one behind it: a response that isn't bounded as it should be spoils the next one. */
async function sendTwo(server: Server, request: string, options?: { head: true }) {
  const raw = dial(server);
  raw.write(request + next);
  return [await receive(server, raw, options), await receive(server, raw)] as const;
}

const heads = {
  "a string": "/route/resource",
  "a stream": "/route/answer/stream",
  "its length alone": "/route/resource/lean",
};

feature("server: HEAD", { spec: rfc9110("9.3.2") }, (check) => {
  check("gets no content, whatever body the handler gives", async ({ expect, ...server }) => {
    const seen = await each(heads, (path) => sendTwo(server, ask(`HEAD ${path}`), { head: true }));
    expect(seen).toMatchObject(every(heads, [{ status: 200 }, nextAnswer]));
  });
  check("gets the same fields as GET", { level: "should" }, async ({ expect, ...server }) => {
    const client = visit(server);
    const both = [await client.ask("/route/resource"), await client.ask("/route/resource", { method: "HEAD" })];
    const [left, right] = both.map((outcome) =>
      ["content-type", "etag", "x-kept"].map((name) => header(outcome, name)),
    );
    expect(left).toStrictEqual(["text/x-resource", '"1"', "1"]);
    expect(right).toStrictEqual(left);
  });
  for (const [title, path] of [
    ["GET", "/route/resource"],
    ["the handler", "/route/resource/lean"],
  ] as const) {
    // "MUST NOT send Content-Length in such a response unless its field value equals […] if the same request had used the GET method"
    check(`gets the length that ${title} gives, or none`, { spec: rfc9110("8.6") }, async ({ expect, ...server }) => {
      const outcome = await visit(server).ask(path, { method: "HEAD" });
      expect(outcome.status).toBe(200);
      expect([[], ["5"]]).toContainEqual(headerAll(outcome, "content-length"));
    });
  }
  check("needn't wait for the end of a stream that it doesn't get", { level: "should" }, async (context) => {
    const { expect, ...server } = context;
    const [client, id] = [visit(server), newId()];
    const raw = dial(server, 300);
    raw.write(ask(`HEAD /route/steps/${id}`));
    const outcome = await receive(server, raw, { head: true });
    await client.note(id, "go");
    expect(outcome).toMatchObject({ status: 200 });
  });
});

feature("server: 204", { spec: rfc9110("15.3.5") }, (check) => {
  check("has no content", async ({ expect, ...server }) => {
    const [first, second] = await sendTwo(server, ask("GET /route/status/204"));
    expect(first).toMatchObject({ status: 204 });
    expect(second).toMatchObject(nextAnswer);
  });
  // "A server MUST NOT send a Content-Length header field in any response with a status code of […] 204 (No Content)"
  check("has no content-length", { spec: rfc9110("8.6") }, async ({ expect, ...server }) => {
    const outcome = await send(server, ask("DELETE /route/status/204"));
    expect({ status: outcome.status, length: header(outcome, "content-length") }).toStrictEqual({
      status: 204,
      length: null,
    });
  });
  check("has no transfer-encoding", { spec: rfc9112("6.1") }, async ({ expect, ...server }) => {
    const outcome = await send(server, ask("DELETE /route/status/204"));
    expect({ status: outcome.status, coding: header(outcome, "transfer-encoding") }).toStrictEqual({
      status: 204,
      coding: null,
    });
  });
});

feature("server: 205", { spec: rfc9110("15.3.6") }, (check) => {
  const bounded = "says how long it is: a length of 0, chunks or the close";
  // It isn't among the responses that end with their head (RFC 9112 §6.3): one that doesn't say lasts until the close.
  check(bounded, async ({ expect, ...server }) => {
    const outcome = await send(server, ask("GET /route/status/205"), { head: true });
    const ends = ["content-length", "transfer-encoding", "connection"].map(
      (name) => `${name}: ${header(outcome, name)}`,
    );
    expect(ends.join("\n").toLowerCase()).toMatch(/length: 0|encoding: chunked|connection: close/);
  });
  check("has no content", { dependsOn: bounded }, async ({ expect, ...server }) => {
    expect(await send(server, ask("GET /route/status/205"))).toMatchObject({ status: 205, text: "" });
  });
});

feature("server: 304", { spec: rfc9110("15.4.5") }, (check) => {
  const request = ask("GET /route/resource", 'If-None-Match: "1"');
  check("has no content, and keeps its fields", async ({ expect, ...server }) => {
    const [first, second] = await sendTwo(server, request);
    expect({ status: first.status, etag: header(first, "etag") }).toStrictEqual({ status: 304, etag: '"1"' });
    expect(second).toMatchObject(nextAnswer);
  });
  // "MUST NOT send Content-Length in such a response unless its field value equals […] the content of a 200 (OK) response to the same request"
  check("has the length of the 200, or none", { spec: rfc9110("8.6") }, async ({ expect, ...server }) => {
    const outcome = await send(server, request);
    expect(outcome.status).toBe(304);
    expect([[], ["5"]]).toContainEqual(headerAll(outcome, "content-length"));
  });
});
