import type { CheckContext } from "../check.ts";
import { closePayload, encodeFrame, opcodes } from "../clients/frames.ts";
import { suite } from "../suite.ts";
import { answerTo, dial, dialRaw, framesToEnd, textFrame } from "./dial.ts";

const feature = suite("websocket/server-closing");
const rfc = (section: string) => `https://www.rfc-editor.org/rfc/rfc6455#section-${section}`;
const close = (code: number, reason: string) => ({ type: "close", code, reason, wasClean: true });
const closeFrame = (code: number, reason?: string) =>
  encodeFrame({ opcode: opcodes.close, payload: closePayload(code, reason) });

feature("WebSocket server: close from the client", { spec: rfc("5.5.1") }, (check) => {
  check("answers a close frame with a close frame", async ({ expect, ...context }) => {
    const raw = await dialRaw(context);
    expect(await answerTo(context, raw, [closeFrame(1000, "bye")])).toMatch(/^close/);
  });
  check("answers a close frame without a code", async ({ expect, ...context }) => {
    const raw = await dialRaw(context);
    expect(await answerTo(context, raw, [encodeFrame({ opcode: opcodes.close })])).toMatch(/^close/);
  });
  for (const code of [1000, 1001, 3000, 4999])
    check(`answers the close code ${code} with the same`, { level: "should" }, async ({ expect, ...context }) => {
      const raw = await dialRaw(context);
      expect(await answerTo(context, raw, [closeFrame(code, "bye")])).toBe(`close ${code}`);
    });
  check("closes the TCP connection once both close frames are there", async ({ expect, ...context }) => {
    const raw = await dialRaw(context);
    void raw.write(closeFrame(1000));
    const frames = await framesToEnd(context, raw);
    expect(frames.map(({ opcode }) => opcode)).toStrictEqual([opcodes.close]);
    expect(await raw.closed).toBe("fin");
  });
  check("answers the messages ahead of the close frame", async ({ expect, ...context }) => {
    const raw = await dialRaw(context);
    void raw.write(Buffer.concat([textFrame("first"), closeFrame(1000)]));
    const frames = await framesToEnd(context, raw);
    expect(frames.map(({ opcode }) => opcode)).toStrictEqual([opcodes.text, opcodes.close]);
  });
  check("ignores what comes after the close frame", async ({ expect, ...context }) => {
    const raw = await dialRaw(context);
    void raw.write(Buffer.concat([closeFrame(1000), textFrame("late")]));
    const frames = await framesToEnd(context, raw);
    expect(frames.map(({ opcode }) => opcode)).toStrictEqual([opcodes.close]);
  });
});

feature("WebSocket server: close from the server", { spec: rfc("7.1.2") }, (check) => {
  for (const [code, reason] of [
    [1000, "done"],
    [3000, ""],
    [4999, "own code"],
    [4000, "größe 世界 ".repeat(6)],
  ] as const)
    check(
      `closes with ${code} and ${reason ? `a reason of ${Buffer.byteLength(reason)} bytes` : "no reason"}`,
      async ({ expect, ...context }) => {
        const socket = await dial(context, "leave", { code: String(code), reason });
        await socket.send("go");
        expect(await socket.next("message")).toStrictEqual({ type: "message", data: "last words" });
        expect(await socket.next("close")).toStrictEqual(close(code, reason));
      },
    );
  check("closes as soon as the socket is open", async ({ expect, ...context }) => {
    const socket = await dial(context, "leave", { when: "open", code: "4001", reason: "full" });
    expect(await socket.next("close")).toStrictEqual(close(4001, "full"));
    expect(socket.events).toHaveLength(2);
  });
  check(
    "closes the TCP connection when the client has answered",
    { spec: rfc("7.1.1") },
    async ({ expect, ...context }) => {
      const raw = await dialRaw(context, "leave", { when: "open", code: "1000" });
      expect(await answerTo(context, raw, [])).toBe("text last words");
      expect(await answerTo(context, raw, [])).toBe("close 1000");
      void raw.write(closeFrame(1000));
      expect(await raw.closed).toBe("fin");
    },
  );
  check(
    "sends its close frame and nothing more when another message comes behind",
    { spec: rfc("5.5.1") },
    async ({ expect, ...context }) => {
      const raw = await dialRaw(context, "leave", { code: "1000" });
      expect(await answerTo(context, raw, [textFrame("go"), textFrame("late")])).toBe("text last words");
      expect(await answerTo(context, raw, [])).toBe("close 1000");
      void raw.write(closeFrame(1000));
      expect(await framesToEnd(context, raw)).toStrictEqual([]);
    },
  );
  check("sends its close frame when the client's comes right behind the message", async ({ expect, ...context }) => {
    const raw = await dialRaw(context, "leave", { code: "1000" });
    void raw.write(Buffer.concat([textFrame("go"), closeFrame(1000)]));
    const frames = await framesToEnd(context, raw);
    expect(frames.map(({ opcode }) => opcode)).toStrictEqual([opcodes.text, opcodes.close]);
  });
});

feature("WebSocket server: close event", { spec: rfc("7.1.5") }, (check) => {
  check("tells the handler the client's code and reason", async ({ expect, ...context }) => {
    const { report, socket } = await dialWitness(context);
    await socket.send("one");
    await socket.next("message");
    socket.close(4321, "grüße");
    expect(await report()).toStrictEqual({ messages: ["one"], code: 4321, reason: "grüße" });
  });
  check("tells the handler 1005 for a close frame without a code", async ({ expect, ...context }) => {
    const { report, socket } = await dialWitness(context);
    socket.close();
    expect(await report()).toMatchObject({ code: 1005, reason: "" });
  });
  check(
    "tells the handler 1006 when the client ends the connection without a close frame",
    async ({ expect, ...context }) => {
      const { report, socket } = await dialWitness(context);
      socket.terminate();
      expect(await report()).toMatchObject({ code: 1006 });
    },
  );
  check("tells the handler 1006 when the client resets the connection", async ({ expect, ...context }) => {
    const { report, socket } = await dialWitness(context);
    socket.reset();
    expect(await report()).toMatchObject({ code: 1006 });
  });
});

async function dialWitness({ peer, ...context }: Omit<CheckContext, "expect">) {
  const exchange = peer.url("fixed");
  const socket = await dial(context, "witness", { report: exchange.href });
  const report = async (): Promise<unknown> =>
    JSON.parse(Buffer.from(await (await exchange.arrived()).body()).toString());
  return { socket, report };
}
