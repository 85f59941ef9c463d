import { suite } from "../suite.ts";

const feature = suite<typeof import("./message-event.probes.ts")>("html/message-event");
const html = "https://html.spec.whatwg.org/multipage/comms.html";
const about = {
  spec: `${html}#the-messageevent-interface`,
  bcd: "api.MessageEvent",
  needs: ["MessageEvent"],
  profiles: ["ecma-429-2025:MessageEvent"],
};
const defaults = {
  type: "m",
  bubbles: false,
  cancelable: false,
  data: null,
  origin: "",
  lastEventId: "",
  source: null,
  ports: [],
};

feature("MessageEvent", about, (check) => {
  check("has data null, no ports and no texts by default", async ({ observe, expect }) => {
    expect(await observe("defaultsOf")).toStrictEqual({ ...defaults, isEvent: true });
  });
  check("takes data as it is, and origin and lastEventId as strings", async ({ observe, expect }) => {
    const given = { bubbles: true, cancelable: true, data: { a: 1 }, origin: "o\ufffd", lastEventId: "5" };
    expect(await observe("takesFields")).toStrictEqual({ ...defaults, ...given, sameData: true });
  });
  check(
    "has its ports in a frozen array of its own",
    { spec: `${html}#dom-messageevent-ports`, needs: ["MessageChannel"] },
    async ({ observe, expect }) => {
      const facts = { items: [true, true, 2], frozen: true, stays: true, source: true };
      expect(await observe("portsAreFrozen")).toStrictEqual(facts);
    },
  );
  check("throws TypeError for fields of the wrong type", async ({ observe, expect }) => {
    const names = ["none", "init", "source", "port", "ports"];
    const refused = Object.fromEntries(names.map((name) => [name, "TypeError"]));
    expect(await observe("refusesFields")).toStrictEqual(refused);
  });
});

const init = {
  ...about,
  spec: `${html}#dom-messageevent-initmessageevent`,
  needs: ["MessageEvent.prototype.initMessageEvent"],
  bcd: "api.MessageEvent.initMessageEvent",
};

feature("MessageEvent.initMessageEvent", init, (check) => {
  check("sets all fields anew", async ({ observe, expect }) => {
    const texts = { type: "n", data: "data", origin: "origin", lastEventId: "id" };
    const set = { ...defaults, ...texts, bubbles: true, cancelable: true };
    expect(await observe("initSetsFields")).toStrictEqual({ set, again: { ...defaults, type: "again" } });
  });
});
