export {
  fetchesText,
  readsFile,
  readsFileInWorker,
  readsVariable,
  runsProgram,
} from "./capabilities.probes.ts";

/** A library is loaded into a database, as far as the system's loader. https://nodejs.org/docs/latest/api/sqlite.html#databaseloadextensionpath-entrypoint */
export async function loadsExtension(path: string) {
  const { DatabaseSync } = await import("node:sqlite");
  return { loaded: new DatabaseSync(":memory:", { allowExtension: true }).loadExtension(path) };
}

/** A connection is made in one of the ways there are. https://nodejs.org/docs/latest/api/net.html#netconnectport-host-connectlistener */
export async function connects(way: "tcp" | "http" | "udp" | "websocket", host: string, port: number, url: string) {
  const ways = { tcp: () => overTcp(host, port), http: () => overHttp(url), udp: () => overUdp(host, port) };
  return { came: await (way === "websocket" ? overWebSocket(url) : ways[way]()) };
}

async function overTcp(host: string, port: number): Promise<string> {
  const { connect } = await import("node:net");
  return new Promise((resolve, reject) => {
    const socket = connect(port, host).on("error", reject);
    socket.on("connect", () => {
      socket.destroy();
      resolve("a connection");
    });
  });
}

async function overHttp(url: string): Promise<string> {
  const { get } = await import("node:http");
  return new Promise((resolve, reject) => {
    const request = get(url, (response) => {
      response.resume().on("end", () => resolve(`status ${response.statusCode}`));
    });
    request.on("error", reject);
  });
}

async function overUdp(host: string, port: number): Promise<string> {
  const { createSocket } = await import("node:dgram");
  const socket = createSocket("udp4");
  const sent = new Promise<string>((resolve, reject) => {
    setTimeout(reject, 500, new Error("nothing was sent"));
    socket.on("error", reject);
    socket.send("x", port, host, (error) => (error ? reject(error) : resolve("a datagram")));
  });
  return sent.finally(() => socket.close());
}

function overWebSocket(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    socket.onopen = () => {
      socket.close();
      resolve("a connection");
    };
    socket.onerror = (event) => reject((event as ErrorEvent).error ?? new Error((event as ErrorEvent).message));
  });
}
