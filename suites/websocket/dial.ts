/** How suites reach the fixture's own WebSockets: by the way in which the runtime accepts them. */
import type { CheckContext } from "../check.ts";
import { decodeFrames, encodeFrame, type Frame, opcodes, readFrame, upgradeRequest } from "../clients/frames.ts";
import { openRaw, type RawConnection, type RawOutcome } from "../clients/raw.ts";
import { accepted, type ClientSocket, type DialOptions, dialSocket } from "../clients/socket.ts";

type Context = Pick<CheckContext, "origin" | "runner" | "signal" | "absent" | "saw" | "after">;
type Query = Readonly<Record<string, string>>;

/** The path of a behaviour; ends the check as absent where the runtime accepts no WebSockets itself. */
export function upgradePath({ runner, absent }: Context, behaviour: string, query: Query = {}): string {
  if (!runner.upgrade) absent("a WebSocket server of the runtime's own");
  return `/upgrade/${runner.upgrade}/${behaviour}?${new URLSearchParams({ ...query })}`;
}

/** An open WebSocket to a behaviour; its events become evidence. Throws a failed assertion when it is refused. */
export async function dial(
  context: Context,
  behaviour: string,
  query?: Query,
  options: Omit<DialOptions, "signal"> = {},
): Promise<ClientSocket> {
  const url = `${context.origin.replace("http", "ws")}${upgradePath(context, behaviour, query)}`;
  const dialled = await dialSocket(url, { ...options, signal: context.signal });
  if (!dialled.opened) context.saw("handshake", dialled);
  const socket = accepted(dialled);
  context.after(() => context.saw("events", socket.events));
  context.after(() => socket[Symbol.asyncDispose]());
  return socket;
}

/** Sends an opening handshake as bytes, and gives its answer with the connection. */
export async function shakeHands(
  context: Context,
  path: string,
  headers?: Record<string, string | null>,
): Promise<{ raw: RawConnection; response: RawOutcome }> {
  const raw = openRaw(context.origin, context.signal);
  context.after(() => raw[Symbol.asyncDispose]());
  void raw.write(upgradeRequest(path, headers));
  const response = await raw.response();
  context.saw("response", response.failed ?? [response.statusLine, ...response.headerLines, response.text]);
  return { raw, response };
}

/** A connection past its handshake with the echo behaviour, to write frames on as bytes. */
export async function dialRaw(context: Context, behaviour = "echo", query: Query = {}): Promise<RawConnection> {
  const { raw } = await shakeHands(context, upgradePath(context, behaviour, query));
  return raw;
}

/** What a server answered to bytes: the next frame, in short, or the end of the connection. */
export async function answerTo(context: Context, raw: RawConnection, bytes: readonly Uint8Array[]): Promise<string> {
  void raw.write(Buffer.concat(bytes));
  const frame = await readFrame(raw);
  context.saw("answer", "failed" in frame ? frame : tellFrame(frame));
  return "failed" in frame ? "end" : tellFrame(frame);
}

function tellFrame({ opcode, close, text }: Frame): string {
  if (opcode === opcodes.close) return close ? `close ${close.code}` : "close";
  const names: Record<number, string> = { [opcodes.text]: "text", [opcodes.binary]: "binary", [opcodes.pong]: "pong" };
  return `${names[opcode] ?? opcode} ${text}`;
}

/** Everything that comes until the server closes the connection, as frames. */
export async function framesToEnd(context: Context, raw: RawConnection): Promise<Frame[]> {
  const { frames } = decodeFrames((await raw.all()).bytes);
  context.saw("frames", frames.map(tellFrame));
  return frames;
}

/** A text frame as a client sends it. */
export const textFrame = (payload: string) => encodeFrame({ opcode: opcodes.text, payload });
