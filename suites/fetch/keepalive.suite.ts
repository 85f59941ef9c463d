import type { Exchange } from "../../fixtures/peer/exchange.ts";
import { suite } from "../suite.ts";
import { methodsOf } from "./traffic.ts";

const feature = suite<typeof import("./keepalive.probes.ts")>("fetch/keepalive");
const rfc9112 = (section: string) => ({ spec: `https://www.rfc-editor.org/rfc/rfc9112#section-${section}` });
const persistence = { ...rfc9112("9.3"), profiles: ["ecma-429-2025:fetch"] };

/** The connections of an exchange's requests. */
const connectionsOf = (exchange: Exchange) => new Set(exchange.requests().map(({ connection }) => connection));

feature("fetch: keep-alive", persistence, (check) => {
  // "HTTP implementations SHOULD support persistent connections."
  check("uses a connection again once a body was read", { level: "should" }, async ({ observe, expect, peer }) => {
    const exchange = peer.url("fixed", { body: "body" });
    await observe(
      "readsInTurn",
      Array.from({ length: 4 }, () => exchange.href),
    );
    expect(connectionsOf(exchange).size).toBeLessThan(4);
  });
  check("uses a TLS connection again", { level: "should" }, async ({ observe, expect, peer }) => {
    const exchange = peer.secure.trusted.url("fixed", { body: "body" });
    await observe(
      "readsInTurn",
      Array.from({ length: 4 }, () => exchange.href),
    );
    expect(connectionsOf(exchange).size).toBeLessThan(4);
  });
  check(
    "uses no connection again that the server said it closes",
    rfc9112("9.6"),
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("fixed", { body: "body", close: 1 });
      await observe(
        "readsInTurn",
        Array.from({ length: 3 }, () => exchange.href),
      );
      expect(connectionsOf(exchange).size).toBe(3);
    },
  );
  // "Implementations ought to anticipate the need to recover from asynchronous close events."
  const recovery = { ...rfc9112("9.5"), level: "should" } as const;
  check("gets over a connection that the server closed unannounced", recovery, async ({ observe, expect, peer }) => {
    const first = peer.url("fixed", { body: "first", hangup: "fin" });
    const ended = peer.url(async ({ response }) => {
      await (await first.arrived()).disconnected();
      response.end();
    });
    const next = peer.url("fixed", { body: "next" });
    expect(await observe("readsAfterEnd", first.href, ended.href, next.href)).toStrictEqual(["first", "next"]);
  });
  check("gives each of many fetches at once its own answer", rfc9112("9.4"), async ({ observe, expect, peer }) => {
    const texts = Array.from({ length: 20 }, (_, index) => `answer ${index}`);
    const hrefs = texts.map((body) => peer.url("fixed", { body }).href);
    expect(await observe("readsTogether", hrefs)).toStrictEqual(texts);
  });
  check("goes on while another body stays unread", async ({ observe, expect, peer }) => {
    const unread = peer.url("steps", { pieces: ["half"], gates: 0, end: "gate" });
    const seen = await observe("readsBesideUnread", unread.href, peer.url("fixed", { body: "body" }).href);
    expect(seen).toStrictEqual(["body", "body"]);
  });
});

const framing = { ...rfc9112("6.3"), profiles: ["ecma-429-2025:fetch"] };

feature("fetch: message framing", framing, (check) => {
  check("expects no body after HEAD, whatever the length says", async ({ observe, expect, peer }) => {
    const exchange = peer.url("fixed", { body: "body" });
    expect(await observe("readsAfterHead", exchange.href)).toStrictEqual(["", "body", "body"]);
    expect(methodsOf(exchange)).toStrictEqual(["HEAD", "GET", "GET"]);
  });
  check("expects no body after 204 and 304, whatever the length says", async ({ observe, expect, peer }) => {
    const bodiless = ["length-with-204", "length-with-304"].map(
      (name) => peer.url("wire", { case: name, end: "fin" }).href,
    );
    const next = peer.url("fixed", { body: "next" }).href;
    const hrefs = bodiless.flatMap((href) => [href, next]);
    expect(await observe("readsInTurn", hrefs)).toStrictEqual(["", "next", "", "next"]);
  });
  check("reads up to the end of the connection where no length is said", async ({ observe, expect, peer }) => {
    const hrefs = ["length-missing", "version-1.0"].map((name) => peer.url("wire", { case: name }).href);
    hrefs.push(peer.url("fixed", { body: "body", framing: "close" }).href);
    expect(await observe("readsInTurn", hrefs)).toStrictEqual(["ok", "ok", "body"]);
  });
  check(
    "reads chunks with extensions, zeros ahead and a coding in capitals",
    rfc9112("7.1"),
    async ({ observe, expect, peer }) => {
      // "A recipient MUST ignore unrecognized chunk extensions." (7.1.1); "All transfer-coding names are
      // case-insensitive" (7); a chunk-size is any number of hexadecimal digits.
      const cases = ["chunk-extension", "chunk-leading-zeros", "chunked-uppercase"];
      const hrefs = cases.map((name) => peer.url("wire", { case: name }).href);
      expect(await observe("readsInTurn", hrefs)).toStrictEqual(["ok", "ok", "ok"]);
    },
  );
  for (const status of [100, 103, 199]) {
    check(
      `waits for the answer after ${status}`,
      {
        spec: "https://www.rfc-editor.org/rfc/rfc9110#section-15.2",
      },
      async ({ observe, expect, peer }) => {
        // "A client MUST be able to parse one or more 1xx responses received prior to a final response, even if the
        // client does not expect one."
        const { href } = peer.url("informational", { status, count: 2, body: "final" });
        expect(await observe("readsInTurn", [href])).toStrictEqual(["final"]);
      },
    );
  }
  check("reads a status line without a reason", rfc9112("4"), async ({ observe, expect, peer }) => {
    const { href } = peer.url("wire", { case: "reason-empty" });
    expect(await observe("readsInTurn", [href])).toStrictEqual(["ok"]);
  });
  check("leaves trailers out of the body", rfc9112("7.1.2"), async ({ observe, expect, peer }) => {
    const next = peer.url("fixed", { body: "next" });
    const hrefs = [peer.url("trailers", { body: "body" }).href, next.href];
    expect(await observe("readsInTurn", hrefs)).toStrictEqual(["body", "next"]);
  });
});
