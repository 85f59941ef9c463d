import { suite } from "../suite.ts";
import { cue, endingOf } from "./traffic.ts";

const feature = suite<typeof import("./timeout.probes.ts")>("fetch/timeout");
const profiles = ["ecma-429-2025:fetch", "ecma-429-2025:AbortSignal", "ecma-429-2025:AbortController"];
const aborted = "DOMException AbortError";

const timeout = {
  spec: "https://dom.spec.whatwg.org/#dom-abortsignal-timeout",
  bcd: "api.AbortSignal.timeout_static",
  profiles,
  needs: ["AbortSignal.timeout"],
};

feature("fetch: timeout", timeout, (check) => {
  check("rejects with TimeoutError and closes the connection", async ({ observe, expect, peer }) => {
    const exchange = peer.url("fixed", { gate: 1 });
    expect(await observe("timeoutRejects", exchange.href)).toBe("DOMException TimeoutError");
    // A slow machine may not have sent the request by then.
    if (exchange.requests().length > 0) expect(await endingOf(exchange)).toBe("client");
  });
  check("rejects the reading of a body that doesn't end", async ({ observe, expect, peer }) => {
    const exchange = peer.url("steps", { pieces: ["half"], gates: 0, end: "gate" });
    expect(await observe("timeoutEndsBody", exchange.href)).toBe("DOMException TimeoutError");
  });
  check("changes nothing when all was read in time", async ({ observe, expect, peer }) => {
    expect(await observe("timeoutIsKept", peer.url("fixed", { body: "body" }).href)).toBe("body");
  });
  check(
    "ends a fetch by either of the signals of AbortSignal.any",
    {
      spec: "https://dom.spec.whatwg.org/#dom-abortsignal-any",
      bcd: "api.AbortSignal.any_static",
      needs: ["AbortSignal.any"],
    },
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("fixed", { gate: 1 });
      const sent = cue(peer, () => exchange.arrived());
      expect(await observe("anySignalAborts", exchange.href, sent)).toBe(aborted);
    },
  );
  check(
    "gives the signal of AbortSignal.any the reason of the one that aborted",
    {
      spec: "https://dom.spec.whatwg.org/#create-a-dependent-abort-signal",
      bcd: "api.AbortSignal.any_static",
      needs: ["AbortSignal.any"],
    },
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("fixed", { gate: 1 });
      const sent = cue(peer, () => exchange.arrived());
      const seen = { fetched: "rejected", isKept: true };
      expect(await observe("anySignalKeepsReason", exchange.href, sent)).toStrictEqual(seen);
    },
  );
});
