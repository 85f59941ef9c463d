import type { Exchange } from "../../fixtures/peer/exchange.ts";
import type { PeerSocket } from "../../fixtures/peer/socket.ts";
import type { CheckContext } from "../check.ts";
import { suite } from "../suite.ts";
import { meet } from "./meeting.ts";

type Probes = typeof import("./client-compression.probes.ts");
const feature = suite<Probes>("websocket/client-compression");
const rfc = (section: string) => `https://www.rfc-editor.org/rfc/rfc7692#section-${section}`;
const about = {
  spec: rfc("7"),
  needs: ["WebSocket"],
  bcd: "api.WebSocket.extensions",
  profiles: ["beyond:WebSocket"],
};
const repetitive = "the same words again and again, ".repeat(64);

feature("WebSocket: permessage-deflate", about, (check) => {
  check(
    "is told by extensions",
    { spec: "https://websockets.spec.whatwg.org/#dom-websocket-extensions" },
    async (context) => {
      const seen = await receive(context, ["x"]);
      context.expect(seen).toMatchObject({ extensions: context.expect.stringMatching(/^permessage-deflate/) });
    },
  );
  check("inflates compressed texts and bytes", async (context) => {
    const bytes = new Uint8Array(5000).fill(7);
    const seen = await receive(context, [repetitive, bytes, ""]);
    context.expect(seen).toMatchObject({ received: [repetitive, { ArrayBuffer: bytes }, ""] });
  });
  check("inflates messages that refer to earlier ones", { spec: rfc("7.2.3.2") }, async (context) => {
    const texts = [repetitive, repetitive, `${repetitive}!`];
    context.expect(await receive(context, texts)).toMatchObject({ received: texts });
  });
  check("inflates a message of 1 MB", async (context) => {
    const text = repetitive.repeat(512);
    const seen = await receive(context, [text]);
    context.expect(seen.received[0] === text).toBe(true);
  });
  check("takes a message that isn't compressed beside those that are", { spec: rfc("6") }, async (context) => {
    const seen = await converse(context, 2, (socket) => {
      socket.send("plain", { compress: false });
      socket.send(repetitive);
    });
    context.expect(seen).toMatchObject({ received: ["plain", repetitive] });
  });
  check("inflates a message in fragments", { spec: rfc("6.1") }, async (context) => {
    const seen = await converse(context, 1, (socket) => {
      socket.send(repetitive, { fin: false });
      socket.send("end");
    });
    context.expect(seen).toMatchObject({ received: [`${repetitive}end`] });
  });
  check("sends what the server inflates to the same", async (context) => {
    const exchange = context.peer.url("websocket", { deflate: 1, echo: 1 });
    const sent = [repetitive, new Uint8Array(5000).fill(7), "", `${repetitive}!`];
    context.expect(await context.observe("sendsDeflated", exchange.wsHref, ...sent)).toBe(sent.length);
    const socket = await agreed(context, exchange);
    const received = socket.events.flatMap((event) => (event.type === "message" ? [event.data] : []));
    context.expect(received).toStrictEqual(sent);
  });
});

type Context = CheckContext<Probes>;

const receive = (context: Context, messages: readonly (string | Uint8Array)[]) =>
  converse(context, messages.length, (socket) => {
    for (const message of messages) socket.send(message);
  });

async function converse(context: Context, count: number, act: (socket: PeerSocket) => void) {
  const exchange = context.peer.url("websocket", { deflate: 1 });
  const seen = await meet(exchange, context.observe("receivesDeflated", exchange.wsHref, count), act);
  await agreed(context, exchange);
  return seen;
}

/** The peer's side of the connection; absent where the client didn't offer the extension. */
async function agreed({ absent }: Context, exchange: Exchange): Promise<PeerSocket> {
  const socket = await exchange.socket();
  return socket.extensions === "" ? absent("permessage-deflate") : socket;
}
