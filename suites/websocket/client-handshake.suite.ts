import type { QueryValue } from "../../fixtures/peer/query.ts";
import { suite } from "../suite.ts";

const feature = suite<typeof import("./client-handshake.probes.ts")>("websocket/client-handshake");
const rfc = (section: string) => `https://www.rfc-editor.org/rfc/rfc6455#section-${section}`;
const establish = "https://websockets.spec.whatwg.org/#concept-websocket-establish";
const about = { spec: establish, needs: ["WebSocket"], bcd: "api.WebSocket", profiles: ["beyond:WebSocket"] };

const tolerated: [string, Record<string, QueryValue>][] = [
  ["Upgrade and Connection in another case", { upgrade: "WebSocket", connection: "upgrade" }],
  ["a Connection header with more than Upgrade", { connection: "keep-alive, Upgrade" }],
];

feature("WebSocket: handshake", about, (check) => {
  check(
    "asks with GET, Upgrade, Connection and version 13",
    { spec: rfc("4.1") },
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("websocket");
      expect(await observe("opensWith", exchange.wsHref)).toMatchObject({ first: "open" });
      const request = await exchange.arrived();
      expect([request.method, request.httpVersion]).toStrictEqual(["GET", "1.1"]);
      expect(request.header("upgrade")?.toLowerCase()).toBe("websocket");
      expect(request.header("connection")?.toLowerCase()).toMatch(/\bupgrade\b/);
      expect(request.values("sec-websocket-version")).toStrictEqual(["13"]);
    },
  );
  check(
    "sends a key of 16 bytes in base64, another one each time",
    { spec: rfc("4.1") },
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("websocket");
      for (const _ of [1, 2]) await observe("opensWith", exchange.wsHref);
      const keys = exchange.requests().map((request) => request.values("sec-websocket-key"));
      expect(keys).toStrictEqual([
        [expect.stringMatching(/^[\w+/]{22}==$/)],
        [expect.stringMatching(/^[\w+/]{22}==$/)],
      ]);
      expect(keys[0]).not.toStrictEqual(keys[1]);
    },
  );
  check("asks for the URL's path and query at its host and port", async ({ observe, expect, peer }) => {
    const exchange = peer.url("websocket", { reason: "a b" });
    await observe("opensWith", exchange.wsHref);
    const { pathname, search, host } = new URL(exchange.href);
    expect(await exchange.arrived()).toMatchObject({ target: pathname + search });
    expect((await exchange.arrived()).values("host")).toStrictEqual([host]);
  });
  check("offers its subprotocols in their order, in one header", async ({ observe, expect, peer }) => {
    const exchange = peer.url("websocket");
    await observe("opensWith", exchange.wsHref, ["one", "two", "three"]);
    const offered = (await exchange.arrived()).values("sec-websocket-protocol");
    expect(offered.map((value) => value.split(/\s*,\s*/))).toStrictEqual([["one", "two", "three"]]);
  });
  check("names no subprotocol when it was given none", async ({ observe, expect, peer }) => {
    const exchange = peer.url("websocket");
    await observe("opensWith", exchange.wsHref);
    expect((await exchange.arrived()).values("sec-websocket-protocol")).toStrictEqual([]);
  });
  // "Append (`Sec-WebSocket-Extensions`, permessageDeflate) to request's header list."
  check("offers permessage-deflate", async ({ observe, expect, peer }) => {
    const exchange = peer.url("websocket");
    await observe("opensWith", exchange.wsHref);
    expect((await exchange.arrived()).header("sec-websocket-extensions") ?? "nothing").toMatch(/^permessage-deflate\b/);
  });
  check("opens over TLS where the authority is trusted", async ({ observe, expect, peer }) => {
    const exchange = peer.secure.trusted.url("websocket");
    expect(await observe("opensWith", exchange.wsHref)).toMatchObject({ first: "open", readyState: 1 });
  });
});

feature(
  "WebSocket: open",
  { ...about, spec: "https://websockets.spec.whatwg.org/#feedback-from-the-protocol" },
  (check) => {
    check("fires open alone, in the state OPEN", async ({ observe, expect, peer }) => {
      const seen = await observe("opensWith", peer.url("websocket").wsHref);
      expect(seen).toMatchObject({ first: "open", events: ["open"], readyState: 1 });
    });
    check(
      "has the subprotocol that the server chose",
      { bcd: "api.WebSocket.protocol" },
      async ({ observe, expect, peer }) => {
        const { wsHref } = peer.url("websocket", { protocol: "two" });
        expect(await observe("opensWith", wsHref, ["one", "two"])).toMatchObject({ first: "open", protocol: "two" });
      },
    );
    check("takes a single subprotocol as a string", async ({ observe, expect, peer }) => {
      const { wsHref } = peer.url("websocket");
      expect(await observe("opensWith", wsHref, "only")).toMatchObject({ first: "open", protocol: "only" });
    });
    check(
      "has no extensions when the server agreed to none",
      { bcd: "api.WebSocket.extensions" },
      async ({ observe, expect, peer }) => {
        expect(await observe("opensWith", peer.url("websocket").wsHref)).toMatchObject({
          first: "open",
          extensions: "",
        });
      },
    );
    check(
      "has no subprotocol when none was offered",
      { bcd: "api.WebSocket.protocol" },
      async ({ observe, expect, peer }) => {
        expect(await observe("opensWith", peer.url("websocket").wsHref)).toMatchObject({ first: "open", protocol: "" });
      },
    );
    // "If ... the Connection header field doesn't contain a token that is ... a match for the value Upgrade, the client MUST fail."
    for (const [what, query] of tolerated)
      check(`takes ${what} in the answer`, { spec: rfc("4.1") }, async ({ observe, expect, peer }) => {
        expect(await observe("opensWith", peer.url("rawsocket", query).wsHref)).toMatchObject({ first: "open" });
      });
    check("fires the events at handlers in attributes too", async ({ observe, expect, peer }) => {
      const { wsHref } = peer.url("websocket", { greetings: ["hi"], close: 1000 });
      const heard = ["open Event true", "message MessageEvent true", "close CloseEvent true"];
      expect(await observe("handlersHear", wsHref)).toStrictEqual(heard);
    });
  },
);
