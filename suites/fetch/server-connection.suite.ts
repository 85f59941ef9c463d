import { header } from "../clients/http.ts";
import { suite } from "../suite.ts";
import { closes, dial, head, receive, send, sendAndClose } from "./dial.ts";
import { rfc9110, rfc9112 } from "./rfc.ts";
import { json, newId, visit } from "./visit.ts";

const feature = suite("fetch/server-connection");
const get = (path: string, ...fields: string[]) => head(`GET /route/${path} HTTP/1.1`, "Host: a.test", ...fields);
const typed = { status: 200, text: "<p>" };

const before = [
  ["GET", "/route/answer/text"],
  ["GET", "/route/answer/stream"],
  ["GET", "/route/status/204"],
  ["GET", "/route/status/404?body=body"],
  ["POST", "/route/mirror"],
] as const;

feature("server: persistent connection", { spec: rfc9112("9.3"), level: "should" }, (check) => {
  check("is used again after responses of any kind", async ({ expect, ...server }) => {
    const [client, connections] = [visit(server), [] as unknown[]];
    for (const [method, path] of before) {
      const outcome = await client.ask(path, { method, body: method === "POST" ? "body" : null });
      connections.push(outcome.connection);
    }
    expect(connections).toStrictEqual(before.map(() => 1));
  });
  // "A server MUST read the entire request message body or close the connection after sending its response"
  check("doesn't take a body that the handler didn't read for a request", { level: "shall" }, async (context) => {
    const { expect, ...server } = context;
    const raw = dial(server);
    const smuggled = get("status/418?body=smuggled");
    const request = head("POST /route/answer/text HTTP/1.1", "Host: a.test", `Content-Length: ${smuggled.length}`);
    raw.write(request + smuggled + get("answer/typed"));
    expect(await receive(server, raw)).toMatchObject({ status: 200 });
    const second = await receive(server, raw);
    if (second.failed) expect(["fin", "reset"]).toContain(second.failed.closed);
    else expect(second).toMatchObject(typed);
  });
  check(
    "doesn't take a GET's body for a request",
    { spec: rfc9112("6"), level: "shall" },
    async ({ expect, ...server }) => {
      const raw = dial(server);
      const smuggled = get("status/418?body=smuggled");
      raw.write(get("answer/text", `Content-Length: ${smuggled.length}`) + smuggled + get("answer/typed"));
      const [first, second] = [await receive(server, raw), await receive(server, raw)];
      expect([first.status, second.status]).not.toContain(418);
    },
  );
});

feature("server: pipelining", { spec: rfc9112("9.3.2") }, (check) => {
  check("is answered in the order of the requests", async ({ expect, ...server }) => {
    const [client, raw, id] = [visit(server), dial(server), newId()];
    raw.write(get(`journal/${id}/go`) + get("answer/typed") + get("status/404?body=last"));
    await client.note(id, "go");
    expect(json(await receive(server, raw))).toStrictEqual({ noted: true });
    expect(await receive(server, raw)).toMatchObject(typed);
    expect(await receive(server, raw)).toMatchObject({ status: 404, text: "last" });
  });
  check("tells bodies apart", async ({ expect, ...server }) => {
    const raw = dial(server);
    const post = (...fields: string[]) => head("POST /route/mirror HTTP/1.1", "Host: a.test", ...fields);
    raw.write(`${post("Content-Length: 3")}one${post("Transfer-Encoding: chunked")}3\r\ntwo\r\n0\r\n\r\n`);
    raw.write(`${post("Content-Length: 0")}${post("Content-Length: 4")}four`);
    const bodies = [];
    for (let count = 0; count < 4; count += 1) bodies.push(json(await receive(server, raw)));
    expect(bodies).toMatchObject(["one", "two", "", "four"].map((body) => ({ body })));
  });
});

feature("server: connection: close", { spec: rfc9112("9.6") }, (check) => {
  const close = get("answer/text", "Connection: close");
  check("in a request closes the connection after the response", async ({ expect, ...server }) => {
    expect(await sendAndClose(server, close)).toStrictEqual({ status: 200, closes: true });
  });
  check("in a request is answered with the same option", { level: "should" }, async ({ expect, ...server }) => {
    expect(header(await send(server, close), "connection")?.toLowerCase()).toBe("close");
  });
  check("in a request keeps the server from what follows it", async ({ expect, ...server }) => {
    const [client, raw, id] = [visit(server), dial(server), newId()];
    raw.write(close + head(`PUT /route/journal/${id}/processed HTTP/1.1`, "Host: a.test", "Content-Length: 0"));
    const { text } = await raw.all();
    server.saw("received", text);
    expect(await client.noted(id, "processed", 0)).toBeNull();
  });
  // "A server that sends a "close" connection option MUST initiate closure of the connection"
  check("of the handler closes the connection, or isn't sent", async ({ expect, ...server }) => {
    const raw = dial(server);
    raw.write(get("answer/closing"));
    const option = header(await receive(server, raw), "connection")?.toLowerCase();
    if (option === "close") expect(await closes(server, raw)).toBe(true);
  });
});

feature("server: HTTP/1.0", { spec: rfc9112("9.3") }, (check) => {
  const old = (path: string, ...fields: string[]) => head(`GET /route/${path} HTTP/1.0`, "Host: a.test", ...fields);
  check("closes the connection after a response", async ({ expect, ...server }) => {
    expect(await sendAndClose(server, old("answer/text"))).toStrictEqual({ status: 200, closes: true });
  });
  // "A server MUST NOT send a response containing Transfer-Encoding unless the corresponding request indicates HTTP/1.1"
  check("gets a stream without transfer-encoding", { spec: rfc9112("6.1") }, async ({ expect, ...server }) => {
    const outcome = await send(server, old("answer/stream"));
    expect(outcome).toMatchObject({ status: 200, text: "stream" });
    expect(header(outcome, "transfer-encoding")).toBeNull();
  });
  const version = { spec: rfc9110("2.5"), level: "should" } as const;
  check("is answered as HTTP/1.1, the server's highest version", version, async ({ expect, ...server }) => {
    expect(await send(server, old("answer/text"))).toMatchObject({ version: "1.1" });
  });
});

feature("server: concurrent requests", { spec: rfc9112("9.4") }, (check) => {
  check("50 at once each get their own response", async ({ expect, ...server }) => {
    const client = visit(server);
    const asked = Array.from({ length: 50 }, (_, index) => client.ask(`/route/status/200?body=${index}`));
    const texts = (await Promise.all(asked)).map(({ text }) => text);
    expect(texts).toStrictEqual(Array.from({ length: 50 }, (_, index) => String(index)));
  });
  check("aren't held up by a handler that waits", async ({ expect, ...server }) => {
    const [client, id] = [visit(server), newId()];
    const waiting = client.noted(id, "go");
    expect(await client.ask("/route/answer/typed")).toMatchObject(typed);
    await client.note(id, "go");
    expect(await waiting).toBe(true);
  });
  check("aren't held up by a head that isn't finished", async ({ expect, ...server }) => {
    const raw = dial(server);
    await raw.write("GET /route/answer/text HTTP/1.1\r\nHost:");
    expect(await visit(server).ask("/route/answer/typed")).toMatchObject(typed);
    raw.write(" a.test\r\n\r\n");
    expect(await receive(server, raw)).toMatchObject({ status: 200 });
  });
  check("aren't hurt by a malformed one", async ({ expect, ...server }) => {
    const [client, id] = [visit(server), newId()];
    const waiting = client.noted(id, "go");
    await send(server, "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n");
    await client.note(id, "go");
    expect(await waiting).toBe(true);
  });
});
