import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { Pool } from "undici";
import { afterEach, expect, test } from "vitest";
import { ProbeUnanswered } from "../../suites/faults.ts";
import { type Post, post } from "../../suites/post.ts";

const closing: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function ask(listener: RequestListener, options: Partial<Post> = {}) {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const client = new Pool(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  closing.push(
    () => server.closeAllConnections(),
    () => client.destroy(),
    () => server.close(),
  );
  return post(client, { path: "/a", headers: {}, body: "[1]", ...options });
}

test("the whole answer is given, characters that are cut between two chunks too", async () => {
  const answer = await ask(
    (request, response) => {
      request.setEncoding("utf8").on("data", (body) => {
        const bytes = Buffer.from(`é🦓 ${request.method} ${request.url} ${request.headers["x-a"]} ${body}`);
        response.writeHead(207).write(bytes.subarray(0, 3));
        setImmediate(() => response.end(bytes.subarray(3)));
      });
    },
    { headers: { "x-a": "b" } },
  );
  expect(answer).toStrictEqual({ status: 207, text: "é🦓 POST /a b [1]" });
});

test("an empty answer is an empty text", async () => {
  expect(await ask((_, response) => response.end())).toStrictEqual({ status: 200, text: "" });
});

test("a signal ends it with its own reason, before and during the answer", async () => {
  const reason = new Error("no more");
  await expect(ask(() => undefined, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  const ending = new AbortController();
  const answer = ask((_, response) => void response.write("half", () => ending.abort(reason)), {
    signal: ending.signal,
  });
  await expect(answer).rejects.toBe(reason);
});

test("a connection that breaks rejects", async () => {
  await expect(ask((request) => request.socket.destroy())).rejects.toThrow(/other side closed|ECONNRESET/);
  await expect(
    ask((request, response) => void response.write("half", () => request.socket.destroy())),
  ).rejects.toThrow();
});

test("an answer without an end is left", async () => {
  const flood: RequestListener = (_, response) => {
    const chunk = Buffer.alloc(1024 * 1024, "x");
    const more = () => {
      if (response.write(chunk)) setImmediate(more);
    };
    response.on("drain", more);
    more();
  };
  await expect(ask(flood)).rejects.toThrow(ProbeUnanswered);
});
