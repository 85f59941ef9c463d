import type { AddressInfo } from "node:net";
import type { ConnectionOptions, TlsOptions } from "node:tls";

/** Connects to a server of its own that tells what it was asked for. */
async function shakeHands(server: TlsOptions, client: ConnectionOptions) {
  const { connect, createServer } = await import("node:tls");
  const listener = createServer(server, (socket) => {
    socket.on("error", () => undefined).end(`${socket.servername} ${socket.alpnProtocol}`);
  });
  listener.on("tlsClientError", () => undefined);
  const listening = new Promise((resolve, reject) => listener.once("listening", resolve).once("error", reject));
  listener.listen(0, "127.0.0.1");
  try {
    await listening;
    const socket = connect({ host: "127.0.0.1", port: (listener.address() as AddressInfo).port, ...client });
    const failed = await new Promise<unknown>((resolve) =>
      socket.once("secureConnect", () => resolve(null)).once("error", resolve),
    );
    if (failed) return { code: (failed as NodeJS.ErrnoException).code, message: (failed as Error).message };
    const { authorized, alpnProtocol, authorizationError } = socket;
    const seen = {
      authorized,
      alpnProtocol,
      protocol: socket.getProtocol(),
      subject: { ...socket.getPeerCertificate().subject },
    };
    const parts: string[] = [];
    socket.on("data", (part) => void parts.push(String(part)));
    await new Promise((resolve) => socket.on("end", resolve));
    const text = parts.join("");
    return { ...seen, authorizationError: authorizationError && String(authorizationError), text };
  } finally {
    listener.close();
  }
}

interface Identity {
  key: string;
  cert: string;
}

/** Both sides agree on a protocol, and the server is known by its authority. https://nodejs.org/docs/latest-v24.x/api/tls.html#tlsconnectoptions-callback */
export async function sidesAgree({ key, cert }: Identity) {
  const client = { ca: cert, servername: "example.test", ALPNProtocols: ["other", "wm/1"] };
  return shakeHands({ key, cert, ALPNProtocols: ["wm/1"] }, client);
}

/** A server that nobody vouches for is refused, or known as such. https://nodejs.org/docs/latest-v24.x/api/tls.html#tlsconnectoptions-callback */
export async function strangerIsRefused({ key, cert }: Identity, rejectUnauthorized: boolean) {
  return shakeHands({ key, cert }, { servername: "example.test", rejectUnauthorized });
}

/** The name of a server is checked by what is given for it. https://nodejs.org/docs/latest-v24.x/api/tls.html#tlscheckserveridentityhostname-cert */
export async function nameIsCheckedByFunction({ key, cert }: Identity) {
  const checkServerIdentity = (host: string) => Object.assign(new Error(`not ${host}`), { code: "ERR_OWN" });
  return shakeHands({ key, cert }, { ca: cert, servername: "example.test", checkServerIdentity });
}
