import { suite } from "../suite.ts";
import { requestOf } from "./traffic.ts";

const feature = suite<typeof import("./form.probes.ts")>("fetch/form");
const wpt = (file: string) => ({ wpt: `fetch/api/${file}.any.js` });

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

const sending = {
  spec: "https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data",
  bcd: "api.FormData",
  profiles: ["ecma-429-2025:FormData", "ecma-429-2025:fetch"],
};

feature("fetch: FormData", sending, (check) => {
  check("is sent under the boundary that Content-Type names", async ({ observe, expect, peer }) => {
    const exchange = peer.url("echo");
    await observe("postsForm", exchange.href);
    const { type = "", text = "" } = await requestOf(exchange);
    const boundary = /^multipart\/form-data; ?boundary=([^;\s]+)$/i.exec(type)?.[1];
    expect(text.split("\r\n").filter((line) => line.startsWith("--"))).toStrictEqual([
      `--${boundary}`,
      `--${boundary}`,
      `--${boundary}`,
      `--${boundary}--`,
    ]);
  });
  check("is sent with its texts, and files with name and type", async ({ observe, expect, peer }) => {
    const exchange = peer.url("echo");
    await observe("postsForm", exchange.href);
    const { type = "", text = "" } = await requestOf(exchange);
    const received = await new Response(text, { headers: { "content-type": type } }).formData();
    const entries = [...received].map(([name, value]) => [name, typeof value === "string" ? value : value.name, value]);
    const file = expect.objectContaining({ type: "a/b", size: 3 });
    const blob = expect.objectContaining({ type: "application/octet-stream", size: 1 });
    expect(entries).toStrictEqual([
      ["text", "é\r\n2", "é\r\n2"],
      ["file", "f.txt", file],
      ["blob", "blob", blob],
    ]);
  });
  check(
    "is sent with quotes and line ends of names escaped",
    {
      wpt: "fetch/api/body/formdata.any.js",
    },
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("echo");
      await observe("postsEscapedNames", exchange.href);
      const { text = "" } = await requestOf(exchange);
      const names = [...text.matchAll(/name="([^"]*)"/g)].map(([, name]) => name);
      expect(names).toStrictEqual(["a%22b%0D%0Ac", "file", "q%22uote%0A.txt"]);
    },
  );
});
