// ws@8: a server and its client, text, bytes, protocols, closing
import { once } from "node:events";
import { WebSocket, WebSocketServer } from "ws";

const echo = (socket) => socket.on("message", (data, binary) => socket.send(data, { binary }));
const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: true }).on("connection", echo);
const ready = once(server, "listening").then(() => `ws://127.0.0.1:${server.address().port}`);
const open = async (client) => (await once(client, "open")) && client;
const connect = async () => open(new WebSocket(await ready, ["a", "b"]));
const hear = (client, event, _did) => once(client, event);
const send = (client, data) => hear(client, "message", client.send(data));
export const echoes = async () => String((await send(await connect(), "é".repeat(2000)))[0]);
export const echoesBytes = async () => send(await connect(), new Uint8Array([1, 2]));
export const agrees = async () => (await connect()).protocol;
export const closes = async () => connect().then((client) => hear(client, "close", client.close(4001, "done")));
