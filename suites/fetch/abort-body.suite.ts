import { suite } from "../suite.ts";
import { cue, endingOf } from "./traffic.ts";

const feature = suite<typeof import("./abort-body.probes.ts")>("fetch/abort-body");
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

feature("fetch: abort during the body", abort, (check) => {
  const half = { pieces: ["half"], gates: 0, end: "gate" } as const;
  check("rejects the reads of the body with AbortError", async ({ observe, expect, peer }) => {
    const facts = { size: 4, refusals: [aborted, aborted] };
    expect(await observe("abortsBody", peer.url("steps", half).href)).toStrictEqual(facts);
  });
  check("rejects a body that is being read as text", async ({ observe, expect, peer }) => {
    expect(await observe("abortsReading", peer.url("steps", half).href)).toBe(aborted);
  });
  check("rejects with the reason that was given", async ({ observe, expect, peer }) => {
    expect(await observe("abortedBodyGivesReason", peer.url("steps", half).href)).toBe(true);
  });
  check("rejects a body that is read only then", async ({ observe, expect, peer }) => {
    const seen = await observe("abortedBodyRejects", peer.url("steps", half).href);
    expect(seen).toStrictEqual([aborted, aborted, aborted, aborted]);
  });
  check("closes the connection", closing, async ({ observe, expect, peer }) => {
    const exchange = peer.url("steps", half);
    const closed = cue(peer, () => exchange.closed());
    expect(await observe("abortsBody", exchange.href, closed)).toMatchObject({ closed: 204 });
    expect(await endingOf(exchange)).toBe("client");
  });
  check("leaves later fetches alone", at("http-network-fetch"), async ({ observe, expect, peer }) => {
    const next = peer.url("fixed", { body: "next" });
    const seen = await observe("nextFetchGetsItsOwn", peer.url("steps", half).href, next.href);
    expect(seen).toMatchObject({ texts: ["next", "next", "next"] });
  });
  check("changes nothing once the body was read", async ({ observe, expect, peer }) => {
    const { href } = peer.url("fixed", { body: "body" });
    expect(await observe("abortComesTooLate", href)).toStrictEqual({ text: "body", status: 200, next: "body" });
  });
});
