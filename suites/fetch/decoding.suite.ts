import type { Exchange } from "../../fixtures/peer/exchange.ts";
import { suite } from "../suite.ts";
import { headersOf } from "./traffic.ts";

const feature = suite<typeof import("./decoding.probes.ts")>("fetch/decoding");
const at = (anchor: string) => ({ spec: `https://fetch.spec.whatwg.org/#${anchor}` });
const decoding = {
  spec: "https://fetch.spec.whatwg.org/#handle-content-codings",
  bcd: "http.headers.Content-Encoding",
  profiles: ["ecma-429-2025:fetch"],
};
const body = "content, content, content: é";

/** Whether the runtime has said that it decodes the coding. Which ones it knows is its own choice. */
function offers(exchange: Exchange, coding: string): boolean {
  const offered = headersOf(exchange, "accept-encoding").join().toLowerCase();
  return offered.split(",").some((offer) => offer.split(";")[0]?.trim() === coding);
}

feature("fetch: content decoding", decoding, (check) => {
  for (const coding of ["gzip", "deflate", "br", "zstd"]) {
    check(`decodes ${coding} when it offers to`, async ({ observe, expect, peer, skip }) => {
      const exchange = peer.url("encoded", { coding, body });
      const text = await observe("reads", exchange.href);
      if (text !== body && !offers(exchange, coding)) skip(`${coding} isn't offered in Accept-Encoding`);
      expect(text).toBe(body);
    });
  }
  check(
    "reads the name of a coding in any case",
    {
      spec: "https://www.rfc-editor.org/rfc/rfc9110#section-8.4.1",
    },
    async ({ observe, expect, peer }) => {
      const { href } = peer.url("encoded", { coding: "gzip", label: "GZip", body });
      expect(await observe("reads", href)).toBe(body);
    },
  );
  check(
    "reads x-gzip as gzip",
    {
      spec: "https://www.rfc-editor.org/rfc/rfc9110#section-8.4.1.3",
      level: "should",
    },
    async ({ observe, expect, peer }) => {
      expect(await observe("reads", peer.url("encoded", { coding: "x-gzip", body }).href)).toBe(body);
    },
  );
  check("leaves the bytes of a coding that nobody knows", async ({ observe, expect, peer }) => {
    // "If codings are not supported, then return bytes."
    expect(await observe("reads", peer.url("encoded", { coding: "unheard-of", body }).href)).toBe(body);
  });
  check("takes an empty body for what it is", at("http-network-fetch"), async ({ observe, expect, peer }) => {
    // Codings are handled "if one or more bytes have been transmitted from response's message body".
    const { href } = peer.url("fixed", { headers: [["content-encoding", "gzip"]] });
    expect(await observe("reads", href)).toBe("");
  });
  check("doesn't decode for HEAD", at("main-fetch"), async ({ observe, expect, peer }) => {
    expect(await observe("headOfCoded", peer.url("encoded", { body }).href)).toStrictEqual({ status: 200, text: "" });
  });
  check("rejects reading with TypeError when the coded bytes are damaged", async ({ observe, expect, peer }) => {
    const seen = [
      await observe("reads", peer.url("fixed", { body, headers: [["content-encoding", "gzip"]] }).href),
      await observe("reads", peer.url("encoded", { body, damage: -6 }).href),
    ];
    expect(seen).toStrictEqual([{ rejects: "TypeError" }, { rejects: "TypeError" }]);
  });
  check(
    "keeps Content-Encoding and Content-Length as they came",
    at("http-network-fetch"),
    async ({ observe, expect, peer }) => {
      // "This makes the `Content-Length` header unreliable to the extent that it was reliable to begin with."
      const { href } = peer.url("encoded", { body });
      const length = expect.stringMatching(/^\d+$/);
      expect(await observe("headersBeside", href)).toStrictEqual({ coding: "gzip", length, text: body });
    },
  );
  check("gives each decoded piece as it comes", at("http-network-fetch"), async ({ observe, expect, peer }) => {
    const pieces = ["one", "two", "three"];
    const exchange = peer.url("encoded", { pieces });
    const seen = await observe("piecesComeDecoded", exchange.href, exchange.releaseHref(), pieces);
    expect(seen).toStrictEqual(pieces);
  });
});
