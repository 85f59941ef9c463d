import type { ClientHttp2Session, ServerHttp2Stream } from "node:http2";
import type { AddressInfo } from "node:net";

/** Opens a session with a server of its own while something is done with it. */
async function withSession<T>(
  answer: (stream: ServerHttp2Stream, headers: Record<string, unknown>) => unknown,
  act: (session: ClientHttp2Session) => Promise<T>,
) {
  const { connect, createServer } = await import("node:http2");
  const server = createServer();
  const unanswered = new Promise<never>((_, reject) =>
    server.on(
      "stream",
      (stream: ServerHttp2Stream, headers) => void Promise.resolve(answer(stream, headers)).catch(reject),
    ),
  );
  const listening = new Promise((resolve, reject) => server.once("listening", resolve).once("error", reject));
  server.listen(0, "127.0.0.1");
  await listening;
  const session = connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const failed = new Promise<never>((_, reject) => session.on("error", reject));
  try {
    return await Promise.race([act(session), failed, unanswered]);
  } finally {
    session.destroy();
    server.close();
  }
}

async function ask(session: ClientHttp2Session, path: string, body?: string) {
  const stream = session.request({ ":path": path, ":method": body ? "POST" : "GET", "x-sent": "yes" });
  const head = new Promise<Record<string, unknown>>((resolve) =>
    stream.on("response", (headers) => resolve({ ...headers })),
  );
  stream.end(body);
  const text = (await stream.toArray()).join("");
  const { ":status": status, "x-seen": seen } = await head;
  return { status, seen, text };
}

/** Streams of a session are answered apart. https://nodejs.org/docs/latest-v24.x/api/http2.html#core-api */
export async function streamsAreAnswered() {
  const sessions = new Set<unknown>();
  const answer = async (stream: ServerHttp2Stream, headers: Record<string, unknown>) => {
    sessions.add(stream.session);
    const body = (await stream.toArray()).join("");
    // The first is answered last.
    if (headers[":path"] === "/1") await new Promise((resolve) => setTimeout(resolve, 5));
    stream.respond({ ":status": 200, "x-seen": `${headers[":method"]} ${headers["x-sent"]}` });
    stream.end(body.toUpperCase());
  };
  return withSession(answer, async (session) => {
    const order: string[] = [];
    const note = (path: string) => (seen: object) => {
      order.push(path);
      return seen;
    };
    const seen = await Promise.all([ask(session, "/1", "one").then(note("/1")), ask(session, "/2").then(note("/2"))]);
    return { seen, order, sessions: sessions.size };
  });
}

/** A stream is reset with a code. https://nodejs.org/docs/latest-v24.x/api/http2.html#http2streamclosecode-callback */
export async function streamIsReset() {
  const { constants } = await import("node:http2");
  return withSession(
    (stream) => void stream.on("error", () => undefined).close(constants.NGHTTP2_ENHANCE_YOUR_CALM),
    async (session) => {
      const stream = session.request({ ":path": "/" });
      let code: string | undefined;
      stream.on("error", (error: NodeJS.ErrnoException) => {
        code = error.code;
      });
      await new Promise((resolve) => stream.resume().on("close", resolve));
      return { code, rst: stream.rstCode };
    },
  );
}
