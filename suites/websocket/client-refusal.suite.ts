import { createServer } from "node:net";
import type { QueryValue } from "../../fixtures/peer/query.ts";
import { suite } from "../suite.ts";

const feature = suite<typeof import("./client-refusal.probes.ts")>("websocket/client-refusal");
const rfc = (section: string) => `https://www.rfc-editor.org/rfc/rfc6455#section-${section}`;
const establish = "https://websockets.spec.whatwg.org/#concept-websocket-establish";
const closing = "https://websockets.spec.whatwg.org/#closeWebSocket";
const about = { spec: establish, needs: ["WebSocket"], bcd: "api.WebSocket", profiles: ["beyond:WebSocket"] };
const failed = { events: ["error", "close"], closed: { wasClean: false, readyState: 3 } };

/** Answers that no WebSocket may open on: the section, the rawsocket answer's query, what is offered. */
const refusals: [string, string, Record<string, QueryValue>, string[]?][] = [
  ["the status 200", establish, { status: 200 }],
  ["the status 403", establish, { status: 403, body: "no" }],
  ["the status 500", establish, { status: 500 }],
  ["no Upgrade header", rfc("4.1"), { upgrade: "" }],
  ["another Upgrade than websocket", rfc("4.1"), { upgrade: "h2c" }],
  ["no Connection header", rfc("4.1"), { connection: "" }],
  ["a Connection header without Upgrade", rfc("4.1"), { connection: "keep-alive" }],
  ["no Sec-WebSocket-Accept", rfc("4.1"), { accept: "" }],
  ["a wrong Sec-WebSocket-Accept", rfc("4.1"), { accept: "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=" }],
  ["a subprotocol when none was offered", rfc("4.1"), { protocol: "one" }],
  ["another subprotocol than the offered ones", rfc("4.1"), { protocol: "three" }, ["one", "two"]],
  ["no subprotocol when some were offered", establish, {}, ["one", "two"]],
  [
    "permessage-deflate with an unknown parameter",
    "https://www.rfc-editor.org/rfc/rfc7692#section-7",
    { extensions: "permessage-deflate; made_up" },
  ],
  ["an extension that wasn't offered", rfc("4.1"), { extensions: "x-made-up" }],
];

feature("WebSocket: failed handshake", about, (check) => {
  for (const [what, spec, query, protocols] of refusals)
    check(`fails at ${what} in the answer`, { spec }, async ({ observe, expect, peer }) => {
      expect(await observe("failsWith", peer.url("rawsocket", query).wsHref, protocols)).toMatchObject(failed);
    });
  check("fails at a redirect and doesn't follow it", async ({ observe, expect, peer }) => {
    const exchange = peer.url("redirect", { to: "websocket" });
    expect(await observe("failsWith", exchange.wsHref)).toMatchObject(failed);
    expect(exchange.requests()).toHaveLength(1);
  });
  for (const when of ["start", "head"])
    check(
      `fails when the connection is reset ${when === "start" ? "before" : "inside"} the answer`,
      async ({ observe, expect, peer }) => {
        expect(await observe("failsWith", peer.url("reset", { when }).wsHref)).toMatchObject(failed);
      },
    );
  check("fails where nobody listens", async ({ observe, expect }) => {
    expect(await observe("failsWith", `ws://127.0.0.1:${await freePort()}/`)).toMatchObject(failed);
  });
  for (const trust of ["wrongHost", "expired", "untrusted"] as const)
    check(
      `fails over TLS with a certificate that is ${trust === "wrongHost" ? "for another host" : trust}`,
      async ({ observe, expect, peer }) => {
        const exchange = peer.secure[trust].url("websocket");
        expect(await observe("failsWith", exchange.wsHref)).toMatchObject(failed);
        expect(exchange.requests()).toHaveLength(0);
      },
    );
  // "In all of these cases, the WebSocket connection close code would be 1006."
  check(
    "gives the code 1006 when the answer is no WebSocket's",
    { spec: closing },
    async ({ observe, expect, peer }) => {
      const seen = await observe("failsWith", peer.url("rawsocket", { status: 403 }).wsHref);
      expect(seen).toMatchObject({ closed: { code: 1006 } });
    },
  );
  check("gives the code 1006 when no connection comes about", { spec: closing }, async ({ observe, expect, peer }) => {
    const seen = await observe("failsWith", peer.secure.untrusted.url("websocket").wsHref);
    expect(seen).toMatchObject({ closed: { code: 1006 } });
  });
  check("gives no reason", { spec: rfc("7.1.6") }, async ({ observe, expect, peer }) => {
    const seen = await observe("failsWith", peer.url("rawsocket", { status: 403 }).wsHref);
    expect(seen).toMatchObject({ closed: { reason: "" } });
  });
  check(
    "fails when it is closed while it connects",
    { spec: "https://websockets.spec.whatwg.org/#dom-websocket-close" },
    async ({ observe, expect, peer }) => {
      const { wsHref } = peer.url("websocket", { gate: 1 });
      expect(await observe("closesWhileConnecting", wsHref)).toMatchObject({ readyState: 2, ...failed });
    },
  );
});

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
