import { suite } from "../suite.ts";

const feature = suite<typeof import("./broadcast.probes.ts")>("beyond/broadcast");
const about = (name: string, anchor: string) => ({
  spec: `https://html.spec.whatwg.org/multipage/web-messaging.html#${anchor}`,
  bcd: `api.BroadcastChannel.${name}`,
  needs: ["BroadcastChannel"],
  profiles: ["beyond:BroadcastChannel"],
});
const basics = { wpt: "webmessaging/broadcastchannel/basics.any.js" };

feature("BroadcastChannel.postMessage", about("postMessage", "dom-broadcastchannel-postmessage"), (check) => {
  check("reaches every other channel of the name, and no one else", async ({ observe, expect }) => {
    expect(await observe("messageIsHeard")).toStrictEqual({ data: ["to all", "to all"], heard: [] });
  });
  check("sends a clone as the data of a MessageEvent", async ({ observe, expect }) => {
    const data = { map: new Map([[1, new Date(0)]]), bytes: Uint8Array.of(1, 2) };
    const event = { type: "message", isMessageEvent: true, isTarget: true, ports: 0 };
    expect(await observe("messageIsCloned")).toStrictEqual({ data, ...event });
  });
  check("keeps the order over several senders", basics, async ({ observe, expect }) => {
    expect(await observe("messagesKeepOrder")).toStrictEqual([1, 2, 3, 4]);
  });
  check("throws DataCloneError for what can't be cloned, and sends nothing", async ({ observe, expect }) => {
    const thrown = ["DOMException DataCloneError", "DOMException DataCloneError"];
    expect(await observe("refusesToClone")).toStrictEqual({ thrown, data: "next" });
  });
});

feature("BroadcastChannel.name", about("name", "dom-broadcastchannel-name"), (check) => {
  check("is what was given as a string, and has to be given", async ({ observe, expect }) => {
    const facts = { names: ["a b", "", "null", "1"], missing: "TypeError", isTarget: true };
    expect(await observe("namesAre")).toStrictEqual(facts);
  });
});

feature("BroadcastChannel.close", about("close", "dom-broadcastchannel-close"), (check) => {
  check("ends what is heard, and has postMessage throw InvalidStateError", async ({ observe, expect }) => {
    const facts = { heard: [], data: "after", posting: "DOMException InvalidStateError", again: "nothing" };
    expect(await observe("closedIsDeaf")).toStrictEqual(facts);
  });
});
