import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { type HttpStream, header } from "../clients/http.ts";
import { suite } from "../suite.ts";
import { rfc9112 } from "./rfc.ts";
import { newId, visit } from "./visit.ts";

const feature = suite("fetch/server-stream");

const steps = {
  "a chunk": {},
  "a chunk of an event stream": { type: "text/event-stream" },
  "a chunk of 100 KB": { size: "100000" },
  "a chunk to a client that takes gzip": { type: "text/plain", size: "2000", accepts: "gzip" },
};

// No clause says how soon a chunk is sent; the checks stand on what a handler streams for.
feature("server: streaming response", { spec: rfc9112("7.1"), level: "should" }, (check) => {
  for (const [title, { accepts = "identity", ...query }] of Object.entries<Record<string, string>>(steps)) {
    check(`delivers ${title} before the next one is there`, async ({ expect, ...server }) => {
      const [client, id] = [visit(server), newId()];
      const headers = { "accept-encoding": accepts };
      const stream = await client.open(`/route/steps/${id}?${new URLSearchParams(query)}`, { headers });
      const texts = textsOf(stream);
      const first = await texts.next();
      await client.note(id, "go");
      const rest = await Array.fromAsync(texts);
      server.saw(
        "decoded",
        [first.value, ...rest].map((text) => text?.slice(-20)),
      );
      // The route streams "late" in place of "two" when nobody had seen "one" in a second.
      expect([first.value, ...rest].join("")).toMatch(/^one .*two$/);
    });
  }
});

/** The texts of a body as they arrive, decoded. */
async function* textsOf(stream: HttpStream): AsyncGenerator<string> {
  const bytes = Readable.from(bytesOf(stream));
  const isCoded = stream.head && header(stream.head, "content-encoding") === "gzip";
  try {
    for await (const chunk of isCoded ? bytes.pipe(createGunzip()) : bytes) yield Buffer.from(chunk).toString();
  } catch (error) {
    yield `undecodable: ${error}`;
  }
}

async function* bytesOf(stream: HttpStream): AsyncGenerator<Uint8Array> {
  for (let chunk = await stream.next(); chunk instanceof Uint8Array; chunk = await stream.next()) yield chunk;
}

/** Chunks of 64 KiB: more than the buffers of both sides hold. */
const chunks = 512;

// "allow the underlying transport's flow-control mechanisms to resolve temporary overloads"
feature("server: backpressure", { spec: rfc9112("9.5"), level: "should" }, (check) => {
  const held = "stops pulling a stream that the client doesn't read";
  check(held, async ({ expect, ...server }) => {
    const [client, id] = [visit(server), newId()];
    const stream = await client.open(`/route/flow/${id}?chunks=${chunks}`);
    const pulled = await client.noted(id, "still");
    stream.abort();
    expect(pulled).toBeTypeOf("number");
    expect(pulled).toBeLessThan(chunks);
  });
  check("pulls again when the client reads on", { dependsOn: held }, async ({ expect, ...server }) => {
    const [client, id] = [visit(server), newId()];
    const stream = await client.open(`/route/flow/${id}?chunks=${chunks}`);
    const held = Number(await client.noted(id, "still")) * 64 * 1024;
    let size = 0;
    for await (const chunk of bytesOf(stream)) {
      size += chunk.length;
      if (size > held) break;
    }
    stream.abort();
    expect(size).toBeGreaterThan(held);
  });
});
