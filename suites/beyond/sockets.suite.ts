import type { Socket } from "node:net";
import type { CheckContext } from "../check.ts";
import { suite } from "../suite.ts";
import { findDeafPort, openLine } from "./line.ts";

const feature = suite<typeof import("./sockets.probes.ts")>("beyond/sockets");
const about = (anchor: string) => ({
  spec: `https://sockets-api.proposal.wintertc.org/#${anchor}`,
  profiles: ["beyond:connect"],
});
// "SocketError is an instance of TypeError."
const socketError = "TypeError";
const echo = (socket: Socket) => void socket.on("data", (chunk) => socket.write(chunk));
const silent = () => undefined;
const addressOf = ({ hostname, port }: URL) => ({ hostname, port: Number(port) });
const request = ({ host, pathname, search }: URL) => `GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\n\r\n`;

// "early implementations may use `vendor:sockets` for the module name"
const moduleOf = ({ runner, absent }: Pick<CheckContext, "runner" | "absent">) =>
  runner.sockets ?? absent("a module with connect()");

feature("connect", about("connect-section"), (check) => {
  for (const form of ["a dictionary", "a string"] as const)
    check(`gives at once a socket for ${form}, through which bytes go both ways`, async (context) => {
      const module = moduleOf(context);
      const { hostname, port, received } = await openLine(context.after, echo);
      const address = form === "a string" ? `${hostname}:${port}` : { hostname, port };
      const both = [true, true];
      const seen = { streams: both, promises: both, upgraded: false, heard: "hello" };
      context.expect(await context.observe("bytesGoBothWays", module, address)).toStrictEqual(seen);
      context.expect(await received).toBe("hello");
    });
  check("rejects opened and closed with a SocketError where nobody listens", async (context) => {
    const seen = await context.observe("refusalRejects", moduleOf(context), await findDeafPort());
    context.expect(seen).toStrictEqual([socketError, socketError]);
  });
  for (const address of ["no port", "127.0.0.1:port", "127.0.0.1:65536"])
    check(`fails with a SocketError for "${address}"`, async (context) => {
      context
        .expect(await context.observe("malformedAddressThrows", moduleOf(context), address))
        .toStrictEqual(socketError);
    });
});

feature("Socket.opened", about("opened-attribute"), (check) => {
  check("resolves to what is known of the connection", about("socketinfo-dictionary"), async (context) => {
    const module = moduleOf(context);
    const { hostname, port } = await openLine(context.after, silent);
    context
      .expect(await context.observe("openedTells", module, { hostname, port }))
      .toBeOneOf([`${hostname}:${port}`, undefined, null]);
  });
});

feature("Socket.close", about("close-method"), (check) => {
  check("resolves with closed, ends the connection, and refuses what is written later", async (context) => {
    const module = moduleOf(context);
    const { hostname, port, received } = await openLine(context.after, silent);
    context
      .expect(await context.observe("closeEnds", module, { hostname, port }))
      .toStrictEqual({ results: ["resolved", "resolved"], writing: "refused" });
    context.expect(await received).toBe("");
  });
});

feature("connect: allowHalfOpen", about("socketoptions-dictionary"), (check) => {
  const halves = [
    [false, "closes the socket with the other side's half", { heard: "bye", second: "refused" }, "first"],
    [true, "lets write on when the other side has ended its half", { heard: "bye", second: "written" }, "firstsecond"],
  ] as const;
  for (const [allowed, title, seen, heard] of halves)
    check(title, async (context) => {
      const module = moduleOf(context);
      const line = await openLine(context.after, (socket) => void socket.once("data", () => socket.end("bye")));
      const { hostname, port } = line;
      context.expect(await context.observe("halfEnds", module, { hostname, port }, allowed)).toStrictEqual(seen);
      context.expect(await line.received).toBe(heard);
    });
});

feature("connect: secureTransport", about("socketoptions-dictionary"), (check) => {
  for (const kind of ["on", "starttls"] as const) {
    check(`speaks TLS under "${kind}"`, async (context) => {
      const url = new URL(context.peer.secure.trusted.url("fixed", { body: "in secret", close: 1 }).href);
      const seen = await context.observe("speaksSecurely", moduleOf(context), addressOf(url), kind, request(url));
      const upgraded = kind === "starttls";
      const heard = context.expect.stringMatching(/^HTTP\/1\.1 200 [\s\S]*\r\n\r\nin secret$/);
      context.expect(seen).toStrictEqual({ isNew: upgraded, upgraded, heard });
    });
    check(`rejects opened under "${kind}" for a certificate that nobody vouches for`, async (context) => {
      const url = new URL(context.peer.secure.untrusted.url("fixed").href);
      const seen = await context.observe("speaksSecurely", moduleOf(context), addressOf(url), kind, request(url));
      context.expect(seen).toStrictEqual({ opened: socketError });
    });
  }
});

feature("Socket.startTls", about("starttls-method"), (check) => {
  for (const kind of ["off", "on"] as const)
    check(`throws a SocketError where secureTransport is "${kind}"`, async (context) => {
      const module = moduleOf(context);
      const { peer, observe, expect } = context;
      const origin = kind === "on" ? peer.secure.trusted.origin : peer.origin;
      expect(await observe("refusesToUpgrade", module, addressOf(new URL(origin)), kind)).toBe(socketError);
    });
});

feature("SocketError", about("socket-error"), (check) => {
  // "The error message should start with "SocketError: "."
  check('has a message that starts with "SocketError: "', { level: "should" }, async (context) => {
    const message = await context.observe("messageOfError", moduleOf(context), "no port");
    context.expect(message).toMatch(/^SocketError: /);
  });
});
