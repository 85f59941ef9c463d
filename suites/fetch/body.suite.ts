import { suite } from "../suite.ts";
import { cue, endingOf } from "./traffic.ts";

const feature = suite<typeof import("./body.probes.ts")>("fetch/body");
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
    expect(await observe("jsonRefuses", "{a:1}", "", null)).toStrictEqual(["SyntaxError", "SyntaxError", "SyntaxError"]);
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
    {
      spec: "https://fetch.spec.whatwg.org/#body-unusable",
    },
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

const form = {
  spec: "https://fetch.spec.whatwg.org/#dom-body-formdata",
  bcd: "api.Response.formData",
  profiles: ["ecma-429-2025:FormData", "ecma-429-2025:Response"],
};
const multipart = "multipart/form-data; boundary=b";

feature("Body.formData", form, (check) => {
  check("parses an urlencoded body", async ({ observe, expect }) => {
    const seen = await observe("parsesForm", "a=1&b=%C3%A9+x&a=2&c", "application/x-www-form-urlencoded");
    expect(seen).toStrictEqual([
      ["a", "1"],
      ["b", "é x"],
      ["a", "2"],
      ["c", ""],
    ]);
  });
  check("parses text and files of a multipart body", async ({ observe, expect }) => {
    const parts = [
      'form-data; name="text"\r\n\r\né\r\n2',
      'form-data; name="file"; filename="f.txt"\r\nContent-Type: a/b\r\n\r\ncontent',
    ];
    const body = `${parts.map((part) => `--b\r\nContent-Disposition: ${part}\r\n`).join("")}--b--\r\n`;
    const file = { isFile: true, name: "f.txt", type: "a/b", text: "content" };
    expect(await observe("parsesForm", body, multipart)).toStrictEqual([
      ["text", "é\r\n2"],
      ["file", file],
    ]);
  });
  check("gives a file without a type of its own the type text/plain", async ({ observe, expect }) => {
    // "and `text/plain` (the default defined by [RFC7578] section 4.4) otherwise"
    const body = '--b\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\ncontent\r\n--b--\r\n';
    const file = { isFile: true, name: "f", type: "text/plain", text: "content" };
    expect(await observe("parsesForm", body, multipart)).toStrictEqual([["file", file]]);
  });
  check("gives back what went in", wpt("body/formdata"), async ({ observe, expect }) => {
    const file = ["filé.txt", "a/b", "a\0b"];
    const entries = [
      ["näme", "läne\r\n2"],
      ["twice", "1"],
      ["twice", "2"],
      ["file", file],
    ];
    expect(await observe("formComesBack")).toStrictEqual(entries);
  });
  check("rejects with TypeError for a type that is no form, and for none", async ({ observe, expect }) => {
    const seen = [await observe("formRefuses", "a=1", "text/plain"), await observe("formRefuses", "a=1")];
    expect(seen).toStrictEqual(["TypeError", "TypeError"]);
  });
  check("rejects with TypeError for a multipart body without boundaries", async ({ observe, expect }) => {
    const seen = [
      await observe("formRefuses", "no part", multipart),
      await observe("formRefuses", "", "multipart/form-data"),
    ];
    expect(seen).toStrictEqual(["TypeError", "TypeError"]);
  });
});

const body = {
  spec: "https://fetch.spec.whatwg.org/#dom-body-body",
  bcd: "api.Response.body",
  profiles: ["ecma-429-2025:fetch", "ecma-429-2025:Response"],
};
const streaming = { spec: "https://fetch.spec.whatwg.org/#http-network-fetch" };

feature("fetch: response body", body, (check) => {
  check("is one stream of Uint8Arrays", async ({ observe, expect, peer }) => {
    const { href } = peer.url("fixed", { size: 50_000 });
    const facts = { isStream: true, same: true, bytes: true, size: 50_000 };
    expect(await observe("bodyIsOneStream", href)).toStrictEqual(facts);
  });
  check(
    "is a byte stream",
    {
      spec: "https://fetch.spec.whatwg.org/#http-network-fetch",
      ...wpt("response/response-consume-stream"),
    },
    async ({ observe, expect, peer }) => {
      // "Set up stream with byte reading support with pullAlgorithm set to …"
      const seen = await observe("bodyIsByteStream", peer.url("fixed", { size: 10 }).href);
      expect(seen).toStrictEqual({ value: Uint8Array.of(0, 1, 2), size: 3 });
    },
  );
  check("comes after a fetch that fulfills with the head alone", streaming, async ({ observe, expect, peer }) => {
    const exchange = peer.url("steps", { pieces: ["body"] });
    expect(await observe("headComesFirst", exchange.href, exchange.releaseHref())).toBe("body");
  });
  check(
    "can be read piece by piece while it is sent",
    {
      ...streaming,
      ...wpt("basic/stream-response"),
    },
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("steps", { pieces: ["one", "two", "three"], end: "gate" });
      const seen = await observe("piecesComeAsSent", exchange.href, exchange.releaseHref(), 3);
      expect(seen).toStrictEqual(["one", "two", "three", true]);
    },
  );
  check("is whole when it is long, under either framing", streaming, async ({ observe, expect, peer }) => {
    const seen = [];
    for (const framing of ["length", "chunked"]) {
      seen.push(await observe("longBodyIsWhole", peer.url("flood", { size: 100_000, framing }).href));
    }
    expect(seen).toStrictEqual([0, 1].map(() => ({ size: 100_000, wrongAt: -1 })));
  });
  check(
    "lets the connection go when it is cancelled",
    {
      ...streaming,
      level: "should",
      ...wpt("response/response-cancel-stream"),
    },
    async ({ observe, expect, peer }) => {
      // "the user agent should close connection unless it would be bad for performance to do so"
      const exchange = peer.url("flood");
      const closed = cue(peer, () => exchange.closed());
      const facts = { first: true, cancelled: undefined, closed: 204 };
      expect(await observe("cancelEndsTransfer", exchange.href, closed)).toStrictEqual(facts);
      expect(await endingOf(exchange)).toBe("client");
    },
  );
});
