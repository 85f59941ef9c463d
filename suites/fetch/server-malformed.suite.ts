import { suite } from "../suite.ts";
import { each, every } from "./cases.ts";
import { head, send, sendAndClose } from "./dial.ts";
import { rfc9110, rfc9112 } from "./rfc.ts";
import { json } from "./visit.ts";

const feature = suite("fetch/server-malformed");
const get = (...fields: string[]) => head("GET /route/mirror HTTP/1.1", "Host: a.test", ...fields);

const lines = {
  "one word": "NONSENSE",
  "a space in the target": "GET /route/mirror /b HTTP/1.1",
  "a method that is no token": "G@T /route/mirror HTTP/1.1",
  "a version in lower case": "GET /route/mirror http/1.1",
  "a target that is no path": "GET route/mirror HTTP/1.1",
  "a tab for a space": "GET\t/route/mirror HTTP/1.1",
  "NUL in the target": "GET /route/\0mirror HTTP/1.1",
};

feature("server: malformed request line", { spec: rfc9112("3"), level: "should" }, (check) => {
  // "A recipient SHOULD NOT attempt to autocorrect and then process the request without a redirect": 400 is only the first of
  // the codes to refuse it with.
  check("isn't served", async ({ expect, ...server }) => {
    expect(await send(server, get())).toMatchObject({ status: 200 });
    const seen = await each(lines, (line) => send(server, head(line, "Host: a.test")));
    const served = Object.entries(seen).filter(([, { status = 0 }]) => status >= 200 && status < 300);
    expect(served.map(([title]) => title)).toStrictEqual([]);
  });
  check("that ends after its target isn't served", async ({ expect, ...server }) => {
    const { status, failed } = await send(server, head("GET /route/mirror", "Host: a.test"));
    expect(failed?.closed ? "closed" : String(status)).toMatch(/^[345]\d\d$|closed/);
  });
  // "the server SHOULD respond with a 400 (Bad Request) response and close the connection"
  check(
    "in bytes that are no HTTP is answered 400, and the connection closed",
    { spec: rfc9112("2.2") },
    async (context) => {
      const { expect, ...server } = context;
      const outcome = await sendAndClose(server, "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n");
      expect(outcome).toStrictEqual({ status: 400, closes: true });
    },
  );
  // "A server that receives a request-target longer than any URI it wishes to parse MUST respond with a 414 (URI Too Long)"
  check("with a target of 48 KB is served, or answered 414", { level: "shall" }, async ({ expect, ...server }) => {
    const outcome = await send(server, head(`GET /route/mirror?${"x".repeat(48_000)} HTTP/1.1`, "Host: a.test"));
    expect([200, 414]).toContain(outcome.status);
  });
});

feature("server: request line", { spec: rfc9112("3"), level: "should" }, (check) => {
  check("may have 8000 octets", async ({ expect, ...server }) => {
    const target = "/route/mirror?".padEnd(8000 - "GET  HTTP/1.1".length, "x");
    const outcome = await send(server, head(`GET ${target} HTTP/1.1`, "Host: a.test"));
    expect(json(outcome)).toMatchObject({ url: `http://a.test${target}` });
  });
  check("may follow an empty line", { spec: rfc9112("2.2") }, async ({ expect, ...server }) => {
    expect(await send(server, `\r\n${get()}`)).toMatchObject({ status: 200 });
  });
});

const hosts = {
  "missing in HTTP/1.1": [],
  "given twice": ["Host: a.test", "Host: b.test"],
  "with a space": ["Host: a b.test"],
  "with a path": ["Host: a.test/route"],
  "with user information": ["Host: user@a.test"],
  "with a port that is no number": ["Host: a.test:port"],
};

// "A server MUST respond with a 400 (Bad Request) status code to any HTTP/1.1 request message that lacks a Host header field
// and to any request message that contains more than one Host header field line or a Host header field with an invalid field value."
feature("server: Host", { spec: rfc9112("3.2") }, (check) => {
  for (const [title, fields] of Object.entries(hosts)) {
    check(`${title} is answered 400`, async ({ expect, ...server }) => {
      expect(await send(server, head("GET /route/mirror HTTP/1.1", ...fields))).toMatchObject({ status: 400 });
    });
  }
});

const names = {
  "no name": ": 1",
  "a parenthesis in a name": "X(A: 1",
  "no colon": "X-A",
  "a byte over 127 in a name": "X-\xe9: 1",
};
const spaced = { "a space": "X-A : 1", "a tab": "X-A\t: 1" };

feature("server: malformed fields", { spec: rfc9112("5") }, (check) => {
  // "A server MUST reject, with a response status code of 400 (Bad Request), any received request message that contains
  // whitespace between a header field name and colon."
  check(
    "with whitespace before the colon are answered 400",
    { spec: rfc9112("5.1") },
    async ({ expect, ...server }) => {
      const seen = await each(spaced, async (field) => (await send(server, get(field))).status);
      expect(seen).toStrictEqual(every(spaced, 400));
    },
  );
  // "a sequence of octets that does not match the HTTP-message grammar […] the server SHOULD respond with a 400"
  check("without a name of theirs are answered 400", { spec: rfc9112("2.2"), level: "should" }, async (context) => {
    const { expect, ...server } = context;
    const seen = await each(names, async (field) => (await send(server, get(field))).status);
    expect(seen).toStrictEqual(every(names, 400));
  });
  // "MUST either reject the message by sending a 400 (Bad Request) […] or replace each received obs-fold with one or more SP"
  check(
    "that are folded are answered 400, or read with spaces for the fold",
    { spec: rfc9112("5.2") },
    async (context) => {
      const { expect, ...server } = context;
      const outcome = await send(server, get("X-Fold: a\r\n\tb", "X-Next: 1"));
      if (outcome.status !== 400) expect(outcome.text ?? "").toMatch(/\["x-fold","a +b"\]/);
    },
  );
  // "MUST either reject the message as invalid or consume each whitespace-preceded line without further processing of it"
  check(
    "that begin with a space, before any other, are refused or ignored",
    { spec: rfc9112("2.2") },
    async (context) => {
      const { expect, ...server } = context;
      expect(await send(server, get())).toMatchObject({ status: 200 });
      const outcome = await send(server, head("GET /route/mirror HTTP/1.1", " X-Hidden: 1", "Host: a.test"));
      expect(outcome.text ?? "").not.toMatch(/hidden/i);
    },
  );
  // "MUST either reject the message or replace each of those characters with SP before further processing"
  for (const [title, character] of Object.entries({ NUL: "\0", "a bare CR": "\r" })) {
    check(`with ${title} in a value are refused, or read with a space`, { spec: rfc9110("5.5") }, async (context) => {
      const { expect, ...server } = context;
      expect(await send(server, get("X-Odd: a b"))).toMatchObject({ status: 200 });
      const outcome = await send(server, get(`X-Odd: a${character}b`));
      if (outcome.status === 200) expect(outcome.text).toContain('["x-odd","a b"]');
    });
  }
});
