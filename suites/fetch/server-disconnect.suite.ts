import { suite } from "../suite.ts";
import { dial, head, type Server } from "./dial.ts";
import { rfc9112 } from "./rfc.ts";
import { newId, visit } from "./visit.ts";

const feature = suite("fetch/server-disconnect");

type Leaving = "resets" | "closes";

/** Opens a lingering request, waits until its handler (and its body) has begun, and leaves. */
async function leave(server: Server, phase: string, leaving: Leaving) {
  const [client, raw, id] = [visit(server), dial(server), newId()];
  raw.write(head(`GET /route/linger/${id}/${phase} HTTP/1.1`, "Host: a.test"));
  const here = await client.noted(id, "here");
  if (phase === "silent" || phase === "busy") await raw.until(".");
  if (leaving === "resets") raw.reset();
  else await raw[Symbol.asyncDispose]();
  return { client, id, here };
}

// The nearest to a standard for a handler's signal: there the abort of the fetch is signalled to the handler's request.
const signalled = { spec: "https://w3c.github.io/ServiceWorker/#on-fetch-request-algorithm", level: "should" } as const;
// A FIN alone doesn't tell a client that went from one that has only said all: RFC 9112 §9.6 has it "nor does it imply that
// the client is no longer interested in a response". What is sent to one that went is answered with a reset.
const departures = {
  "resets the connection before the response": ["head", "resets"],
  "resets the connection in a body that is silent": ["silent", "resets"],
  "resets the connection in a body that is being sent": ["busy", "resets"],
  "closes the connection in a body that is being sent": ["busy", "closes"],
} as const;

feature("server: request signal", signalled, (check) => {
  check("isn't aborted while the client is there", async ({ expect, ...server }) => {
    const { here } = await leave(server, "head", "resets");
    expect(here).toStrictEqual({ aborted: false });
  });
  for (const [title, [phase, leaving]] of Object.entries(departures)) {
    check(`is aborted when the client ${title}`, async ({ expect, ...server }) => {
      const { client, id } = await leave(server, phase, leaving);
      expect(await client.noted(id, "aborted", 500)).toMatchObject({ aborted: true });
    });
  }
  const reason = { spec: "https://dom.spec.whatwg.org/#abortsignal-signal-abort" };
  check("is aborted with an AbortError", reason, async ({ expect, ...server }) => {
    const { client, id } = await leave(server, "head", "resets");
    const seen = { aborted: true, name: "AbortError", isDOMException: true };
    expect(await client.noted(id, "aborted", 500)).toStrictEqual(seen);
  });
  check("isn't aborted by a response that was received whole", async ({ expect, ...server }) => {
    const [client, id] = [visit(server), newId()];
    expect(await client.ask(`/route/linger/${id}/whole`)).toMatchObject({ status: 200, text: "whole" });
    expect(await client.noted(id, "aborted", 50)).toBeNull();
  });
  check("may lead to a throw of the handler, which hurts nobody", async ({ expect, ...server }) => {
    const { client, id } = await leave(server, "throws", "resets");
    await client.noted(id, "aborted", 300);
    expect(await client.ask("/route/answer/text")).toMatchObject({ status: 200, text: "wért" });
  });
});

// "Implementations SHOULD constantly monitor open connections for a received closure signal and respond to it as appropriate"
feature("server: response stream of a client that went", { spec: rfc9112("9.5"), level: "should" }, (check) => {
  for (const [title, [phase, leaving]] of Object.entries(departures)) {
    if (phase === "head") continue;
    check(`is cancelled when the client ${title}`, async ({ expect, ...server }) => {
      const { client, id } = await leave(server, phase, leaving);
      expect(await client.noted(id, "cancelled", 500)).toBe(true);
    });
  }
});
