import type { Exchange } from "../../fixtures/peer/exchange.ts";
import { suite } from "../suite.ts";
import { meet } from "./meeting.ts";

const feature = suite<typeof import("./client-closing.probes.ts")>("websocket/client-closing");
const rfc = (section: string) => `https://www.rfc-editor.org/rfc/rfc6455#section-${section}`;
const about = {
  spec: "https://websockets.spec.whatwg.org/#dom-websocket-close",
  needs: ["WebSocket"],
  bcd: "api.WebSocket.close",
  profiles: ["beyond:WebSocket"],
};
const event = {
  ...about,
  spec: "https://websockets.spec.whatwg.org/#closeWebSocket",
  bcd: "api.WebSocket.close_event",
};
const ended = (code: number, reason = "") => ({ code, reason, wasClean: true, readyState: 3 });

const closings: [string, [code?: number, reason?: string]][] = [
  ["1000", [1000]],
  ["3000 and a reason", [3000, "enough"]],
  ["4999 and a reason beyond ASCII", [4999, "grüße, 世界"]],
  ["4000 and a reason of 123 bytes", [4000, "r".repeat(123)]],
];

feature("WebSocket.close", about, (check) => {
  check("sends a close frame without a body when it is given nothing", async ({ observe, expect, peer }) => {
    const exchange = peer.url("websocket");
    expect(await observe("closes", exchange.wsHref)).toMatchObject({ closed: ended(1005), events: ["open", "close"] });
    expect(await closeOf(exchange)).toStrictEqual({ code: 1005, reason: "" });
  });
  for (const [what, args] of closings)
    check(`sends ${what}, which come back in the close event`, async ({ observe, expect, peer }) => {
      const exchange = peer.url("websocket");
      const [code = 0, reason = ""] = args;
      expect(await observe("closes", exchange.wsHref, ...args)).toMatchObject({ closed: ended(code, reason) });
      expect(await closeOf(exchange)).toStrictEqual({ code, reason });
    });
  check(
    "replaces lone surrogates in the reason",
    { wpt: "websockets/Close-reason-unpaired-surrogates.any.js" },
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("websocket");
      await observe("closes", exchange.wsHref, 3000, "a\ud800b");
      expect(await closeOf(exchange)).toStrictEqual({ code: 3000, reason: "a\ufffdb" });
    },
  );
  check("makes the socket CLOSING at once", { bcd: "api.WebSocket.readyState" }, async ({ observe, expect, peer }) => {
    expect(await observe("closes", peer.url("websocket").wsHref, 1000)).toMatchObject({ readyState: 2 });
  });
  for (const code of [0, 999, 1001, 1005, 1006, 1015, 2999, 5000, 66_536])
    check(
      `throws an InvalidAccessError for the code ${code} and stays open`,
      { wpt: "websockets/close-invalid.any.js" },
      async ({ observe, expect, peer }) => {
        const thrown = { name: "InvalidAccessError", isDOMException: true };
        const seen = await observe("closeThrows", peer.url("websocket").wsHref, code);
        expect(seen).toStrictEqual({ thrown, readyState: 1 });
      },
    );
  check(
    "throws a SyntaxError for a reason of more than 123 bytes and stays open",
    { wpt: "websockets/Close-Reason-124Bytes.any.js" },
    async ({ observe, expect, peer }) => {
      const seen = await observe("closeThrows", peer.url("websocket").wsHref, 3000, "é".repeat(62));
      expect(seen).toMatchObject({ thrown: { name: "SyntaxError" }, readyState: 1 });
    },
  );
  check("does nothing when it is called again", async ({ observe, expect, peer }) => {
    const exchange = peer.url("websocket");
    const seen = { ending: ended(3001, "first"), events: ["open", "close"] };
    expect(await observe("closesTwice", exchange.wsHref)).toStrictEqual(seen);
    const frames = (await exchange.socket()).frames.filter(({ opcode }) => opcode === 8);
    expect(frames).toHaveLength(1);
  });
});

