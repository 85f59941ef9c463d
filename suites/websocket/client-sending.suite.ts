import type { Peer } from "../../fixtures/peer/peer.ts";
import { suite } from "../suite.ts";
import { digest, megabyte, pattern } from "./bytes.ts";
import type { Sent } from "./client-sending.probes.ts";

const feature = suite<typeof import("./client-sending.probes.ts")>("websocket/client-sending");
const about = {
  spec: "https://websockets.spec.whatwg.org/#dom-websocket-send",
  needs: ["WebSocket"],
  bcd: "api.WebSocket.send",
  profiles: ["beyond:WebSocket"],
};
const buffered = {
  ...about,
  spec: "https://websockets.spec.whatwg.org/#dom-websocket-bufferedamount",
  bcd: "api.WebSocket.bufferedAmount",
};

const closing = "https://websockets.spec.whatwg.org/#dom-websocket-close";
const mixed = (["Blob", "ArrayBuffer", "Blob", "Uint8Array"] as const).flatMap((as, at): Sent[] => [
  { bytes: pattern(at + 1), as },
  `text ${at}`,
]);
const received = (sent: Sent) => (typeof sent === "string" ? sent : sent.bytes);

feature("WebSocket.send", about, (check) => {
  check(
    "sends strings as text in UTF-8",
    { wpt: "websockets/Send-unicode-data.any.js" },
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("websocket", { echo: 1 });
      const texts = ["hello", "", "grüß dich, 世界 🎈", "a\0b\r\nc"];
      await observe("sends", exchange.wsHref, ...texts);
      expect(await messagesOf(exchange)).toStrictEqual(texts);
    },
  );
  for (const as of ["ArrayBuffer", "Uint8Array", "DataView", "Blob"] as const)
    check(
      `sends ${as === "ArrayBuffer" ? "an" : "a"} ${as} as binary, empty or not`,
      async ({ observe, expect, peer }) => {
        const exchange = peer.url("websocket", { echo: 1 });
        await observe("sends", exchange.wsHref, { bytes: pattern(300), as }, { bytes: pattern(0), as });
        expect(await messagesOf(exchange)).toStrictEqual([pattern(300), pattern(0)]);
      },
    );
  check("sends other values as their strings", async ({ observe, expect, peer }) => {
    const exchange = peer.url("websocket");
    await observe("sendsOthersAsText", exchange.wsHref);
    expect(await messagesOf(exchange)).toStrictEqual(["42", "null", "undefined", "true", "own"]);
  });
  check(
    "sends U+FFFD in the place of a lone surrogate",
    { wpt: "websockets/Send-Unpaired-Surrogates.any.js" },
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("websocket", { echo: 1 });
      await observe("sends", exchange.wsHref, "a\ud800b");
      expect(await messagesOf(exchange)).toStrictEqual(["a\ufffdb"]);
    },
  );
  check("keeps the order of texts, bytes and Blobs", async ({ observe, expect, peer }) => {
    const exchange = peer.url("websocket", { echo: 1 });
    await observe("sends", exchange.wsHref, ...mixed);
    expect(await messagesOf(exchange)).toStrictEqual(mixed.map(received));
  });
  // "close() does not discard previously sent messages before starting the WebSocket closing handshake."
  check(
    "sends texts and bytes ahead of a close in the same turn",
    { spec: closing },
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("websocket");
      const sent = mixed.filter((one) => typeof one === "string" || one.as !== "Blob");
      await observe("sendsAndCloses", exchange.wsHref, ...sent);
      expect(await messagesOf(exchange)).toStrictEqual(sent.map(received));
    },
  );
  check("sends a Blob ahead of a close in the same turn", { spec: closing }, async ({ observe, expect, peer }) => {
    const exchange = peer.url("websocket");
    await observe("sendsAndCloses", exchange.wsHref, { bytes: pattern(40), as: "Blob" });
    expect(await messagesOf(exchange)).toStrictEqual([pattern(40)]);
  });
  check("keeps the order of 500 messages", async ({ observe, expect, peer }) => {
    const exchange = peer.url("websocket", { echo: 1 });
    const sent = Array.from({ length: 500 }, (_, at) => `message ${at}`);
    await observe("sends", exchange.wsHref, ...sent);
    expect(await messagesOf(exchange)).toStrictEqual(sent);
  });
  check("sends the bytes as they were when it was called", async ({ observe, expect, peer }) => {
    const exchange = peer.url("websocket");
    await observe("changesBytesAfterSend", exchange.wsHref);
    expect(await messagesOf(exchange)).toStrictEqual([Uint8Array.of(1, 2, 3), Uint8Array.of(9, 9, 9)]);
  });
  check("sends 1 MB of text and of bytes", async ({ observe, expect, peer }) => {
    const exchange = peer.url("websocket", { echo: 1 });
    expect(await observe("sendsLong", exchange.wsHref, megabyte)).toStrictEqual([true, true]);
    const sent = ["x".repeat(megabyte), new Uint8Array(megabyte).fill(7)];
    expect((await messagesOf(exchange)).map(digest)).toStrictEqual(sent.map(digest));
  });
  check(
    "masks every frame and sets no reserved bit",
    { spec: "https://www.rfc-editor.org/rfc/rfc6455#section-5.1" },
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("websocket", { echo: 1 });
      await observe("sends", exchange.wsHref, "text", { bytes: pattern(5), as: "Uint8Array" });
      await messagesOf(exchange);
      const frames = (await exchange.socket()).frames.map(({ opcode, masked, rsv }) => ({ opcode, masked, rsv }));
      expect(frames).toStrictEqual([1, 2, 8].map((opcode) => ({ opcode, masked: true, rsv: 0 })));
    },
  );
  check("works from within the open handler", async ({ observe, expect, peer }) => {
    const { wsHref } = peer.url("websocket", { echo: 1 });
    const seen = { readyState: 1, echoed: "from the handler" };
    expect(await observe("sendsFromOpenHandler", wsHref)).toStrictEqual(seen);
  });
  check(
    "throws an InvalidStateError while the socket connects",
    { wpt: "websockets/Send-before-open.any.js" },
    async ({ observe, expect, peer }) => {
      const seen = await observe("sendThrows", peer.url("websocket").wsHref);
      expect(seen).toMatchObject({ early: { name: "InvalidStateError", isDOMException: true } });
    },
  );
  check("throws a TypeError without an argument", async ({ observe, expect, peer }) => {
    const seen = await observe("sendThrows", peer.url("websocket").wsHref);
    expect(seen).toMatchObject({ empty: { name: "TypeError", isDOMException: false } });
  });
  check("throws nothing and sends nothing once the socket is closing", async ({ observe, expect, peer }) => {
    const exchange = peer.url("websocket");
    const seen = await observe("sendsWhenClosed", exchange.wsHref);
    expect(seen).toMatchObject({
      closing: ["nothing", expect.anything()],
      ended: true,
      afterwards: ["nothing", expect.anything()],
    });
    expect(await messagesOf(exchange)).toStrictEqual([]);
  });
});

