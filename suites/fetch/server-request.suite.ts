import { suite } from "../suite.ts";
import { each } from "./cases.ts";
import { head, type Server, send } from "./dial.ts";
import { fetchSpec, rfc9110, rfc9112 } from "./rfc.ts";
import { json, visit } from "./visit.ts";

const feature = suite("fetch/server-request");

feature("server: request method", { spec: fetchSpec("dom-request-method") }, (check) => {
  check("is handed on as it was sent", async ({ expect, ...server }) => {
    const [client, methods] = [visit(server), ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"]];
    const seen = await Promise.all(methods.map(async (method) => json(await client.ask("/route/mirror", { method }))));
    expect(seen).toMatchObject(methods.map((method) => ({ method })));
  });
  const extension = { spec: rfc9110("9.1"), level: "should" } as const;
  check("that the server doesn't know is handed on, or answered 501", extension, async ({ expect, ...server }) => {
    const outcome = await send(server, head("BREW /route/mirror HTTP/1.1", "Host: a.test"));
    expect(outcome.status === 501 ? { method: "BREW" } : json(outcome)).toMatchObject({ method: "BREW" });
  });
  check("in lower case isn't taken for the standard one", { spec: rfc9110("9.1") }, async (context) => {
    const { expect, ...server } = context;
    const outcome = await send(server, head("patch /route/mirror HTTP/1.1", "Host: a.test"));
    expect(outcome.text ?? "").not.toContain('"method":"PATCH"');
  });
  check("TRACE, with which no Request can be made, is answered", { spec: rfc9110("9.1") }, async (context) => {
    const { expect, ...server } = context;
    const outcome = await send(server, head("TRACE /route/mirror HTTP/1.1", "Host: a.test"));
    expect(outcome.failed).toBeUndefined();
  });
});

const kept = {
  "a query": "/route/mirror?a=1&b=%20+%2B&&c=?/:@",
  "percent-escapes": "/route/mirror/%7Euser/a%2Fb/%C3%A9%ff",
  "empty path segments": "/route/mirror//x///",
};
const dotted = { plain: "/route/mirror/a/./b/../c", escaped: "/route/mirror/a/%2e/b/%2E%2e/c" };

feature("server: request URL", { spec: fetchSpec("dom-request-url") }, (check) => {
  check("keeps its query, its escapes and its empty segments", async ({ expect, ...server }) => {
    const urls = await each(kept, (target) => urlOf(server, target));
    expect(urls).toStrictEqual(await each(kept, async (target) => `http://a.test:8080${target}`));
  });
  // The getter gives the request's URL serialized, and a URL is what its parser makes of a string: no dot segments, the host
  // in lower case, no default port.
  check("has no dot segments", async ({ expect, ...server }) => {
    expect(await each(dotted, (target) => urlOf(server, target))).toStrictEqual({
      plain: "http://a.test:8080/route/mirror/a/c",
      escaped: "http://a.test:8080/route/mirror/a/c",
    });
  });
  check("has its authority from the Host field", { spec: rfc9112("3.3") }, async ({ expect, ...server }) => {
    const outcome = await send(server, head("GET /route/mirror HTTP/1.1", "Host: sub.a.test:8080"));
    expect(json(outcome)).toMatchObject({ url: "http://sub.a.test:8080/route/mirror" });
  });
  check("has its authority as the URL parser spells it", async ({ expect, ...server }) => {
    const outcome = await send(server, head("GET /route/mirror HTTP/1.1", "Host: A.Test:80"));
    expect(json(outcome)).toMatchObject({ url: "http://a.test/route/mirror" });
  });
  check(
    "has the target's authority, not Host's, for a target in absolute form",
    { spec: rfc9112("3.2.2") },
    async (context) => {
      const { expect, ...server } = context;
      const outcome = await send(server, head("GET http://b.test/route/mirror?q HTTP/1.1", "Host: a.test"));
      expect(json(outcome)).toMatchObject({ url: "http://b.test/route/mirror?q" });
    },
  );
  check(
    "has a path that starts with two slashes as a path",
    { spec: rfc9112("3.3") },
    async ({ expect, ...server }) => {
      // Were it taken for an authority, the mirror would answer.
      const outcome = await send(server, head("GET //b.test/route/mirror HTTP/1.1", "Host: a.test"));
      expect(outcome).toMatchObject({ status: 404 });
    },
  );
});

feature("server: request headers", { spec: fetchSpec("concept-header-list-sort-and-combine") }, (check) => {
  const names = { spec: fetchSpec("headers-class") };
  check("are iterated in lower case and sorted", names, async ({ expect, ...server }) => {
    const request = head("GET /route/mirror HTTP/1.1", "X-Zeta: z", "Host: a.test", "x-Alpha: a");
    const headers = [
      ["host", "a.test"],
      ["x-alpha", "a"],
      ["x-zeta", "z"],
    ];
    expect(json(await send(server, request))).toMatchObject({ headers });
  });
  check("combine lines of one name in the order in which they came", async ({ expect, ...server }) => {
    const request = head("GET /route/mirror HTTP/1.1", "Host: a.test", "X-List: 1", "X-Other: o", "x-list: 2, 3");
    expect(json(await send(server, request))).toMatchObject({
      headers: expect.arrayContaining([["x-list", "1, 2, 3"]]),
    });
  });
  check(
    "have values without the whitespace around them, also empty ones",
    { spec: rfc9110("5.5") },
    async (context) => {
      const { expect, ...server } = context;
      const fields = ["X-Pad: \t a \t b \t ", "X-Tight:c", "X-Empty:", "X-Blank:  "];
      const seen = json(await send(server, head("GET /route/mirror HTTP/1.1", "Host: a.test", ...fields)));
      const headers = [
        ["host", "a.test"],
        ["x-blank", ""],
        ["x-empty", ""],
        ["x-pad", "a \t b"],
        ["x-tight", "c"],
      ];
      expect(seen).toMatchObject({ headers });
    },
  );
  check(
    "have each byte of a value as one character",
    { spec: "https://webidl.spec.whatwg.org/#js-to-ByteString" },
    async (context) => {
      const { expect, ...server } = context;
      const request = head("GET /route/mirror HTTP/1.1", "Host: a.test", "X-Bytes: \xe9\xff", "X-Utf8: \xc3\xa9");
      const headers = expect.arrayContaining([
        ["x-bytes", "\u00e9\u00ff"],
        ["x-utf8", "\u00c3\u00a9"],
      ]);
      expect(json(await send(server, request))).toMatchObject({ headers });
    },
  );
  check(
    "have a cookie field as it was sent",
    { spec: "https://www.rfc-editor.org/rfc/rfc6265#section-5.4" },
    async (context) => {
      const { expect, ...server } = context;
      const request = head("GET /route/mirror HTTP/1.1", "Host: a.test", 'Cookie: a=1; b="x, y"; c=%20; =');
      const headers = expect.arrayContaining([["cookie", 'a=1; b="x, y"; c=%20; =']]);
      expect(json(await send(server, request))).toMatchObject({ headers });
    },
  );
  check("hold the last of 2500 lines, or the request is answered 4xx", { spec: rfc9110("5.4") }, async (context) => {
    const { expect, ...server } = context;
    const lines = Array.from({ length: 2500 }, () => "a:");
    const outcome = await send(server, head("GET /route/mirror HTTP/1.1", "Host: a.test", ...lines, "z: last"));
    if (outcome.status === 200) expect(outcome.text).toContain('["z","last"]');
    else expect(String(outcome.status)).toMatch(/^4\d\d$/);
  });
  check("hold a field of 48 KB, or the request is answered 4xx", { spec: rfc9110("5.4") }, async (context) => {
    const { expect, ...server } = context;
    // Small enough to be read at once: a server that closes with bytes unread would reset, and its answer could be lost.
    const field = `X-Long: ${"x".repeat(48_000)}`;
    const outcome = await send(server, head("GET /route/mirror HTTP/1.1", "Host: a.test", field));
    if (outcome.status === 200) expect(outcome.text).toContain("x".repeat(48_000));
    else expect(String(outcome.status)).toMatch(/^4\d\d$/);
  });
});

feature("server: Request object", { spec: fetchSpec("dom-request") }, (check) => {
  check("is a Request, from which another one can be made", async ({ expect, ...server }) => {
    const options = { method: "POST", headers: { "x-kept": "1" }, body: "body" };
    const seen = json(await visit(server).ask("/route/read/construct", options));
    const copy = { isRequest: true, url: "http://other.test/path", method: "POST", kept: "1", text: "body" };
    expect(seen).toStrictEqual({ read: copy });
  });
  check("can be cloned, and both read", async ({ expect, ...server }) => {
    const seen = json(await visit(server).ask("/route/read/clone", { method: "POST", body: "body" }));
    expect(seen).toStrictEqual({ read: ["body", "body", true, "POST"] });
  });
});

async function urlOf(server: Server, target: string): Promise<unknown> {
  const seen = json(await send(server, head(`GET ${target} HTTP/1.1`, "Host: a.test:8080")));
  return (seen as { url?: string }).url;
}