feature("WebSocket: close", event, (check) => {
  for (const [code, reason] of [
    [1000, "done"],
    [1001, "going away"],
    [1011, ""],
    [3500, "grüße, 世界"],
    [4999, "r".repeat(123)],
  ] as const)
    check(
      `has the server's ${code} with ${reason ? `a reason of ${Buffer.byteLength(reason)} bytes` : "no reason"}`,
      async ({ observe, expect, peer }) => {
        const { wsHref } = peer.url("websocket", { close: code, reason });
        expect(await observe("isClosed", wsHref)).toStrictEqual({
          closed: ended(code, reason),
          events: ["open", "close"],
        });
      },
    );
  check("has 1005 for a close frame without a code", { spec: rfc("7.1.5") }, async ({ observe, expect, peer }) => {
    const exchange = peer.url("websocket");
    const seen = await meet(exchange, observe("isClosed", exchange.wsHref), (socket) => socket.close());
    expect(seen).toMatchObject({ closed: ended(1005) });
  });
  check(
    "has the code that the server answers with, not the one it was sent",
    { spec: rfc("7.1.5") },
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("rawsocket");
      const seen = await meet(exchange, observe("closes", exchange.wsHref, 3000, "mine"), async (socket) => {
        await socket.next("close");
        socket.close(3001, "theirs");
        socket.terminate();
      });
      expect(seen).toMatchObject({ closed: ended(3001, "theirs") });
    },
  );
  check("comes after the messages that came ahead of it", async ({ observe, expect, peer }) => {
    const { wsHref } = peer.url("websocket", { greetings: ["last", "words"], close: 1000 });
    const events = ["open", "message", "message", "close"];
    expect(await observe("hearsLastWords", wsHref)).toStrictEqual({ words: ["last", "words"], events });
  });
  check(
    "is a CloseEvent at the socket that neither bubbles nor can be cancelled",
    async ({ observe, expect, peer }) => {
      const facts = { type: "close", bubbles: false, cancelable: false, interfaceName: "CloseEvent", isTarget: true };
      expect(await observe("closeEventReads", peer.url("websocket", { close: 1000 }).wsHref)).toStrictEqual(facts);
    },
  );
  check(
    "is answered with the code that the server sent",
    { spec: rfc("5.5.1"), level: "should" },
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("rawsocket");
      await meet(exchange, observe("isClosed", exchange.wsHref), async (socket) => {
        socket.close(3456, "reason");
        await socket.next("close");
        socket.terminate();
      });
      expect(await closeOf(exchange)).toMatchObject({ code: 3456 });
    },
  );
});

feature("WebSocket: abnormal close", event, (check) => {
  for (const how of ["fin", "reset"] as const)
    check(
      `is no clean one, with 1006, when the server ends the connection with a ${how === "fin" ? "FIN" : "reset"}`,
      async ({ observe, expect, peer }) => {
        const exchange = peer.url("rawsocket", { frames: [[1, "hi"]] });
        const seen = await meet(exchange, observe("isClosed", exchange.wsHref), (socket) => socket.terminate(how));
        expect(seen).toMatchObject({ closed: { code: 1006, wasClean: false } });
      },
    );
  check("has no reason when no close frame came", { spec: rfc("7.1.6") }, async ({ observe, expect, peer }) => {
    const exchange = peer.url("rawsocket");
    const seen = await meet(exchange, observe("isClosed", exchange.wsHref), (socket) => socket.terminate());
    expect(seen).toMatchObject({ closed: { reason: "" } });
  });
  check("finds the socket CLOSED when no close frame came", async ({ observe, expect, peer }) => {
    const exchange = peer.url("rawsocket");
    const seen = await meet(exchange, observe("isClosed", exchange.wsHref), (socket) => socket.terminate());
    expect(seen).toMatchObject({ closed: { readyState: 3 } });
  });
  check("is no clean one when the server doesn't answer the close frame", async ({ observe, expect, peer }) => {
    const exchange = peer.url("rawsocket");
    const seen = await meet(exchange, observe("closes", exchange.wsHref, 1000), async (socket) => {
      await socket.next("close");
      socket.terminate();
    });
    expect(seen).toMatchObject({ closed: { code: 1006, wasClean: false } });
  });
});

/** The close frame that the client sent. */
async function closeOf(exchange: Exchange): Promise<{ code: number; reason: string }> {
  const { code, reason } = await (await exchange.socket()).closed();
  return { code, reason };
}
