import { suite } from "../suite.ts";
import { fetchSpec, rfc9112 } from "./rfc.ts";
import { json, visit } from "./visit.ts";

const feature = suite("fetch/server-body");
const everyByte = Uint8Array.from({ length: 256 }, (_, index) => index);
const latin1 = Buffer.from(everyByte).toString("latin1");
const _utf8 = (text: string) => new TextEncoder().encode(text);

const multipart = [
  '--b\r\nContent-Disposition: form-data; name="name"\r\n\r\nwért\r\n',
  '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: application/x-a\r\n\r\n1\r\n2\r\n--b--\r\n',
].join("");

const readings = {
  "is read as text, in UTF-8, without its BOM": ["text", "text/plain", "\ufeffwért", "wért", "dom-body-text"],
  "is read as JSON": ["json", "application/json", '{"a":[1,"\u00e9"]}', { a: [1, "\u00e9"] }, "dom-body-json"],
  "is read as an ArrayBuffer": ["arrayBuffer", "x/y", everyByte, latin1, "dom-body-arraybuffer"],
  "is read as a Blob with the type of the request": [
    "blob",
    "text/x-a",
    "blob",
    { isBlob: true, type: "text/x-a", text: "blob" },
    "dom-body-blob",
  ],
  "is read as a stream of bytes": ["stream", "x/y", everyByte, { areBytes: true, content: latin1 }, "dom-body-body"],
  "is read as multipart form data": [
    "formData",
    "multipart/form-data; boundary=b",
    multipart,
    [
      ["name", "wért"],
      ["file", "a.txt", "application/x-a", "1\r\n2"],
    ],
    "dom-body-formdata",
  ],
  "is read as URL-encoded form data": [
    "formData",
    "application/x-www-form-urlencoded",
    "a=1+2&b=%C3%A9&a=",
    [
      ["a", "1 2"],
      ["b", "\u00e9"],
      ["a", ""],
    ],
    "dom-body-formdata",
  ],
} as const;

feature("server: request body", { spec: fetchSpec("body-mixin") }, (check) => {
  for (const [title, [way, type, body, read, anchor]] of Object.entries(readings)) {
    check(title, { spec: fetchSpec(anchor) }, async ({ expect, ...server }) => {
      const options = { method: "POST", headers: { "content-type": type }, body };
      expect(json(await visit(server).ask(`/route/read/${way}`, options))).toStrictEqual({ read });
    });
  }
  const bytes = { spec: fetchSpec("dom-body-bytes"), needs: ["Request.prototype.bytes"] };
  check("is read as a Uint8Array", bytes, async ({ expect, ...server }) => {
    const seen = await visit(server).ask("/route/read/bytes", { method: "POST", body: everyByte });
    expect(json(seen)).toStrictEqual({ read: latin1 });
  });
  check("is null for a GET without one", { spec: fetchSpec("dom-body-body") }, async ({ expect, ...server }) => {
    const seen = await visit(server).ask("/route/read/presence");
    expect(json(seen)).toStrictEqual({ read: { isNull: true, bodyUsed: false, text: "" } });
  });
  check(
    "is used after it was read, and can't be read again",
    { spec: fetchSpec("concept-body-consume-body") },
    async (context) => {
      const { expect, ...server } = context;
      const seen = await visit(server).ask("/route/read/twice", { method: "POST", body: "once" });
      expect(json(seen)).toStrictEqual({ read: { before: false, after: true, again: "TypeError" } });
    },
  );
  check("of 16 MB arrives whole", { spec: rfc9112("6.2"), timeout: 8000 }, async ({ expect, ...server }) => {
    const body = patternOf(16 * 1024 * 1024);
    const seen = await visit(server).ask("/route/read/measure", { method: "POST", body });
    expect(json(seen)).toStrictEqual({ read: { size: body.length, misplaced: 0 } });
  });
  check("of 1 MB in chunks of any size arrives whole", { spec: rfc9112("7.1") }, async ({ expect, ...server }) => {
    const body = patternOf(1024 * 1024);
    const seen = await visit(server).ask("/route/read/measure", { method: "POST", body: piecesOf(body) });
    expect(json(seen)).toStrictEqual({ read: { size: body.length, misplaced: 0 } });
  });
});

/** Bytes that tell their place: 0 to 250, over and over. */
function patternOf(size: number): Uint8Array {
  return Buffer.alloc(size, everyByte.subarray(0, 251));
}

/** Pieces of growing size. */
async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let [at, size] = [0, 1]; at < bytes.length; [at, size] = [at + size, size * 2])
    yield bytes.subarray(at, at + size);
}
