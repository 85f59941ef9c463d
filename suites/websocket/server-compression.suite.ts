import type { CheckContext } from "../check.ts";
import { header } from "../clients/http.ts";
import type { ClientSocket, DialOptions } from "../clients/socket.ts";
import { suite } from "../suite.ts";
import { dial, shakeHands, upgradePath } from "./dial.ts";

const feature = suite("websocket/server-compression");
const rfc = (section: string) => `https://www.rfc-editor.org/rfc/rfc7692#section-${section}`;
const message = (data: string | Uint8Array) => ({ type: "message", data });
const repetitive = "the same words again and again, ".repeat(64);
type Context = Omit<CheckContext, "expect">;

feature("WebSocket server: permessage-deflate", { spec: rfc("7") }, (check) => {
  check("inflates a compressed text, and its own inflates to the same", async ({ expect, ...context }) => {
    const socket = await dialDeflated(context);
    await socket.send(repetitive, { compress: true });
    expect(await socket.next()).toStrictEqual(message(repetitive));
  });
  check("inflates compressed bytes", async ({ expect, ...context }) => {
    const socket = await dialDeflated(context);
    const bytes = new Uint8Array(5000).fill(7);
    await socket.send(bytes, { compress: true });
    expect(await socket.next()).toStrictEqual(message(bytes));
  });
  check("inflates an empty compressed message", { spec: rfc("7.2.3.6") }, async ({ expect, ...context }) => {
    const socket = await dialDeflated(context);
    await socket.send("", { compress: true });
    expect(await socket.next()).toStrictEqual(message(""));
  });
  check("inflates messages that refer to earlier ones", { spec: rfc("7.2.3.2") }, async ({ expect, ...context }) => {
    const socket = await dialDeflated(context);
    for (const text of [repetitive, repetitive, `${repetitive}!`]) await socket.send(text, { compress: true });
    const seen = [await socket.next(), await socket.next(), await socket.next()];
    expect(seen).toStrictEqual([repetitive, repetitive, `${repetitive}!`].map(message));
  });
  check(
    "takes a message that isn't compressed beside those that are",
    { spec: rfc("6") },
    async ({ expect, ...context }) => {
      const socket = await dialDeflated(context);
      await socket.send("plain", { compress: false });
      await socket.send(repetitive, { compress: true });
      expect([await socket.next(), await socket.next()]).toStrictEqual([message("plain"), message(repetitive)]);
    },
  );
  check("inflates a message in fragments", { spec: rfc("6.1") }, async ({ expect, ...context }) => {
    const socket = await dialDeflated(context);
    await socket.fragments([repetitive, "middle", repetitive]);
    expect(await socket.next()).toStrictEqual(message(`${repetitive}middle${repetitive}`));
  });
  check("inflates a message of 1 MB", async ({ expect, ...context }) => {
    const socket = await dialDeflated(context);
    const text = repetitive.repeat(512);
    await socket.send(text, { compress: true });
    expect(await socket.next()).toStrictEqual(message(text));
  });
  check("keeps no window when the client asks it not to", { spec: rfc("7.1.1.1") }, async ({ expect, ...context }) => {
    const socket = await dialDeflated(context, { serverNoContextTakeover: true });
    for (const text of [repetitive, repetitive]) await socket.send(text);
    expect([await socket.next(), await socket.next()]).toStrictEqual([message(repetitive), message(repetitive)]);
  });
});

feature("WebSocket server: permessage-deflate offers", { spec: rfc("7.1") }, (check) => {
  check(
    "confirms server_no_context_takeover where it accepts it",
    { spec: rfc("7.1.1.1") },
    async ({ expect, ...context }) => {
      const agreed = await agreeOn(context, "permessage-deflate; server_no_context_takeover");
      expect(agreed).toContain("server_no_context_takeover");
    },
  );
  check("declines an offer with an unknown parameter", { spec: rfc("7") }, async ({ expect, ...context }) => {
    await agreeOn(context, "permessage-deflate");
    const { response } = await shakeHands(
      context,
      upgradePath(context, "echo"),
      extensions("permessage-deflate; made_up"),
    );
    expect(header(response, "sec-websocket-extensions")).toBeNull();
  });
  check(
    "doesn't limit the client's window unless the offer allows it",
    { spec: rfc("7.1.2.2") },
    async ({ expect, ...context }) => {
      expect(await agreeOn(context, "permessage-deflate")).not.toContain("client_max_window_bits");
    },
  );
});

/** A socket with permessage-deflate; absent where the server doesn't agree to it. */
async function dialDeflated(
  context: Context,
  perMessageDeflate: DialOptions["perMessageDeflate"] = {},
): Promise<ClientSocket> {
  const socket = await dial(context, "echo", {}, { perMessageDeflate: { threshold: 0, ...Object(perMessageDeflate) } });
  if (socket.extensions === "") context.absent("permessage-deflate");
  return socket;
}

const extensions = (offer: string) => ({ "sec-websocket-extensions": offer });

/** What the server makes of an offer; absent where it declines it. */
async function agreeOn(context: Context, offer: string): Promise<string> {
  const { response } = await shakeHands(context, upgradePath(context, "echo"), extensions(offer));
  return header(response, "sec-websocket-extensions") ?? context.absent("permessage-deflate");
}
