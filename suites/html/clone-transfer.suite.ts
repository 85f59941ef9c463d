import { suite } from "../suite.ts";

const feature = suite<typeof import("./clone-transfer.probes.ts")>("html/clone-transfer");
const html = "https://html.spec.whatwg.org/multipage/structured-data.html";
const about = {
  spec: `${html}#structuredserializewithtransfer`,
  bcd: "api.structuredClone",
  profiles: ["ecma-429-2025:structuredClone"],
  wpt: "html/webappapis/structured-clone/structured-clone.any.js",
};

const moving = { needs: ["ArrayBuffer.prototype.transfer"] };

feature("structuredClone: transfer", about, (check) => {
  check("moves an ArrayBuffer and detaches the original", async ({ observe, expect }) => {
    const facts = { moved: [1, 2, 3, 4], middle: [2, 3], shared: true, left: [0, 0, "TypeError"] };
    expect(await observe("movesBuffer")).toStrictEqual(facts);
  });
  check(
    "moves a resizable ArrayBuffer as one",
    { spec: `${html}#structureddeserializewithtransfer`, needs: ["ArrayBuffer.prototype.resize"] },
    async ({ observe, expect }) => {
      const facts = { resizable: true, maxByteLength: 8, byteLength: 2, left: 0 };
      expect(await observe("movesResizable")).toStrictEqual(facts);
    },
  );
  check("detaches what the value doesn't hold, from any iterable", async ({ observe, expect }) => {
    expect(await observe("detachesUnneeded")).toStrictEqual({ clone: { a: 1 }, left: 0 });
  });
  check("refuses an ArrayBuffer that is named twice or detached", moving, async ({ observe, expect }) => {
    const refused = "DOMException DataCloneError";
    expect(await observe("refusesToTransferTwice")).toStrictEqual({ atOnce: refused, left: 4, detached: refused });
  });
  check("refuses objects that aren't transferable", async ({ observe, expect }) => {
    const refused = "DOMException DataCloneError";
    expect(await observe("refusesToTransfer")).toStrictEqual({ view: refused, object: refused, blob: refused });
  });
  check("detaches nothing when the value can't be cloned", async ({ observe, expect }) => {
    const facts = { refused: "DOMException DataCloneError", left: 4 };
    expect(await observe("refusedCloneDetachesNothing")).toStrictEqual(facts);
  });
});

const ports = {
  spec: "https://html.spec.whatwg.org/multipage/web-messaging.html#message-ports",
  needs: ["MessageChannel"],
  profiles: ["ecma-429-2025:structuredClone", "ecma-429-2025:MessagePort"],
};

feature("structuredClone: transfer of a MessagePort", ports, (check) => {
  check("moves its end of the channel, once", async ({ observe, expect }) => {
    const facts = { isPort: true, same: false, heard: "hello", again: "DOMException DataCloneError" };
    expect(await observe("movesPort")).toStrictEqual(facts);
  });
});
