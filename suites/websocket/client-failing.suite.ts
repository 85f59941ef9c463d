import type { Frame } from "../../fixtures/peer/frames.ts";
import type { PeerSocket } from "../../fixtures/peer/socket.ts";
import { suite } from "../suite.ts";
import { meet } from "./meeting.ts";

type Written = Partial<Frame> & { opcode: number };
const feature = suite<typeof import("./client-failing.probes.ts")>("websocket/client-failing");
const rfc = (section: string) => `https://www.rfc-editor.org/rfc/rfc6455#section-${section}`;
const about = { spec: rfc("7.1.7"), needs: ["WebSocket"], bcd: "api.WebSocket", profiles: ["beyond:WebSocket"] };
const payload = Buffer.from("x");
const closing = "https://websockets.spec.whatwg.org/#closeWebSocket";
const unknown: Written[] = [{ opcode: 3, payload }];
const told: [number, string, Written[]][] = [
  [1002, "a protocol error", unknown],
  [1007, "text that isn't UTF-8", [{ opcode: 1, payload: Uint8Array.of(0xff) }]],
];

const violations: [string, string, Written[]][] = [
  ["a masked frame", "5.1", [{ opcode: 1, payload, masked: true }]],
  ["a frame with RSV2", "5.2", [{ opcode: 1, payload, rsv: 2 }]],
  ["a frame with RSV3", "5.2", [{ opcode: 2, payload, rsv: 1 }]],
  ["a compressed frame without an extension", "5.2", [{ opcode: 1, payload, rsv: 4 }]],
  ["the reserved data opcode 3", "5.2", [{ opcode: 3, payload }]],
  ["the reserved control opcode 11", "5.2", [{ opcode: 11, payload }]],
  ["a ping of 126 bytes", "5.5", [{ opcode: 9, payload: Buffer.alloc(126, "x") }]],
  ["a fragmented ping", "5.5", [{ opcode: 9, payload, fin: false }]],
  ["a continuation of nothing", "5.4", [{ opcode: 0, payload }]],
  [
    "a new message among the fragments of another",
    "5.4",
    [
      { opcode: 1, payload, fin: false },
      { opcode: 1, payload },
    ],
  ],
  ["a text that isn't UTF-8", "8.1", [{ opcode: 1, payload: Uint8Array.of(0x61, 0xff) }]],
  ["a text with an encoded surrogate", "8.1", [{ opcode: 1, payload: Uint8Array.of(0xed, 0xa0, 0x80) }]],
  ["a text that ends inside a character", "8.1", [{ opcode: 1, payload: Uint8Array.of(0xf0, 0x9f, 0x8e) }]],
];

// A text behind the violation tells a client that goes on from one that has failed the connection.
feature("WebSocket: protocol errors", about, (check) => {
  for (const [what, section, frames] of violations)
    check(`fails the connection at ${what}`, { spec: rfc(section) }, async ({ observe, expect, peer }) => {
      const exchange = peer.url("rawsocket");
      expect(await meet(exchange, observe("violationFires", exchange.wsHref), violate(frames))).toBe("error");
    });
  check("fires error and then close, which isn't clean", { spec: closing }, async ({ observe, expect, peer }) => {
    const exchange = peer.url("rawsocket");
    const seen = await meet(exchange, observe("violationEnds", exchange.wsHref), violate(unknown));
    expect(seen).toMatchObject({ events: ["open", "error", "close"], closed: { wasClean: false } });
  });
  // "If no such Close control frame was received by the endpoint, the WebSocket Connection Close Code is 1006."
  const dependsOn = "fires error and then close, which isn't clean";
  check("gives the code 1006", { spec: rfc("7.1.5"), dependsOn }, async ({ observe, expect, peer }) => {
    const exchange = peer.url("rawsocket");
    const seen = await meet(exchange, observe("violationEnds", exchange.wsHref), violate(unknown));
    expect(seen).toMatchObject({ closed: { code: 1006 } });
  });
  for (const [code, what, frames] of told)
    check(`tells the server ${code} for ${what}`, { level: "should" }, async ({ observe, expect, peer }) => {
      const exchange = peer.url("rawsocket");
      await meet(exchange, observe("violationFires", exchange.wsHref), violate(frames));
      expect(await (await exchange.socket()).closed()).toMatchObject({ code });
    });
});

/** Sends frames and a text behind them, answers no close frame, and hangs up when one came. */
function violate(frames: readonly Written[]) {
  return async (socket: PeerSocket) => {
    for (const frame of frames) socket.writeFrame(frame);
    socket.writeFrame({ opcode: 1, payload: Buffer.from("after") });
    await socket.next("close");
    socket.terminate();
  };
}
