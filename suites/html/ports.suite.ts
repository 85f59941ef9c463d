import { suite } from "../suite.ts";

const feature = suite<typeof import("./ports.probes.ts")>("html/ports");
const html = "https://html.spec.whatwg.org/multipage/web-messaging.html";
const needs = ["MessageChannel"];
const channels = ["ecma-429-2025:MessageChannel", "ecma-429-2025:MessagePort"];
const messages = ["ecma-429-2025:MessagePort", "ecma-429-2025:MessageEvent"];
const wpt = (file: string) => ({ wpt: `webmessaging/message-channels/${file}.any.js` });
const channel = { spec: `${html}#message-channels`, bcd: "api.MessageChannel", needs, profiles: channels };

feature("MessageChannel", channel, (check) => {
  check("has two ports, the same two each time", async ({ observe, expect }) => {
    expect(await observe("channelHasPorts")).toStrictEqual({ stay: [true, true, true], kinds: [true, true] });
  });
  check("carries messages in order, each way", wpt("basics"), async ({ observe, expect }) => {
    expect(await observe("messagesKeepOrder")).toStrictEqual({ there: [1, 2, 3, 4], back: [-1, -2, -3, -4] });
  });
});

const posting = { spec: `${html}#message-port-post-message-steps`, bcd: "api.MessagePort.postMessage", needs };

feature("MessagePort.postMessage", { ...posting, profiles: messages.slice(0, 1) }, (check) => {
  check("sends a clone as the data of a MessageEvent", { profiles: messages }, async ({ observe, expect }) => {
    const data = { map: new Map([[1, new Date(0)]]), list: [undefined, 1n] };
    const event = { isMessageEvent: true, isTarget: true, type: "message", bubbles: false, cancelable: false };
    expect(await observe("messageIsCloned")).toStrictEqual({ ...event, data });
  });
  // The event is fired "with the data attribute initialized to messageClone and the ports attribute initialized to newPorts".
  check("leaves origin, lastEventId and source empty", { profiles: messages }, async ({ observe, expect }) => {
    expect(await observe("messageTellsNoSource")).toStrictEqual({ origin: "", lastEventId: "", source: null });
  });
  check("gives the event a frozen array of ports", { profiles: messages }, async ({ observe, expect }) => {
    expect(await observe("messageHasNoPorts")).toStrictEqual({ count: 0, frozen: true });
  });
  check("has its message come after the code and its microtasks", async ({ observe, expect }) => {
    expect(await observe("messageComesInTask")).toStrictEqual(["code", "microtask", "message"]);
  });
  check("transfers buffers by a list and by options", wpt("dictionary-transferrable"), async ({ observe, expect }) => {
    const moved = { left: 0, bytes: [1, 2] };
    expect(await observe("buffersGoAlong")).toStrictEqual([moved, moved]);
  });
  check("transfers a port with its queue, as one of the event's ports", async ({ observe, expect }) => {
    const facts = { count: 1, isSame: true, seen: ["queued", "later"] };
    expect(await observe("portGoesAlong")).toStrictEqual(facts);
  });
  check("throws DataCloneError for what can't be cloned, and sends nothing", async ({ observe, expect }) => {
    const names = ["function", "symbol", "port"];
    const refused = Object.fromEntries(names.map((name) => [name, "DOMException DataCloneError"]));
    expect(await observe("postMessageRefuses")).toStrictEqual({ refused, data: "end" });
  });
  check("throws TypeError without a message", async ({ observe, expect }) => {
    expect(await observe("postMessageNeedsMessage")).toBe("TypeError");
  });
  const moving = { dependsOn: "transfers buffers by a list and by options" };
  check("throws DataCloneError for what can't be transferred", moving, async ({ observe, expect }) => {
    const names = ["twice", "object", "view"];
    const refused = Object.fromEntries(names.map((name) => [name, "DOMException DataCloneError"]));
    expect(await observe("postMessageRefusesToTransfer")).toStrictEqual(refused);
  });
  // "If transfer contains sourcePort, then throw a "DataCloneError" DOMException."
  check("throws DataCloneError for the transfer of the port itself", moving, async ({ observe, expect }) => {
    const facts = { threw: "DOMException DataCloneError", data: "still there" };
    expect(await observe("portRefusesItself")).toStrictEqual(facts);
  });
});
