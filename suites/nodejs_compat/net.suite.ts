import { type AddressInfo, createServer, type Socket } from "node:net";
import { suite } from "../suite.ts";

const feature = suite<typeof import("./net.probes.ts")>("nodejs_compat/net");

const about = (anchor: string, ...names: string[]) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/net.html#${anchor}`,
  needs: names.map((name) => `node:net.${name}`),
  profiles: ["node:node:net"],
});

/** Listens on this host until the check has ended; gives the port. */
async function listen(after: (dispose: () => unknown) => void, handle: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket.on("error", () => undefined));
    handle(socket);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A port of the loopback at which nobody listens. */
async function findClosedPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

feature("node:net.connect", about("netcreateconnectionoptions-connectlistener", "connect"), (check) => {
  check("speaks to a server, and counts bytes", async ({ observe, expect, after }) => {
    const port = await listen(after, (socket) => socket.pipe(socket));
    expect(await observe("socketSpeaksToServers", port)).toStrictEqual({
      text: "héllo !",
      bytesRead: 8,
      bytesWritten: 8,
    });
  });
  check("knows the addresses of both ends", about("socketremoteaddress"), async ({ observe, expect, after }) => {
    const port = await listen(after, () => undefined);
    const remote = { remoteAddress: "127.0.0.1", remoteFamily: "IPv4", remotePort: port };
    expect(await observe("endsAreKnown", port)).toStrictEqual({ ...remote, localAddress: "127.0.0.1", local: true });
  });
  check(
    "emits ECONNREFUSED with address and port where nobody listens",
    about("event-error_1"),
    async ({ observe, expect }) => {
      const port = await findClosedPort();
      const error = { code: "ECONNREFUSED", syscall: "connect", address: "127.0.0.1", port };
      expect(await observe("refusalIsAnError", port)).toMatchObject({ ...error, destroyed: true });
    },
  );
});

feature("node:net.Socket", about("class-netsocket", "Socket", "connect"), (check) => {
  check(
    "tells of idleness and stays open",
    about("socketsettimeouttimeout-callback"),
    async ({ observe, expect, after }) => {
      const port = await listen(after, () => undefined);
      expect(await observe("idlenessIsTold", port)).toStrictEqual({ seen: "idle", destroyed: false, timeout: 5 });
    },
  );
  check(
    "is full while the other side doesn't read",
    about("socketwritedata-encoding-callback"),
    async ({ observe, expect, after }) => {
      const port = await listen(after, (socket) => socket.pause());
      expect(await observe("writingWaitsForReading", port)).toStrictEqual({
        last: false,
        waiting: true,
        needsDrain: true,
      });
    },
  );
  check(
    "emits ECONNRESET and closes with an error when the other side resets",
    about("event-error_1"),
    async ({ observe, expect, after }) => {
      const port = await listen(after, (socket) => socket.once("data", () => socket.resetAndDestroy()));
      expect(await observe("resetIsAnError", port)).toMatchObject({ error: { code: "ECONNRESET" }, hadError: true });
    },
  );
  const resetting = about("socketresetanddestroy", "Socket.prototype.resetAndDestroy");
  check("resets the connection with resetAndDestroy", resetting, async ({ observe, expect, after, saw }) => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const port = await listen(after, (socket) => {
      socket.on("error", ({ code }: NodeJS.ErrnoException) => resolve(String(code))).on("end", () => resolve("end"));
      socket.resume().write("hello");
    });
    const destroyed = await observe("connectionIsReset", port);
    const end = await promise;
    saw("the other side's end", end);
    expect({ destroyed, end }).toStrictEqual({ destroyed: true, end: "ECONNRESET" });
  });
});

feature("node:net.BlockList", about("class-netblocklist", "BlockList.prototype.addAddress"), (check) => {
  check("holds addresses against addresses, ranges and subnets", async ({ observe, expect }) => {
    expect(await observe("addressesAreListed")).toStrictEqual([true, true, false, true, true]);
  });
});

feature("node:net.isIP", about("netisipinput", "isIP"), (check) => {
  check("tells the family of an address, and 0 for what is none", async ({ observe, expect }) => {
    const told = await observe("addressesAreTold", "::1", "127.0.0.1", "127.000.000.001", "127.0.0.1/24", "fhqwhgads");
    expect(told).toStrictEqual([6, 4, 0, 0, 0]);
  });
});
