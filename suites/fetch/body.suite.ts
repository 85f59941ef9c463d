import { suite } from "../suite.ts";

const feature = suite<typeof import("./body.probes.ts")>("fetch/body");
const at = (anchor: string) => ({ spec: `https://fetch.spec.whatwg.org/#${anchor}` });
const profiles = ["ecma-429-2025:Response", "ecma-429-2025:Request"];
const wpt = (file: string) => ({ wpt: `fetch/api/${file}.any.js` });
const consuming = { spec: "https://fetch.spec.whatwg.org/#body-mixin", bcd: "api.Response", profiles };
const utf8 = (text: string) => new TextEncoder().encode(text);

feature("Body: reading", consuming, (check) => {
  check("gives the same bytes as text, ArrayBuffer and Blob", async ({ observe, expect, peer }) => {
    const { href } = peer.url("fixed", { body: "é😀", type: "text/x-one" });
    const bytes = utf8("é😀");
    const facts = { text: "é😀", buffer: bytes, inBlob: { type: "text/x-one", bytes } };
    expect(await observe("readsInEachWay", href)).toStrictEqual(facts);
  });
  check(
    "gives a Uint8Array by bytes",
    {
      spec: "https://fetch.spec.whatwg.org/#dom-body-bytes",
      needs: ["Response.prototype.bytes"],
    },
    async ({ observe, expect, peer }) => {
      expect(await observe("readsBytes", peer.url("fixed", { size: 5 }).href)).toStrictEqual(
        Uint8Array.of(0, 1, 2, 3, 4),
      );
    },
  );
  check(
    "decodes text as UTF-8 whatever the charset, without the mark, bad bytes replaced",
    {
      spec: "https://fetch.spec.whatwg.org/#dom-body-text",
      ...wpt("basic/text-utf8"),
    },
    async ({ observe, expect }) => {
      const seen = [
        await observe("decodesText", utf8("\ufeffé"), "text/plain;charset=windows-1252"),
        await observe("decodesText", Uint8Array.of(0x61, 0xff, 0x62, 0xc3), "text/plain"),
      ];
      expect(seen).toStrictEqual(["é", "a\ufffdb\ufffd"]);
    },
  );
  check(
    "streams text that is split within a character",
    {
      spec: "https://fetch.spec.whatwg.org/#dom-body-textstream",
      needs: ["Response.prototype.textStream"],
      ...wpt("body/textstream"),
    },
    async ({ observe, expect }) => {
      const bytes = utf8("é😀");
      expect(await observe("streamsText", [bytes.slice(0, 1), bytes.slice(1, 4), bytes.slice(4)])).toBe("é😀");
    },
  );
  const json = { spec: "https://fetch.spec.whatwg.org/#dom-body-json" };
  check("parses JSON after a byte order mark", json, async ({ observe, expect }) => {
    expect(await observe("parsesJson", '\ufeff{"a":[1,null,"é"]}')).toStrictEqual({ a: [1, null, "é"] });
  });
  check("rejects with SyntaxError for what is no JSON, and for no body", json, async ({ observe, expect }) => {
    expect(await observe("jsonRefuses", "{a:1}", "", null)).toStrictEqual([
      "SyntaxError",
      "SyntaxError",
      "SyntaxError",
    ]);
  });
  const consume = { spec: "https://fetch.spec.whatwg.org/#concept-body-consume-body" };
  check(
    "reads no body as an empty one, again and again",
    { ...consume, ...wpt("response/response-consume-empty") },
    async ({ observe, expect }) => {
      const facts = { first: { text: "", used: false }, again: { text: "", size: 0 }, blob: 0 };
      expect(await observe("nullBodyReadsEmpty")).toStrictEqual(facts);
    },
  );
  check(
    "takes a Blob's type from Content-Type",
    {
      spec: "https://fetch.spec.whatwg.org/#dom-body-blob",
      ...wpt("body/mime-type"),
    },
    async ({ observe, expect }) => {
      const types = ["text/plain", "Text/HTML;charset=utf-8", "no type"];
      expect(await observe("blobHasType", types)).toStrictEqual(["text/plain", "text/html;charset=utf-8", ""]);
    },
  );
});

const used = { spec: "https://fetch.spec.whatwg.org/#dom-body-bodyused", bcd: "api.Response.bodyUsed", profiles };

feature("Body.bodyUsed", used, (check) => {
  check(
    "is true from the first read on, and further reads reject with TypeError",
    async ({ observe, expect, peer }) => {
      const after = Array.from({ length: 5 }, () => "TypeError");
      const { href } = peer.url("fixed", { body: "body" });
      expect(await observe("readingUses", href)).toStrictEqual({ before: false, during: true, after });
    },
  );
  check(
    "is false for a locked body, whose reads reject until it is released",
    at("body-unusable"),
    async ({ observe, expect }) => {
      expect(await observe("lockedBodyRefuses")).toStrictEqual({ refusal: "TypeError", used: false, text: "body" });
    },
  );
  check(
    "is true once the stream was read or cancelled",
    wpt("response/response-stream-disturbed-6"),
    async ({ observe, expect }) => {
      expect(await observe("disturbedBodyIsUsed")).toStrictEqual([true, true, true, true]);
    },
  );
});
