import { suite } from "../suite.ts";
import { each, every } from "./cases.ts";
import { dial, head, receive, send } from "./dial.ts";
import { rfc9110, rfc9112 } from "./rfc.ts";
import { json, newId, visit } from "./visit.ts";

const feature = suite("fetch/server-upload");
const utf8 = (text: string) => new TextEncoder().encode(text);
const chunked = head("POST /route/mirror HTTP/1.1", "Host: a.test", "Transfer-Encoding: chunked");

feature("server: chunked request body", { spec: rfc9112("7.1") }, (check) => {
  check("is decoded, with sizes in either case and with leading zeros", async ({ expect, ...server }) => {
    const outcome = await send(server, `${chunked}A\r\n0123456789\r\n000b\r\nabcdefghijk\r\n0\r\n\r\n`);
    expect(json(outcome)).toMatchObject({ body: "0123456789abcdefghijk" });
  });
  check("is decoded when it arrives a byte at a time", async ({ expect, ...server }) => {
    const raw = dial(server);
    raw.write(chunked);
    for (const byte of "3\r\nabc\r\n0\r\n\r\n") await raw.write(byte);
    expect(json(await receive(server, raw))).toMatchObject({ body: "abc" });
  });
  check("may have chunk extensions, which are ignored", { spec: rfc9112("7.1.1") }, async ({ expect, ...server }) => {
    const outcome = await send(server, `${chunked}3;a=1;b="x;y"\r\nabc\r\n0;last\r\n\r\n`);
    expect(json(outcome)).toMatchObject({ body: "abc" });
  });
  check("may have trailers, which don't become headers", { spec: rfc9110("6.5.1") }, async ({ expect, ...server }) => {
    const outcome = await send(server, `${chunked}3\r\nabc\r\n0\r\nX-Late: 1\r\nX-Later: 2\r\n\r\n`);
    expect(outcome.text ?? "").not.toContain("x-late");
    expect(json(outcome)).toMatchObject({ body: "abc" });
  });
  check("ends with its trailers: the next request begins after them", async ({ expect, ...server }) => {
    const raw = dial(server);
    raw.write(`${chunked}3\r\nabc\r\n0\r\nX-Late: 1\r\n\r\n${head("GET /route/answer/text HTTP/1.1", "Host: a.test")}`);
    expect(json(await receive(server, raw))).toMatchObject({ body: "abc" });
    expect(await receive(server, raw)).toMatchObject({ status: 200, text: "wért" });
  });
});

feature("server: Expect", { spec: rfc9110("10.1.1") }, (check) => {
  const lines = ["Content-Length: 4", "Expect: 100-continue"];
  check("is answered with 100 before the content is sent", async ({ expect, ...server }) => {
    const raw = dial(server);
    raw.write(head("POST /route/mirror HTTP/1.1", "Host: a.test", ...lines));
    const interim = await raw.response({ interim: true });
    server.saw("interim", interim.statusLine ?? interim);
    expect(interim).toMatchObject({ status: 100 });
    raw.write("body");
    expect(json(await receive(server, raw))).toMatchObject({ body: "body" });
  });
  check("is ignored in an HTTP/1.0 request", async ({ expect, ...server }) => {
    const raw = dial(server);
    raw.write(`${head("POST /route/mirror HTTP/1.0", "Host: a.test", ...lines)}body`);
    const outcome = await receive(server, raw);
    expect(json(outcome)).toMatchObject({ body: "body" });
    expect(outcome).toMatchObject({ informational: [] });
  });
});

// No clause tells when a server hands on what it has of a message; these checks stand on what streams are for.
feature("server: streaming request body", { spec: rfc9112("7.1"), level: "should" }, (check) => {
  check("reaches the handler chunk by chunk", async ({ expect, ...server }) => {
    const [client, id] = [visit(server), newId()];
    const gate = Promise.withResolvers<void>();
    const body = (async function* () {
      yield utf8("first");
      await gate.promise;
      yield utf8("second");
    })();
    const response = client.ask(`/route/arrive/${id}`, { method: "POST", body });
    expect(await client.noted(id, "first")).toBe("first");
    gate.resolve();
    expect(json(await response)).toStrictEqual({ size: 11 });
  });
  check("is streamed back while it is still being sent", async ({ expect, ...server }) => {
    const raw = dial(server);
    raw.write(head("POST /route/duplex HTTP/1.1", "Host: a.test", "Transfer-Encoding: chunked"));
    for (const text of ["first", "second"]) {
      raw.write(`${text.length.toString(16)}\r\n${text}\r\n`);
      const seen = await raw.until(text);
      server.saw("received", seen.text);
      expect(seen).toMatchObject({ complete: true });
    }
    raw.write("0\r\n\r\n");
    expect(await raw.until("0\r\n\r\n")).toMatchObject({ complete: true });
  });
  check("needn't have ended for the response to come", async ({ expect, ...server }) => {
    const request = head("POST /route/answer/text HTTP/1.1", "Host: a.test", "Content-Length: 10");
    expect(await send(server, `${request}12345`)).toMatchObject({ status: 200, text: "wért" });
  });
  check("waits in the network as long as the handler reads nothing", { spec: rfc9112("9.5") }, async (context) => {
    const { expect, ...server } = context;
    const [client, raw, id] = [visit(server), dial(server), newId()];
    const total = 24 * 1024 * 1024;
    raw.write(head(`POST /route/arrive/${id}?hold HTTP/1.1`, "Host: a.test", `Content-Length: ${total}`));
    const block = new Uint8Array(1024 * 1024);
    const stalled = await writeUntilHeld(raw, block, total / block.length);
    server.saw("MB taken while nobody read", stalled);
    expect(stalled).toBeLessThan(total / block.length);
    await client.note(id, "go");
    expect(await client.noted(id, "first")).not.toBeNull();
  });
});

/** Writes blocks until one isn't taken within 100 ms; gives how many were. */
async function writeUntilHeld(raw: ReturnType<typeof dial>, block: Uint8Array, count: number): Promise<number> {
  for (let taken = 0; taken < count; taken += 1) {
    const { promise: held, resolve } = Promise.withResolvers<"held">();
    const timer = setTimeout(resolve, 100, "held");
    const result = await Promise.race([raw.write(block), held]);
    clearTimeout(timer);
    if (result === "held") return taken;
  }
  return count;
}

const cut = {
  "before its content-length": `${head("POST /route/mirror HTTP/1.1", "Host: a.test", "Content-Length: 10")}12345`,
  "before its chunk's size": `${chunked}a\r\n12345`,
  "before the last chunk": `${chunked}5\r\n12345\r\n`,
};

feature("server: incomplete request body", { spec: rfc9112("8") }, (check) => {
  check("isn't taken for a whole one", async ({ expect, ...server }) => {
    expect(await send(server, `${chunked}5\r\n12345\r\n0\r\n\r\n`)).toMatchObject({ status: 200 });
    const seen = await each(cut, async (request) => {
      const raw = dial(server);
      raw.write(request);
      raw.end();
      return (await receive(server, raw)).status === 200;
    });
    // The mirror answers 200 only for a body that was read to its end.
    expect(seen).toStrictEqual(every(cut, false));
  });
  check("makes the handler's reading of it fail", { level: "should" }, async ({ expect, ...server }) => {
    const [client, raw, id] = [visit(server), dial(server), newId()];
    raw.write(`${head(`POST /route/arrive/${id} HTTP/1.1`, "Host: a.test", "Content-Length: 10")}12345`);
    expect(await client.noted(id, "first")).toBe("12345");
    raw.reset();
    expect(await client.noted(id, "rest", 300)).toBe("errored");
  });
});
