import { once } from "node:events";
import { createServer } from "node:net";
import { suite } from "../suite.ts";

const feature = suite<typeof import("./errors.probes.ts")>("fetch/errors");
const at = (anchor: string) => ({ spec: `https://fetch.spec.whatwg.org/#${anchor}` });
const rfc9112 = (section: string) => ({ spec: `https://www.rfc-editor.org/rfc/rfc9112#section-${section}` });
const errors = { ...at("dom-global-fetch"), bcd: "api.fetch", profiles: ["ecma-429-2025:fetch"] };

/** A URL at which nobody listens any more. */
async function abandoned(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return `http://127.0.0.1:${port}/`;
}

const kindsOf = (seen: { kind: string }[]) => seen.map(({ kind }) => kind);

feature("fetch: network errors", errors, (check) => {
  check("reject with TypeError", async ({ observe, expect, peer }) => {
    const hrefs = [await abandoned(), peer.url("reset").href, peer.url("wire", { case: "status-letters" }).href];
    const seen = await observe("rejects", ...hrefs);
    expect(kindsOf(seen)).toStrictEqual(["TypeError", "TypeError", "TypeError"]);
  });
  check("come of a port at which nobody listens", async ({ observe, expect }) => {
    expect(kindsOf(await observe("rejects", await abandoned()))).not.toContain("fulfilled");
  });
  check("come of a connection that is reset or closed before the head is whole", async ({ observe, expect, peer }) => {
    const ways = ["start", "status", "head"].flatMap((when) => ["reset", "fin"].map((how) => ({ when, how })));
    const seen = await observe("rejects", ...ways.map((way) => peer.url("reset", way).href));
    expect(kindsOf(seen)).not.toContain("fulfilled");
  });
  check("come of a connection that ends after the request's body", async ({ observe, expect, peer }) => {
    const exchange = peer.url("reset", { after: 4 });
    expect(await observe("postRejects", exchange.href, "body")).not.toBe("fulfilled");
    expect(exchange.requests()).toHaveLength(1);
  });
  check("come of what is no status line", rfc9112("4"), async ({ observe, expect, peer }) => {
    const hrefs = ["status-letters", "version-missing"].map((name) => peer.url("wire", { case: name }).href);
    expect(kindsOf(await observe("rejects", ...hrefs))).not.toContain("fulfilled");
  });
  const nul = { ...at("header-value"), wpt: "fetch/api/basic/header-value-null-byte.any.js" };
  check("come of NUL in a header", nul, async ({ observe, expect, peer }) => {
    expect(kindsOf(await observe("rejects", peer.url("wire", { case: "header-nul" }).href))).not.toContain("fulfilled");
  });
  check("come of two lengths that differ", rfc9112("6.3"), async ({ observe, expect, peer }) => {
    // "the user agent MUST close the connection … and discard the received response"
    const seen = await observe("rejects", peer.url("wire", { case: "length-differing" }).href);
    expect(kindsOf(seen)).not.toContain("fulfilled");
  });
  check("reject, as bad arguments do, and don't throw", async ({ observe, expect }) => {
    const seen = Array.from({ length: 4 }, () => "rejects with TypeError");
    expect(await observe("badArgumentsReject")).toStrictEqual(seen);
  });
});

const body = { ...errors, ...at("http-network-fetch"), wpt: "fetch/api/basic/error-after-response.any.js" };

feature("fetch: broken bodies", body, (check) => {
  check("give what came before they reject", async ({ observe, expect, peer }) => {
    const exchange = peer.url("reset", { when: "body", size: 3, gate: 1 });
    const seen = await observe("readsUntilBroken", exchange.href, exchange.releaseHref());
    expect(seen).toMatchObject({ value: Uint8Array.of(0, 1, 2) });
    expect([seen.next, seen.closed]).not.toContain("fulfilled");
  });
  check("reject with TypeError", async ({ observe, expect, peer }) => {
    // "Otherwise, if stream is readable, error stream with a TypeError."
    const hrefs = ["length", "chunked"].map((framing) => peer.url("truncated", { framing }).href);
    expect(kindsOf(await observe("readingRejects", ...hrefs))).toStrictEqual(["TypeError", "TypeError"]);
  });
  check(
    "reject when the connection ends before the length is reached",
    rfc9112("8"),
    async ({ observe, expect, peer }) => {
      const seen = await observe("readingRejects", peer.url("truncated").href);
      expect(kindsOf(seen)).not.toContain("fulfilled");
    },
  );
  check("reject when the connection ends before the last chunk", rfc9112("8"), async ({ observe, expect, peer }) => {
    const hrefs = ["chunked", "last"].map((framing) => peer.url("truncated", { framing }).href);
    expect(kindsOf(await observe("readingRejects", ...hrefs))).not.toContain("fulfilled");
  });
  check("reject when a chunk has no size", rfc9112("7.1"), async ({ observe, expect, peer }) => {
    const seen = await observe("readingRejects", peer.url("wire", { case: "chunk-size-letters" }).href);
    expect(kindsOf(seen)).not.toContain("fulfilled");
  });
});
