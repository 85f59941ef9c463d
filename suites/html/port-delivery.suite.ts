import { suite } from "../suite.ts";

const feature = suite<typeof import("./port-delivery.probes.ts")>("html/port-delivery");
const html = "https://html.spec.whatwg.org/multipage/web-messaging.html";
const needs = ["MessageChannel"];
const wpt = (file: string) => ({ wpt: `webmessaging/message-channels/${file}.any.js` });
const port = (name: string, anchor: string) => ({
  spec: `${html}#${anchor}`,
  bcd: `api.MessagePort.${name}`,
  needs,
  profiles: ["ecma-429-2025:MessagePort"],
});

feature("MessagePort.start", port("start", "dom-messageport-start"), (check) => {
  check("gives a port with a listener what has queued up", wpt("no-start"), async ({ observe, expect }) => {
    expect(await observe("listenerWaitsForStart")).toStrictEqual({ before: [], after: [1, 2] });
  });
});

feature("MessagePort: onmessage", port("message_event", "handler-messageport-onmessage"), (check) => {
  check("starts the port when it is set", wpt("implied-start"), async ({ observe, expect }) => {
    expect(await observe("handlerStarts")).toBe("early");
  });
  check("is the function it was set to, else null", async ({ observe, expect }) => {
    expect(await observe("handlerIsKept")).toStrictEqual(["handler", null, null, null]);
  });
  check(
    "takes its turn among listeners by when it was first set",
    { spec: "https://html.spec.whatwg.org/multipage/webappapis.html#event-handler-attributes" },
    async ({ observe, expect }) => {
      expect(await observe("handlerTakesItsTurn")).toStrictEqual(["first", "handler", "last"]);
    },
  );
});

feature("MessagePort.close", port("close", "dom-messageport-close"), (check) => {
  check("ends messages both ways, silently", wpt("close"), async ({ observe, expect }) => {
    const facts = { seen: ["before"], threw: ["nothing", "nothing", "nothing"] };
    expect(await observe("closeEndsMessages")).toStrictEqual(facts);
  });
  // "Fire an event named close at otherPort."
  check("fires close at the other port", { spec: `${html}#disentangle` }, async ({ observe, expect }) => {
    expect(await observe("closeIsHeard")).toStrictEqual({ type: "close", isTarget: true });
  });
});
