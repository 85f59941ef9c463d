import { acceptKey, upgradeRequest } from "../clients/frames.ts";
import { header, headerAll } from "../clients/http.ts";
import { type ClientSocket, dialSocket } from "../clients/socket.ts";
import { suite } from "../suite.ts";
import { answerTo, dial, shakeHands, textFrame, upgradePath } from "./dial.ts";

const feature = suite("websocket/server-handshake");
const rfc = (section: string) => `https://www.rfc-editor.org/rfc/rfc6455#section-${section}`;

feature("WebSocket server: handshake", { spec: rfc("4.2.2") }, (check) => {
  check("answers 101 with Upgrade, Connection and the key's Sec-WebSocket-Accept", async ({ expect, ...context }) => {
    const { response } = await shakeHands(context, upgradePath(context, "echo"));
    expect(response).toMatchObject({ status: 101 });
    expect(header(response, "upgrade")?.toLowerCase()).toBe("websocket");
    expect(header(response, "connection")?.toLowerCase()).toBe("upgrade");
    expect(header(response, "sec-websocket-accept")).toBe(acceptKey());
  });
  check("derives Sec-WebSocket-Accept from each key anew", async ({ expect, ...context }) => {
    const key = "AQIDBAUGBwgJCgsMDQ4PEA==";
    const { response } = await shakeHands(context, upgradePath(context, "echo"), { "sec-websocket-key": key });
    expect(header(response, "sec-websocket-accept")).toBe(acceptKey(key));
  });
  check("names no subprotocol and no extension that the client didn't offer", async ({ expect, ...context }) => {
    const { response } = await shakeHands(context, upgradePath(context, "echo"));
    expect(response).toMatchObject({ status: 101 });
    expect(headerAll(response, "sec-websocket-protocol")).toStrictEqual([]);
    expect(headerAll(response, "sec-websocket-extensions")).toStrictEqual([]);
  });
  check("names the one subprotocol that the handler chose", async ({ expect, ...context }) => {
    const path = upgradePath(context, "echo", { choose: "chat.v2" });
    const { response } = await shakeHands(context, path, { "sec-websocket-protocol": "chat.v1, chat.v2" });
    expect(headerAll(response, "sec-websocket-protocol")).toStrictEqual(["chat.v2"]);
  });
  // "1#token" of RFC 2616 section 2.1: blanks around the comma are optional.
  check(
    "finds the chosen subprotocol in a list without blanks",
    { spec: rfc("11.3.4") },
    async ({ expect, ...context }) => {
      const path = upgradePath(context, "echo", { choose: "chat.v2" });
      const { response } = await shakeHands(context, path, { "sec-websocket-protocol": "chat.v1,chat.v2" });
      expect(response).toMatchObject({ status: 101 });
      expect(headerAll(response, "sec-websocket-protocol")).toStrictEqual(["chat.v2"]);
    },
  );
  check("takes Upgrade and Connection whatever their case", { spec: rfc("4.2.1") }, async ({ expect, ...context }) => {
    const headers = { upgrade: "WebSocket", connection: "upgrade" };
    const { response } = await shakeHands(context, upgradePath(context, "echo"), headers);
    expect(response).toMatchObject({ status: 101 });
  });
  check(
    "takes a Connection header that lists Upgrade among others",
    { spec: rfc("4.2.1") },
    async ({ expect, ...context }) => {
      const headers = { connection: "keep-alive, Upgrade" };
      const { response } = await shakeHands(context, upgradePath(context, "echo"), headers);
      expect(response).toMatchObject({ status: 101 });
    },
  );
  check("echoes frames over the connection that it upgraded", async ({ expect, ...context }) => {
    const { raw, response } = await shakeHands(context, upgradePath(context, "echo"));
    expect(response).toMatchObject({ status: 101 });
    expect(await answerTo(context, raw, [textFrame("hi")])).toBe("text hi");
  });
});

feature("WebSocket server: request", { spec: rfc("4.2.1") }, (check) => {
  check("shows the handler the method, the path and the query", async ({ expect, ...context }) => {
    const socket = await dial(context, "handshake", { room: "a b" });
    const pathname = `/upgrade/${context.runner.upgrade}/handshake`;
    expect(await readJson(socket)).toMatchObject({ method: "GET", pathname, search: "?room=a+b" });
  });
  check("shows the handler the headers of the handshake", async ({ expect, ...context }) => {
    const headers = { "x-shown": "yes", cookie: "a=1; b=2", origin: "https://here.example" };
    const socket = await dial(context, "handshake", { choose: "p2" }, { protocols: "p2", headers });
    const seen = { "sec-websocket-version": "13", "sec-websocket-protocol": "p2", upgrade: "websocket", ...headers };
    expect(await readJson(socket)).toMatchObject({ headers: seen });
  });
});

const broken: [string, Record<string, string | null>][] = [
  ["another version than 13", { "sec-websocket-version": "12" }],
  ["no version", { "sec-websocket-version": null }],
  ["no key", { "sec-websocket-key": null }],
  ["a key that isn't 16 bytes in base64", { "sec-websocket-key": "c2hvcnQ=" }],
  ["no Connection: Upgrade", { connection: "keep-alive" }],
];

feature("WebSocket server: refusal", { spec: rfc("4.2.1") }, (check) => {
  for (const [what, headers] of broken)
    check(`answers a handshake with ${what} with an error status`, async ({ expect, ...context }) => {
      const { response } = await shakeHands(context, upgradePath(context, "echo"), headers);
      expect(response.failed ? 0 : response.status).toBeGreaterThanOrEqual(400);
    });
  check(
    "answers a handshake with the handler's own 403, headers and body",
    { spec: rfc("4.2.2") },
    async ({ expect, ...context }) => {
      const dialled = await dialSocket(`${context.origin.replace("http", "ws")}/route/refusal`, context);
      context.saw("handshake", dialled);
      expect(dialled).toMatchObject({ refused: { status: 403, text: "not you" } });
      expect(header(dialled.refused ?? {}, "x-reason")).toBe("guest list");
    },
  );
  check("answers a plain request and then a handshake on the same connection", async ({ expect, ...context }) => {
    const { raw, response } = await shakeHands(context, "/route/refusal");
    expect(response).toMatchObject({ status: 403 });
    void raw.write(upgradeRequest(upgradePath(context, "echo")));
    expect(await raw.response()).toMatchObject({ status: 101 });
    expect(await answerTo(context, raw, [textFrame("hi")])).toBe("text hi");
  });
});

async function readJson(socket: ClientSocket): Promise<unknown> {
  const event = await socket.next("message");
  return event.type === "message" && typeof event.data === "string" ? JSON.parse(event.data) : event;
}
