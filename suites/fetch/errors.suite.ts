import { once } from "node:events";
import { createServer } from "node:net";
import { suite } from "../suite.ts";

const feature = suite<typeof import("./errors.probes.ts")>("fetch/errors");
const errors = {
  spec: "https://fetch.spec.whatwg.org/#dom-global-fetch",
  bcd: "api.fetch",
  profiles: ["ecma-429-2025:fetch"],
};

/** A URL at which nobody listens any more. */
async function abandoned(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return `http://127.0.0.1:${port}/`;
}

feature("fetch: network errors", errors, (check) => {
  check("reject with TypeError", async ({ observe, expect, peer }) => {
    const hrefs = [await abandoned(), peer.url("reset").href, peer.url("wire", { case: "status-letters" }).href];
    const seen = [];
    for (const href of hrefs) seen.push(await observe("rejects", href));
    expect(seen).toMatchObject(hrefs.map(() => ({ kind: "TypeError" })));
  });
  check("come of a port at which nobody listens", async ({ observe, expect }) => {
    const seen = await observe("rejects", await abandoned());
    expect(seen.kind).not.toBe("fulfilled");
  });
  const places = { start: "before any answer", status: "within the status line", head: "within the headers" };
  for (const [when, where] of Object.entries(places)) {
    check(`come of a connection that is reset or closed ${where}`, async ({ observe, expect, peer }) => {
      const hrefs = ["reset", "fin"].map((how) => peer.url("reset", { when, how }).href);
      const seen = await Promise.all(hrefs.map((href) => observe("rejects", href)));
      expect(seen.map(({ kind }) => kind)).not.toContain("fulfilled");
    });
  }
  check("come of a connection that ends after the request's body", async ({ observe, expect, peer }) => {
    const exchange = peer.url("reset", { after: 4 });
    const seen = await observe("rejects", exchange.href, { method: "POST", body: "body" });
    expect(seen.kind).not.toBe("fulfilled");
    expect(exchange.requests()).toHaveLength(1);
  });
  check(
    "come of what is no status line",
    {
      spec: "https://www.rfc-editor.org/rfc/rfc9112#section-4",
    },
    async ({ observe, expect, peer }) => {
      const hrefs = ["status-letters", "version-missing"].map((name) => peer.url("wire", { case: name }).href);
      const seen = await Promise.all(hrefs.map((href) => observe("rejects", href)));
      expect(seen.map(({ kind }) => kind)).not.toContain("fulfilled");
    },
  );
  check(
    "come of NUL in a header",
    {
      spec: "https://fetch.spec.whatwg.org/#header-value",
      wpt: "fetch/api/basic/header-value-null-byte.any.js",
    },
    async ({ observe, expect, peer }) => {
      const seen = await observe("rejects", peer.url("wire", { case: "header-nul" }).href);
      expect(seen.kind).not.toBe("fulfilled");
    },
  );
  check(
    "come of two lengths that differ",
    {
      spec: "https://www.rfc-editor.org/rfc/rfc9112#section-6.3",
    },
    async ({ observe, expect, peer }) => {
      // "the user agent MUST close the connection … and discard the received response"
      const seen = await observe("rejects", peer.url("wire", { case: "length-differing" }).href);
      expect(seen.kind).not.toBe("fulfilled");
    },
  );
  check("reject, as bad arguments do, and don't throw", async ({ observe, expect }) => {
    const seen = Array.from({ length: 4 }, () => "rejects with TypeError");
    expect(await observe("badArgumentsReject")).toStrictEqual(seen);
  });
});

const body = {
  ...errors,
  spec: "https://fetch.spec.whatwg.org/#http-network-fetch",
  wpt: "fetch/api/basic/error-after-response.any.js",
};

feature("fetch: broken bodies", body, (check) => {
  check("give what came before they reject", async ({ observe, expect, peer }) => {
    const exchange = peer.url("reset", { when: "body", size: 3, gate: 1 });
    const seen = await observe("readsUntilBroken", exchange.href, exchange.releaseHref());
    expect(seen).toMatchObject({ value: Uint8Array.of(0, 1, 2) });
    expect([seen.next, seen.closed]).not.toContain("fulfilled");
  });
  check("reject with TypeError", async ({ observe, expect, peer }) => {
    // "Otherwise, if stream is readable, error stream with a TypeError."
    const seen = [];
    for (const framing of ["length", "chunked"]) {
      seen.push(await observe("readingRejects", peer.url("truncated", { framing }).href));
    }
    expect(seen).toMatchObject([{ kind: "TypeError" }, { kind: "TypeError" }]);
  });
  const missing = { length: "all bytes of the length", chunked: "all bytes of a chunk", last: "the last chunk" };
  for (const [framing, what] of Object.entries(missing)) {
    check(`reject when the connection ends without ${what}`, async ({ observe, expect, peer }) => {
      const seen = await observe("readingRejects", peer.url("truncated", { framing }).href);
      expect(seen.kind).not.toBe("fulfilled");
    });
  }
  check(
    "reject when a chunk has no size",
    {
      spec: "https://www.rfc-editor.org/rfc/rfc9112#section-7.1",
    },
    async ({ observe, expect, peer }) => {
      const seen = await observe("readingRejects", peer.url("wire", { case: "chunk-size-letters" }).href);
      expect(seen.kind).not.toBe("fulfilled");
    },
  );
});
