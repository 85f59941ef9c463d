import { createHash } from "node:crypto";
import type { PeerSocket } from "../../fixtures/peer/socket.ts";
import { suite } from "../suite.ts";
import { megabyte, pattern } from "./bytes.ts";
import { meet } from "./meeting.ts";

const feature = suite<typeof import("./client-receiving.probes.ts")>("websocket/client-receiving");
const rfc = (section: string) => `https://www.rfc-editor.org/rfc/rfc6455#section-${section}`;
const about = {
  spec: "https://websockets.spec.whatwg.org/#feedback-from-the-protocol",
  needs: ["WebSocket"],
  bcd: "api.WebSocket.message_event",
  profiles: ["beyond:WebSocket"],
};
const texts = ["hello", "", "grüß dich, 世界 🎈", "a\0b\r\nc", "x".repeat(65_536)];

feature("WebSocket: message", about, (check) => {
  check("has text as strings", async ({ observe, expect, peer }) => {
    const exchange = peer.url("websocket");
    const seen = await meet(exchange, observe("receives", exchange.wsHref, texts.length), say(texts));
    expect(seen).toStrictEqual(texts);
  });
  check("has binary messages as ArrayBuffer for the binary type arraybuffer", async ({ observe, expect, peer }) => {
    const exchange = peer.url("websocket");
    const sent = [pattern(256), pattern(0), pattern(65_536)];
    const seen = await meet(exchange, observe("receives", exchange.wsHref, 3, "arraybuffer"), say(sent));
    expect(seen).toStrictEqual(sent.map((bytes) => ({ ArrayBuffer: bytes })));
  });
  check("has binary messages as Blob for the binary type blob", async ({ observe, expect, peer }) => {
    const exchange = peer.url("websocket");
    const sent = [pattern(256), pattern(0)];
    const seen = await meet(exchange, observe("receives", exchange.wsHref, 2, "blob"), say(sent));
    expect(seen).toStrictEqual(sent.map((bytes) => ({ Blob: bytes, type: "" })));
  });
  check("follows a change of the binary type between two messages", async ({ observe, expect, peer }) => {
    const exchange = peer.url("websocket");
    const seen = await meet(exchange, observe("switchesBinaryType", exchange.wsHref), async (socket) => {
      for (const size of [1, 2, 3]) {
        await socket.message();
        socket.send(pattern(size));
      }
    });
    const [one, two, three] = [1, 2, 3].map(pattern);
    expect(seen).toStrictEqual([{ ArrayBuffer: one }, { Blob: two, type: "" }, { ArrayBuffer: three }]);
  });
  check("keeps the order of 500 texts and binary messages", async ({ observe, expect, peer }) => {
    const exchange = peer.url("websocket");
    const sent = Array.from({ length: 500 }, (_, at) => (at % 3 === 0 ? pattern(at) : `message ${at}`));
    const seen = await meet(exchange, observe("receives", exchange.wsHref, 500, "arraybuffer"), say(sent));
    expect(seen).toStrictEqual(sent.map((data) => (typeof data === "string" ? data : { ArrayBuffer: data })));
  });
  for (const [what, data] of [
    ["text", "0123456789abcdef".repeat(megabyte / 16)],
    ["bytes", pattern(megabyte)],
  ] as const)
    check(`has 1 MB of ${what} in one message`, async ({ observe, expect, peer }) => {
      const exchange = peer.url("websocket");
      const seen = await meet(exchange, observe("receivesLong", exchange.wsHref), say([data]));
      const sha256 = Uint8Array.from(createHash("sha256").update(data).digest()).buffer;
      expect(seen).toStrictEqual({ type: typeof data === "string" ? "string" : "object", length: megabyte, sha256 });
    });
  check("gives each binary message memory of its own", async ({ observe, expect, peer }) => {
    const exchange = peer.url("websocket");
    const seen = await meet(exchange, observe("messagesShareNothing", exchange.wsHref), say([pattern(16), pattern(8)]));
    expect(seen).toStrictEqual({ sizes: [16, 8], second: { ArrayBuffer: pattern(8) } });
  });
  check(
    "is a MessageEvent at the socket that neither bubbles nor can be cancelled",
    async ({ observe, expect, peer }) => {
      const seen = await observe("messageEventReads", peer.url("websocket", { greetings: ["hi"] }).wsHref);
      const facts = { type: "message", bubbles: false, cancelable: false, isMessageEvent: true, isTarget: true };
      expect(seen).toMatchObject({ ...facts, lastEventId: "", source: null });
    },
  );
  check("has the origin of the socket's URL", async ({ observe, expect, peer }) => {
    const { wsHref } = peer.url("websocket", { greetings: ["hi"] });
    const { protocol, host } = new URL(wsHref);
    expect(await observe("messageEventReads", wsHref)).toMatchObject({ origin: `${protocol}//${host}` });
  });
  check("takes messages that come in the packet of the handshake", async ({ observe, expect, peer }) => {
    const { wsHref } = peer.url("rawsocket", {
      frames: [
        [1, "first"],
        [1, "second"],
      ],
    });
    expect(await observe("receives", wsHref, 2)).toStrictEqual(["first", "second"]);
  });
  check("reaches every kind of listener, in the order of their registration", async ({ observe, expect, peer }) => {
    const { wsHref } = peer.url("websocket", { greetings: ["1", "2"], close: 1000 });
    const order = ["attribute 1", "once 1", "object 1", "attribute 2", "object 2"];
    expect(await observe("listenersOrder", wsHref)).toStrictEqual(order);
  });
  // "If ready state is not OPEN (1), then return."
  check("isn't fired any more once the socket is closing", async ({ observe, expect, peer }) => {
    const exchange = peer.url("rawsocket", { frames: [[1, "first"]] });
    const seen = await meet(exchange, observe("receivesWhileClosing", exchange.wsHref), async (socket) => {
      const { code, reason } = await socket.next("close");
      socket.send("late");
      socket.close(code, reason);
      socket.terminate();
    });
    expect(seen).toStrictEqual({ first: "first", code: 1000, events: ["open", "message", "close"] });
  });
});

