import { suite } from "../suite.ts";
import { cue, endingOf, requestOf } from "./traffic.ts";

const feature = suite<typeof import("./abort.probes.ts")>("fetch/abort");
const at = (anchor: string) => ({ spec: `https://fetch.spec.whatwg.org/#${anchor}` });
const profiles = ["ecma-429-2025:fetch", "ecma-429-2025:AbortSignal", "ecma-429-2025:AbortController"];
const wpt = "fetch/api/abort/general.any.js";
const abort = {
  spec: "https://fetch.spec.whatwg.org/#abort-fetch",
  bcd: "api.fetch.options_parameter",
  profiles,
  wpt,
};
const aborted = "DOMException AbortError";
// "Otherwise, the user agent should close connection unless it would be bad for performance to do so."
const closing = { spec: "https://fetch.spec.whatwg.org/#http-network-fetch", level: "should" } as const;

feature("fetch: abort before the request", abort, (check) => {
  check("rejects with AbortError and sends nothing", async ({ observe, expect, peer }) => {
    const exchange = peer.url("fixed");
    const afterwards = cue(peer, () => Promise.resolve());
    expect(await observe("abortedSignalRejects", exchange.href, afterwards)).toBe(aborted);
    expect(exchange.requests()).toHaveLength(0);
  });
  check("rejects with the signal's own reason", async ({ observe, expect, peer }) => {
    expect(await observe("abortedSignalGivesReason", peer.url("fixed").href)).toBe(true);
  });
  check("rejects with TypeError when the request is wrong", at("dom-global-fetch"), async ({ observe, expect }) => {
    expect(await observe("badRequestGoesFirst")).toBe("TypeError");
  });
  check(
    "lets a signal beside a Request take the place of the Request's",
    at("dom-request"),
    async ({ observe, expect, peer }) => {
      const facts = { without: 200, other: aborted };
      expect(await observe("signalBesideRequestWins", peer.url("fixed").href)).toStrictEqual(facts);
    },
  );
  check("cancels the stream that was to be sent, with the same reason", async ({ observe, expect, peer }) => {
    const facts = { refusal: aborted, cancels: 1, same: true };
    expect(await observe("abortedSignalCancelsUpload", peer.url("echo").href)).toStrictEqual(facts);
  });
});

feature("fetch: abort before the head", abort, (check) => {
  check("rejects with AbortError", async ({ observe, expect, peer }) => {
    const exchange = peer.url("fixed", { gate: 1 });
    const sent = cue(peer, () => exchange.arrived());
    expect(await observe("abortsOnCue", exchange.href, sent)).toStrictEqual({ cued: 204, refusal: aborted });
  });
  check("rejects with the reason that was given", async ({ observe, expect, peer }) => {
    const exchange = peer.url("fixed", { gate: 1 });
    const sent = cue(peer, () => exchange.arrived());
    expect(await observe("abortGivesReason", exchange.href, sent)).toBe(true);
  });
  check("closes the connection", closing, async ({ observe, expect, peer }) => {
    const exchange = peer.url("fixed", { gate: 1 });
    const [sent, closed] = [cue(peer, () => exchange.arrived()), cue(peer, () => exchange.closed())];
    expect(await observe("abortsOnCue", exchange.href, sent, closed)).toMatchObject({ closed: 204 });
    expect(await endingOf(exchange)).toBe("client");
  });
  check("works through the signal of a Request", async ({ observe, expect, peer }) => {
    const exchange = peer.url("fixed", { gate: 1 });
    const sent = cue(peer, () => exchange.arrived());
    expect(await observe("abortsRequest", exchange.href, sent)).toBe(aborted);
  });
  check(
    "ends all fetches of the signal and no other",
    {
      spec: "https://dom.spec.whatwg.org/#abortcontroller-api-integration",
    },
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("fixed", { gate: 1 });
      const other = peer.url("fixed", { gate: 1, body: "other" });
      const sent = cue(peer, () => Promise.all([exchange.arrived(2), other.arrived()]));
      const facts = { aborted: [aborted, aborted], other: "other" };
      expect(await observe("oneSignalAbortsMany", exchange.href, sent, other.href, other.releaseHref())).toStrictEqual(
        facts,
      );
    },
  );
  check("rejects after a redirect too", async ({ observe, expect, peer }) => {
    const exchange = peer.url("redirect", { to: "fixed?gate=1" });
    const sent = cue(peer, () => exchange.arrived(2));
    expect(await observe("abortsOnCue", exchange.href, sent)).toStrictEqual({ cued: 204, refusal: aborted });
  });
});

feature("fetch: abort during the head", abort, (check) => {
  const pieces = ["HTTP/1.1 200 OK\r\nx-first: 1\r\n", "content-length: 0\r\n\r\n"];
  check("rejects with AbortError and closes the connection", async ({ observe, expect, peer }) => {
    const exchange = peer.url("raw", { pieces });
    exchange.release("1");
    const [begun, closed] = [cue(peer, () => exchange.waiting("2")), cue(peer, () => exchange.closed())];
    const facts = { cued: 204, refusal: aborted, closed: 204 };
    expect(await observe("abortsOnCue", exchange.href, begun, closed)).toStrictEqual(facts);
    expect(await endingOf(exchange)).toBe("client");
  });
});

feature("fetch: abort during an upload", abort, (check) => {
  check("rejects and cuts the request short", async ({ observe, expect, peer }) => {
    const exchange = peer.url("echo");
    const arrived = cue(peer, async () => (await exchange.arrived()).reached(3));
    const closed = cue(peer, () => exchange.closed());
    const facts = { arrived: 204, refusal: aborted, closed: 204 };
    expect(await observe("abortCutsUpload", exchange.href, arrived, closed)).toStrictEqual(facts);
    expect(await requestOf(exchange)).toMatchObject({ complete: false });
  });
});
