import { type HttpOutcome, header } from "../clients/http.ts";
import { suite } from "../suite.ts";
import { each } from "./cases.ts";
import { head, send } from "./dial.ts";
import { fetchSpec, rfc9110 } from "./rfc.ts";
import { visit } from "./visit.ts";

const feature = suite("fetch/server-content");
const utf8 = (text: string) => new TextEncoder().encode(text);
const get = (path: string) => head(`GET /route/${path} HTTP/1.1`, "Host: a.test");

const types = {
  text: "text/plain;charset=utf-8",
  parameters: "application/x-www-form-urlencoded;charset=utf-8",
  blob: "application/x-blob",
  typed: "text/html",
};
const untyped = { bytes: "bytes", untyped: "a Blob without a type", stream: "a stream" };

feature("server: response content-type", { spec: fetchSpec("concept-bodyinit-extract") }, (check) => {
  check("is the one that goes with the body", async ({ expect, ...server }) => {
    const [client, kinds] = [visit(server), Object.keys(types)];
    const outcomes = await Promise.all(kinds.map((kind) => client.ask(`/route/answer/${kind}`)));
    const seen = outcomes.map((outcome) => header(outcome, "content-type")?.toLowerCase());
    expect(seen).toStrictEqual(Object.values(types));
  });
  check("is multipart/form-data for a form, with the boundary of its content", async ({ expect, ...server }) => {
    const outcome = await visit(server).ask("/route/answer/form");
    const file = ["file", "a.txt", "application/x-a", "content"];
    expect(await formOf(outcome)).toStrictEqual([["name", "wért"], file]);
  });
  for (const [kind, title] of Object.entries(untyped)) {
    // The Response has no such header; a server that adds one says more than the handler did.
    check(`is left out for ${title}`, { level: "should" }, async ({ expect, ...server }) => {
      expect(header(await visit(server).ask(`/route/answer/${kind}`), "content-type")).toBeNull();
    });
  }
});

const every256 = Uint8Array.from({ length: 256 }, (_, index) => index);
const contents = {
  "is a string's UTF-8": { text: utf8("wért"), empty: utf8("") },
  "is the bytes of an array, also of a window on it": { bytes: every256, view: utf8("ABCDE") },
  "is a Blob's bytes, also of a slice": { blob: utf8("blob"), slice: utf8("2345") },
  "is URLSearchParams serialized": { parameters: utf8("a=1+2&b=%C3%A9%26") },
  "is the chunks of each kind of stream": {
    stream: utf8("stream"),
    byteStream: utf8("bytes"),
    transformed: utf8("TRANSFORMED"),
    many: utf8(Array.from({ length: 500 }, (_, index) => `${index},`).join("")),
  },
  "goes on after an empty chunk": { emptyChunk: utf8("beforeafter") },
  "is left alone where the handler gives a content-encoding": { coded: utf8("not really coded") },
  "is whole where the handler gives a content-length or transfer-encoding": {
    measured: utf8("12345"),
    chunkedText: utf8("text"),
  },
};

feature("server: response content", { spec: fetchSpec("concept-bodyinit-extract") }, (check) => {
  for (const [title, bodies] of Object.entries<Record<string, Uint8Array>>(contents)) {
    check(title, async ({ expect, ...server }) => {
      const kinds = Object.fromEntries(Object.keys(bodies).map((kind) => [kind, get(`answer/${kind}`)]));
      expect(await each(kinds, async (request) => (await send(server, request)).body)).toStrictEqual(bodies);
    });
  }
  check("of 16 MB arrives whole", { timeout: 8000 }, async ({ expect, ...server }) => {
    const stream = await visit(server).open("/route/answer/large");
    let [size, misplaced] = [0, 0];
    for (let chunk = await stream.next(); chunk instanceof Uint8Array; chunk = await stream.next()) {
      for (let at = 0; at < chunk.length; at += 61) if (chunk[at] !== (size + at) % 251) misplaced += 1;
      size += chunk.length;
    }
    const { failed } = await stream.done;
    expect({ size, misplaced, failed }).toStrictEqual({ size: 16 * 1024 * 1024, misplaced: 0, failed: undefined });
  });
  const coding = { spec: rfc9110("12.5.3") };
  check("is the same for a client that takes gzip, once it is decoded", coding, async ({ expect, ...server }) => {
    const outcome = await visit(server).ask("/route/answer/compressible", { headers: { "accept-encoding": "gzip" } });
    expect(outcome.status).toBe(200);
    expect(await decode(outcome)).toBe("compress me ".repeat(400));
  });
});

/** A response's content as another implementation reads it; the error where it can't. */
const read = <T>(outcome: HttpOutcome, how: (response: Response) => Promise<T>): Promise<T | string> =>
  how(new Response(outcome.body as Uint8Array<ArrayBuffer>, { headers: outcome.headers ?? [] })).catch(String);

const formOf = (outcome: HttpOutcome) =>
  read(outcome, async (response) => {
    const entries = [...(await response.formData())].map(async ([name, value]) =>
      typeof value === "string" ? [name, value] : [name, value.name, value.type, await value.text()],
    );
    return Promise.all(entries);
  });

const decode = (outcome: HttpOutcome) =>
  read(outcome, (response) => {
    if (response.headers.get("content-encoding") !== "gzip" || !response.body) return response.text();
    return new Response(response.body.pipeThrough(new DecompressionStream("gzip"))).text();
  });