feature("WebSocket: fragments", { ...about, spec: rfc("5.4") }, (check) => {
  check("joins the fragments of a text and of a binary message", async ({ observe, expect, peer }) => {
    const exchange = peer.url("websocket");
    const seen = await meet(exchange, observe("receives", exchange.wsHref, 2, "arraybuffer"), (socket) => {
      sendFragments(socket, ["one ", "", "two"]);
      sendFragments(socket, [pattern(3), pattern(0), pattern(200)]);
    });
    expect(seen).toStrictEqual(["one two", { ArrayBuffer: Uint8Array.from([...pattern(3), ...pattern(200)]) }]);
  });
  check(
    "joins a character that is split between two fragments",
    { spec: rfc("8.1") },
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("rawsocket");
      const balloon = Buffer.from("🎈");
      const seen = await meet(exchange, observe("receives", exchange.wsHref, 1), (socket) => {
        socket.writeFrame({ opcode: 1, fin: false, payload: balloon.subarray(0, 1) });
        socket.writeFrame({ opcode: 0, payload: balloon.subarray(1) });
      });
      expect(seen).toStrictEqual(["🎈"]);
    },
  );
  check("takes a ping among the fragments of a message", async ({ observe, expect, peer }) => {
    const exchange = peer.url("rawsocket");
    const seen = await meet(exchange, observe("receives", exchange.wsHref, 1), async (socket) => {
      socket.send("a", { fin: false });
      socket.ping("now");
      await socket.next("pong");
      socket.send("b");
    });
    expect(seen).toStrictEqual(["ab"]);
  });
  check("reads a frame that arrives byte by byte", { spec: rfc("5.2") }, async ({ observe, expect, peer }) => {
    const exchange = peer.url("rawsocket");
    const seen = await meet(exchange, observe("receives", exchange.wsHref, 1), (socket) => {
      for (const byte of [0x81, 6, ...Buffer.from("slowly")]) socket.writeRaw(Uint8Array.of(byte));
    });
    expect(seen).toStrictEqual(["slowly"]);
  });
});

feature("WebSocket: ping and pong", { ...about, spec: rfc("5.5.2"), bcd: "api.WebSocket" }, (check) => {
  check("answers pings with their own data, masked, and shows none of it", async ({ observe, expect, peer }) => {
    const exchange = peer.url("rawsocket");
    const pongs: unknown[] = [];
    const seen = await meet(exchange, observe("receives", exchange.wsHref, 1), async (socket) => {
      for (const data of ["", "ping", "p".repeat(125)]) {
        socket.ping(data);
        const { data: answered }: { data: Uint8Array } = await socket.next("pong");
        pongs.push(Buffer.from(answered).toString());
      }
      socket.send("done");
    });
    expect({ seen, pongs }).toStrictEqual({ seen: ["done"], pongs: ["", "ping", "p".repeat(125)] });
    expect((await exchange.socket()).frames.every(({ masked }) => masked)).toBe(true);
  });
  check("leaves a pong that nobody asked for unanswered", { spec: rfc("5.5.3") }, async ({ observe, expect, peer }) => {
    const exchange = peer.url("rawsocket");
    const seen = await meet(exchange, observe("receives", exchange.wsHref, 1), async (socket) => {
      socket.pong("unasked");
      socket.ping("asked");
      await socket.next("pong");
      socket.send("done");
    });
    expect(seen).toStrictEqual(["done"]);
    const pongs = (await exchange.socket()).events.filter(({ type }) => type === "pong");
    expect(pongs).toMatchObject([{ data: Uint8Array.from(Buffer.from("asked")) }]);
  });
});

const say = (messages: readonly (string | Uint8Array)[]) => (socket: PeerSocket) => {
  for (const message of messages) socket.send(message);
};

function sendFragments(socket: PeerSocket, parts: readonly (string | Uint8Array)[]): void {
  for (const [at, part] of parts.entries()) socket.send(part, { fin: at === parts.length - 1 });
}
