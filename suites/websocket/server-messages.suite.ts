import { encodeFrame, opcodes, readFrame } from "../clients/frames.ts";
import type { ClientSocket } from "../clients/socket.ts";
import { suite } from "../suite.ts";
import { digest, megabyte, pattern } from "./bytes.ts";
import { answerTo, dial, dialRaw, textFrame } from "./dial.ts";

const feature = suite("websocket/server-messages");
const rfc = (section: string) => `https://www.rfc-editor.org/rfc/rfc6455#section-${section}`;
const message = (data: string | Uint8Array) => ({ type: "message", data });

const texts: [string, string][] = [
  ["a text", "hello"],
  ["an empty text", ""],
  ["text beyond ASCII and beyond the BMP", "grüß dich, 世界 🎈"],
  ["text with NUL and line ends", "a\0b\r\nc"],
];
const binaries: [string, Uint8Array][] = [
  ["every byte value", pattern(256)],
  ["an empty binary message", new Uint8Array()],
];

const long: [string, string | Uint8Array][] = [
  ["text", "0123456789abcdef".repeat(megabyte / 16)],
  ["bytes", pattern(megabyte)],
];

/** A long message by its kind and digest: a megabyte is slow to compare and says nothing to a reader. */
const brief = (event: { type: string; data?: string | Uint8Array }) =>
  event.data === undefined ? event : { type: event.type, kind: typeof event.data, sha256: digest(event.data) };

feature("WebSocket server: messages", { spec: rfc("6.2") }, (check) => {
  for (const [what, text] of texts)
    check(`echoes ${what} as text`, async ({ expect, ...context }) => {
      const socket = await dial(context, "echo");
      await socket.send(text);
      expect(await socket.next()).toStrictEqual(message(text));
    });
  for (const [what, bytes] of binaries)
    check(`echoes ${what} as binary`, async ({ expect, ...context }) => {
      const socket = await dial(context, "echo");
      await socket.send(bytes);
      expect(await socket.next()).toStrictEqual(message(bytes));
    });
  for (const [what, data] of long)
    check(`echoes 1 MB of ${what}`, async ({ expect, ...context }) => {
      const socket = await dial(context, "echo");
      await socket.send(data);
      expect(brief(await socket.next())).toStrictEqual(brief(message(data)));
    });
  check("keeps the order and the types of 300 messages", async ({ expect, ...context }) => {
    const socket = await dial(context, "echo");
    const sent = Array.from({ length: 300 }, (_, at) => (at % 3 === 0 ? pattern(at) : `message ${at}`));
    for (const data of sent) void socket.send(data);
    expect(await take(socket, sent.length)).toStrictEqual(sent.map(message));
  });
  check("keeps the messages of two sockets apart", async ({ expect, ...context }) => {
    const [left, right] = await Promise.all([dial(context, "echo"), dial(context, "echo")]);
    await Promise.all([left.send("left"), right.send("right")]);
    expect([await left.next(), await right.next()]).toStrictEqual([message("left"), message("right")]);
  });
});

feature("WebSocket server: push", { spec: rfc("6.1") }, (check) => {
  check("sends a message before the client has said anything", async ({ expect, ...context }) => {
    const socket = await dial(context, "greet");
    expect(await socket.next()).toStrictEqual(message("greeting 0"));
  });
  check("sends 1000 messages in a row in their order", async ({ expect, ...context }) => {
    const socket = await dial(context, "greet", { count: "1000" });
    const sent = Array.from({ length: 1000 }, (_, at) => message(`greeting ${at}`));
    expect(await take(socket, 1000)).toStrictEqual(sent);
  });
  check("sends 4 MB to a client that reads only later", async ({ expect, ...context }) => {
    const socket = await dial(context, "greet", { count: "64", size: String(megabyte / 16) });
    socket.pause();
    // A turn of the other direction: the server has written what the connection takes.
    await socket.ping();
    socket.resume();
    const sent = Array.from({ length: 64 }, (_, at) => `greeting ${at}`.padEnd(megabyte / 16, "."));
    for (const text of sent) expect(await socket.next("message")).toStrictEqual(message(text));
  });
});

