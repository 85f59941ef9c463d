import { closePayload, encodeFrame, type FrameOptions, opcodes } from "../clients/frames.ts";
import { suite } from "../suite.ts";
import { answerTo, dialRaw, textFrame } from "./dial.ts";

const feature = suite("websocket/server-failing");
const rfc = (section: string) => `https://www.rfc-editor.org/rfc/rfc6455#section-${section}`;
const { text, continuation, ping, pong, close } = opcodes;

interface Violation {
  what: string;
  section: string;
  frames: FrameOptions[];
}

const violations: Violation[] = [
  { what: "a frame that isn't masked", section: "5.1", frames: [{ opcode: text, payload: "x", mask: false }] },
  {
    what: "a frame with RSV1 that no extension explains",
    section: "5.2",
    frames: [{ opcode: text, payload: "x", rsv: 4 }],
  },
  { what: "a frame with RSV2", section: "5.2", frames: [{ opcode: text, payload: "x", rsv: 2 }] },
  { what: "a frame with RSV3", section: "5.2", frames: [{ opcode: text, payload: "x", rsv: 1 }] },
  { what: "the reserved data opcode 3", section: "5.2", frames: [{ opcode: 3, payload: "x" }] },
  { what: "the reserved control opcode 11", section: "5.2", frames: [{ opcode: 11, payload: "x" }] },
  { what: "a ping of 126 bytes", section: "5.5", frames: [{ opcode: ping, payload: "x".repeat(126) }] },
  { what: "a fragmented ping", section: "5.5", frames: [{ opcode: ping, payload: "x", fin: false }] },
  { what: "a fragmented pong", section: "5.5", frames: [{ opcode: pong, payload: "x", fin: false }] },
  { what: "a continuation of nothing", section: "5.4", frames: [{ opcode: continuation, payload: "x" }] },
  {
    what: "a new message among the fragments of another",
    section: "5.4",
    frames: [
      { opcode: text, payload: "a", fin: false },
      { opcode: text, payload: "b" },
    ],
  },
  {
    what: "a 64-bit length with its highest bit set",
    section: "5.2",
    frames: [{ opcode: text, lengthForm: 64, declaredLength: 1n << 63n }],
  },
];
const malformed: [string, FrameOptions[]][] = [
  ["a text that isn't UTF-8", [{ opcode: text, payload: Uint8Array.of(0x61, 0xff) }]],
  ["a text with an encoded surrogate", [{ opcode: text, payload: Uint8Array.of(0xed, 0xa0, 0x80) }]],
  ["a text that ends inside a character", [{ opcode: text, payload: Uint8Array.of(0xf0, 0x9f, 0x8e) }]],
  [
    "fragments that join to no UTF-8",
    [
      { opcode: text, payload: Uint8Array.of(0xc3), fin: false },
      { opcode: continuation, payload: "x" },
    ],
  ],
];

// A text behind the violation tells a server that goes on from one that has failed the connection.
feature("WebSocket server: protocol errors", { spec: rfc("7.1.7") }, (check) => {
  for (const { what, section, frames } of violations)
    check(`fails the connection at ${what}`, { spec: rfc(section) }, async ({ expect, ...context }) => {
      const raw = await dialRaw(context);
      const answer = await answerTo(context, raw, [...frames.map(encodeFrame), textFrame("after")]);
      expect(["close 1002", "close 1009", "end"]).toContain(answer);
    });
  // "MUST NOT be set as a status code in a Close control frame by an endpoint"; 0 to 999 "are not used".
  for (const code of [999, 1005, 1006, 1015])
    check(`doesn't send the close code ${code} back`, { spec: rfc("7.4") }, async ({ expect, ...context }) => {
      const raw = await dialRaw(context);
      const answer = await answerTo(context, raw, [encodeFrame({ opcode: close, payload: closePayload(code) })]);
      expect(["close", "close 1002", "end"]).toContain(answer);
    });
  check("ends the connection at a close frame of one byte", { spec: rfc("5.5.1") }, async ({ expect, ...context }) => {
    const raw = await dialRaw(context);
    const half = encodeFrame({ opcode: close, payload: Uint8Array.of(3) });
    expect(await answerTo(context, raw, [half, textFrame("after")])).toMatch(/^(close|end)/);
  });
});

feature("WebSocket server: invalid UTF-8", { spec: rfc("8.1") }, (check) => {
  for (const [what, frames] of malformed)
    check(`fails the connection at ${what}`, async ({ expect, ...context }) => {
      const raw = await dialRaw(context);
      const answer = await answerTo(context, raw, [...frames.map(encodeFrame), textFrame("after")]);
      expect(["close 1007", "end"]).toContain(answer);
    });
});
