import { suite } from "../suite.ts";

const feature = suite<typeof import("./clone-refusals.probes.ts")>("html/clone-refusals");
const html = "https://html.spec.whatwg.org/multipage/structured-data.html";
const about = {
  spec: `${html}#structuredserializeinternal`,
  profiles: ["ecma-429-2025:structuredClone"],
  wpt: "html/webappapis/structured-clone/structured-clone.any.js",
};
const refused = (...names: string[]) => Object.fromEntries(names.map((name) => [name, "DOMException DataCloneError"]));

feature("structuredClone: DataCloneError", about, (check) => {
  check("refuses functions, within objects too", async ({ observe, expect }) => {
    const names = ["function", "async", "class", "builtin", "property", "item"];
    expect(await observe("refusesFunctions")).toStrictEqual(refused(...names));
  });
  check("refuses symbols", async ({ observe, expect }) => {
    expect(await observe("refusesSymbols")).toStrictEqual(refused("symbol", "registered", "wrapper", "property"));
  });
  check("refuses weak collections, promises, generators and iterators", async ({ observe, expect }) => {
    const names = ["WeakMap", "WeakSet", "WeakRef", "Promise", "FinalizationRegistry"];
    const seen = await observe("refusesOtherSlots");
    expect(seen).toStrictEqual(refused(...names, "generator", "map", "array", "string"));
  });
  check("refuses proxies", async ({ observe, expect }) => {
    expect(await observe("refusesProxies")).toStrictEqual(refused("object", "array", "property"));
  });
  // "Otherwise, if value is a platform object, then throw a "DataCloneError" DOMException": none of these is [Serializable].
  check("refuses Headers, Request, Response and FormData", async ({ observe, expect }) => {
    const names = ["Headers", "Request", "Response", "FormData"];
    expect(await observe("refusesFetchObjects")).toStrictEqual(refused(...names));
  });
  check("refuses URL, URLSearchParams, TextEncoder and TextDecoder", async ({ observe, expect }) => {
    const names = ["URL", "URLSearchParams", "TextEncoder", "TextDecoder"];
    expect(await observe("refusesUrlsAndCoders")).toStrictEqual(refused(...names));
  });
  check("refuses Event, EventTarget, AbortController and AbortSignal", async ({ observe, expect }) => {
    const names = ["Event", "EventTarget", "AbortController", "AbortSignal"];
    expect(await observe("refusesEventsAndTargets")).toStrictEqual(refused(...names));
  });
  const ports = { needs: ["MessageChannel"] };
  check("refuses a MessagePort that isn't transferred", ports, async ({ observe, expect }) => {
    expect(await observe("refusesPort")).toStrictEqual(refused("port", "property"));
  });
  const moving = { needs: ["ArrayBuffer.prototype.transfer"] };
  check("refuses a detached ArrayBuffer and views of it", moving, async ({ observe, expect }) => {
    expect(await observe("refusesDetached")).toStrictEqual(refused("buffer", "view"));
  });
  check(
    "refuses views out of their buffer's bounds",
    { needs: ["ArrayBuffer.prototype.resize"] },
    async ({ observe, expect }) => {
      expect(await observe("refusesOutOfBounds")).toStrictEqual(refused("array", "data"));
    },
  );
});

const call = { ...about, spec: `${html}#dom-structuredclone`, bcd: "api.structuredClone" };

feature("structuredClone: calls", call, (check) => {
  check("throws what a getter throws", { spec: about.spec }, async ({ observe, expect }) => {
    expect(await observe("getterThrows")).toBe(true);
  });
  check("needs a value, options that are an object, and a list of objects to transfer", async ({ observe, expect }) => {
    const names = ["none", "number", "noList", "nothing", "item"];
    const facts = { refused: Object.fromEntries(names.map((name) => [name, "TypeError"])), taken: [1, 1, 1, 1, 1] };
    expect(await observe("takesArguments")).toStrictEqual(facts);
  });
});