feature("WebSocket server: fragmentation", { spec: rfc("5.4") }, (check) => {
  check("joins the fragments of a text", async ({ expect, ...context }) => {
    const socket = await dial(context, "echo");
    await socket.fragments(["one ", "two ", "three"]);
    expect(await socket.next()).toStrictEqual(message("one two three"));
  });
  check("joins the fragments of a binary message", async ({ expect, ...context }) => {
    const socket = await dial(context, "echo");
    await socket.fragments([pattern(3), pattern(0), pattern(200)]);
    expect(await socket.next()).toStrictEqual(message(new Uint8Array([...pattern(3), ...pattern(200)])));
  });
  check("joins a text whose fragments are empty but one", async ({ expect, ...context }) => {
    const socket = await dial(context, "echo");
    await socket.fragments(["", "only", "", ""]);
    expect(await socket.next()).toStrictEqual(message("only"));
  });
  check(
    "joins a character that is split between two fragments",
    { spec: rfc("8.1") },
    async ({ expect, ...context }) => {
      const raw = await dialRaw(context);
      const bytes = Buffer.from("🎈");
      const first = encodeFrame({ opcode: opcodes.text, fin: false, payload: bytes.subarray(0, 2) });
      const last = encodeFrame({ opcode: opcodes.continuation, payload: bytes.subarray(2) });
      expect(await answerTo(context, raw, [first, last])).toBe("text 🎈");
    },
  );
  check("joins 1 MB that comes in 64 fragments", async ({ expect, ...context }) => {
    const socket = await dial(context, "echo");
    const bytes = pattern(megabyte);
    await socket.fragments(Array.from({ length: 64 }, (_, at) => bytes.subarray(at << 14, (at + 1) << 14)));
    expect(brief(await socket.next())).toStrictEqual(brief(message(bytes)));
  });
  check("answers a ping between two fragments before the message is whole", async ({ expect, ...context }) => {
    const raw = await dialRaw(context);
    const first = encodeFrame({ opcode: opcodes.text, fin: false, payload: "a" });
    const ping = encodeFrame({ opcode: opcodes.ping, payload: "now" });
    expect(await answerTo(context, raw, [first, ping])).toBe("pong now");
    expect(await answerTo(context, raw, [encodeFrame({ opcode: opcodes.continuation, payload: "b" })])).toBe("text ab");
  });
});

feature("WebSocket server: ping and pong", { spec: rfc("5.5.2") }, (check) => {
  for (const [what, payload] of [
    ["no data", ""],
    ["125 bytes of data", "p".repeat(125)],
    ["text beyond ASCII", "世界"],
  ] as const)
    check(
      `answers a ping with ${what} by a pong with the same`,
      { spec: rfc("5.5.3") },
      async ({ expect, ...context }) => {
        const raw = await dialRaw(context);
        const answer = await answerTo(context, raw, [encodeFrame({ opcode: opcodes.ping, payload })]);
        expect(answer).toBe(`pong ${payload}`);
      },
    );
  check("leaves a pong that nobody asked for unanswered", { spec: rfc("5.5.3") }, async ({ expect, ...context }) => {
    const raw = await dialRaw(context);
    const pong = encodeFrame({ opcode: opcodes.pong, payload: "unasked" });
    expect(await answerTo(context, raw, [pong, textFrame("next")])).toBe("text next");
  });
  check("doesn't show pings and pongs to the handler", async ({ expect, ...context }) => {
    const socket = await dial(context, "echo");
    await Promise.all([socket.ping("ping"), socket.pong("pong"), socket.send("text")]);
    expect(await socket.next("message")).toStrictEqual(message("text"));
  });
});

feature("WebSocket server: frames", { spec: rfc("5.2") }, (check) => {
  for (const [length, lengthForm] of [
    [125, 7],
    [126, 16],
    [65_535, 16],
    [65_536, 64],
  ] as const)
    check(`reads and writes ${length} bytes in the shortest form of the length`, async ({ expect, ...context }) => {
      const raw = await dialRaw(context);
      const payload = pattern(length);
      void raw.write(encodeFrame({ opcode: opcodes.binary, payload, lengthForm }));
      const frame = await readFrame(raw);
      context.saw("frame", { ...frame, payload: undefined, text: undefined });
      expect(frame).toMatchObject({ opcode: opcodes.binary, fin: true, lengthForm, payload });
    });
  check("sends frames unmasked and without reserved bits", { spec: rfc("5.1") }, async ({ expect, ...context }) => {
    const raw = await dialRaw(context);
    void raw.write(textFrame("plain"));
    expect(await readFrame(raw)).toMatchObject({ masked: false, rsv: 0, fin: true, text: "plain" });
  });
  check("unmasks with each frame's own key", { spec: rfc("5.3") }, async ({ expect, ...context }) => {
    const raw = await dialRaw(context);
    const keys = [
      [0, 0, 0, 0],
      [255, 255, 255, 255],
      [1, 2, 3, 4],
    ].map((key) => Uint8Array.from(key));
    const frames = keys.map((mask, at) => encodeFrame({ opcode: opcodes.text, payload: `number ${at}`, mask }));
    expect(await answerTo(context, raw, frames)).toBe("text number 0");
    expect([await answerTo(context, raw, []), await answerTo(context, raw, [])]).toStrictEqual([
      "text number 1",
      "text number 2",
    ]);
  });
  check("reads a frame that arrives byte by byte", async ({ expect, ...context }) => {
    const raw = await dialRaw(context);
    for (const byte of textFrame("slowly")) await raw.write(Uint8Array.of(byte));
    expect(await answerTo(context, raw, [])).toBe("text slowly");
  });
});

async function take(socket: ClientSocket, count: number): Promise<unknown[]> {
  const taken: unknown[] = [];
  while (taken.length < count) taken.push(await socket.next());
  return taken;
}
