import { suite } from "../suite.ts";

const feature = suite<typeof import("./schemes.probes.ts")>("fetch/schemes");
const at = (anchor: string) => ({ spec: `https://fetch.spec.whatwg.org/#${anchor}` });
const scheme = {
  spec: "https://fetch.spec.whatwg.org/#scheme-fetch",
  bcd: "api.fetch",
  profiles: ["ecma-429-2025:fetch"],
};
const data = { spec: "https://fetch.spec.whatwg.org/#data-urls", wpt: "fetch/api/basic/scheme-data.any.js" };

feature("fetch: data: URL", { ...scheme, ...data }, (check) => {
  check("gives the decoded text and its type", async ({ observe, expect }) => {
    const facts = { status: 200, type: "text/x-one;charset=utf-8", text: "é body" };
    expect(await observe("reads", "data:text/x-one;charset=utf-8,%C3%A9%20body")).toMatchObject(facts);
  });
  check("is text/plain;charset=US-ASCII when no type is said", async ({ observe, expect }) => {
    const facts = { status: 200, type: "text/plain;charset=US-ASCII", text: "body" };
    expect(await observe("reads", "data:,body")).toMatchObject(facts);
  });
  check("is decoded from base64", async ({ observe, expect }) => {
    const seen = await observe("reads", "data:application/octet-stream;base64,Ym9%6beQ%3D%3D");
    expect(seen).toMatchObject({ type: "application/octet-stream", text: "body" });
  });
  check("leaves a fragment out", async ({ observe, expect }) => {
    expect(await observe("reads", "data:,body#fragment")).toMatchObject({ text: "body" });
  });
  check("is told by the response", at("main-fetch"), async ({ observe, expect }) => {
    // "If internalResponse's URL list is empty, then set it to a clone of request's URL list."
    expect(await observe("reads", "data:,body")).toMatchObject({ url: "data:,body" });
  });
  check("gives HEAD no body", at("main-fetch"), async ({ observe, expect }) => {
    expect(await observe("reads", "data:,body", { method: "HEAD" })).toMatchObject({ status: 200, text: "" });
  });
  check("rejects with TypeError what is no base64, and what has no comma", async ({ observe, expect }) => {
    expect(await observe("rejects", "data:;base64,a", "data:text/plain")).toStrictEqual(["TypeError", "TypeError"]);
  });
});

const blob = { ...scheme, needs: ["URL.createObjectURL"], wpt: "fetch/api/basic/scheme-blob.sub.any.js" };

feature("fetch: blob: URL", blob, (check) => {
  check("gives the blob, its type and size, until it is revoked", async ({ observe, expect }) => {
    const facts = { status: 200, type: "text/x-one", length: "4", text: "blob" };
    expect(await observe("readsBlobUrl")).toStrictEqual({ ...facts, revoked: "TypeError" });
  });
  check("rejects another method than GET with TypeError", async ({ observe, expect }) => {
    // "If request's method is not `GET` or blobURLEntry is null, then return a network error."
    expect(await observe("postsToBlobUrl")).toBe("TypeError");
  });
  check("gives a range of the blob", async ({ observe, expect }) => {
    expect(await observe("readsBlobRange")).toStrictEqual({ status: 206, range: "bytes 2-4/10", text: "234" });
  });
});

feature("fetch: other schemes", { ...scheme, wpt: "fetch/api/basic/scheme-others.sub.any.js" }, (check) => {
  check("reject with TypeError", async ({ observe, expect }) => {
    const urls = ["ftp://127.0.0.1/", "mailto:one@two.example", "unheard-of:x", "about:config", "ws://127.0.0.1/"];
    expect(await observe("rejects", ...urls)).toStrictEqual(urls.map(() => "TypeError"));
  });
});