feature("WebSocket.bufferedAmount", buffered, (check) => {
  // "This thus includes any text sent during the execution of the current task."
  check("grows by the bytes of each text and buffer within the task", async ({ observe, expect, peer }) => {
    const sent: Sent[] = ["é", { bytes: pattern(5), as: "Uint8Array" }, { bytes: pattern(9), as: "ArrayBuffer" }];
    expect(await observe("bufferedAmountGrows", peer.url("websocket").wsHref, ...sent)).toStrictEqual([2, 7, 16]);
  });
  check("grows by the bytes of a Blob within the task", async ({ observe, expect, peer }) => {
    const sent: Sent = { bytes: pattern(4), as: "Blob" };
    expect(await observe("bufferedAmountGrows", peer.url("websocket").wsHref, sent)).toStrictEqual([4]);
  });
  check("is 0 again when the peer has answered", async ({ observe, expect, peer }) => {
    const { wsHref } = peer.url("websocket", { echo: 1 });
    expect(await observe("bufferedAmountFalls", wsHref)).toStrictEqual({ answered: true, bufferedAmount: 0 });
  });
  // "Any invocation of this method with a string argument that does not throw an exception must increase" it.
  check("grows by what is sent on a socket that is closing or closed", async ({ observe, expect, peer }) => {
    const seen = await observe("sendsWhenClosed", peer.url("websocket").wsHref);
    expect(seen).toMatchObject({ closing: ["nothing", 13], afterwards: ["nothing", 10] });
  });
});

/** The messages that came on the exchange's socket until it ended. */
async function messagesOf(exchange: ReturnType<Peer["url"]>): Promise<(string | Uint8Array)[]> {
  const socket = await exchange.socket();
  await socket.closed();
  return socket.events.flatMap((event) => (event.type === "message" ? [event.data] : []));
}
