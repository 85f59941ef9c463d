import { suite } from "../suite.ts";

const feature = suite<typeof import("./clone-errors.probes.ts")>("html/clone-errors");
const html = "https://html.spec.whatwg.org/multipage/structured-data.html";
const about = {
  spec: `${html}#structuredserializeinternal`,
  profiles: ["ecma-429-2025:structuredClone"],
  wpt: "html/webappapis/structured-clone/structured-clone.any.js",
};
const names = ["Error", "EvalError", "RangeError", "ReferenceError", "SyntaxError", "TypeError", "URIError"];

feature("structuredClone: errors", about, (check) => {
  check(
    "keeps class and message of native errors",
    { spec: `${html}#structureddeserialize` },
    async ({ observe, expect }) => {
      const message = { value: "why", writable: true, enumerable: false, configurable: true };
      const clones = names.map((name) => ({ name, isKind: true, ownName: false, message }));
      expect(await observe("clonesErrors")).toStrictEqual(clones);
    },
  );
  check("chooses the class by name, Error for one that isn't native", async ({ observe, expect }) => {
    expect(await observe("nameDecidesClass")).toStrictEqual(["RangeError", "TypeError", "Error"]);
  });
  check("takes message as a string, if it is an own data property", async ({ observe, expect }) => {
    expect(await observe("clonesOddMessages")).toStrictEqual([
      { own: false, message: "" },
      { own: true, message: "5" },
      { own: false, message: "" },
    ]);
  });
  // "User agents should attach a serialized representation of any interesting accompanying data which are not yet
  // specified, notably the stack property, to serialized."
  check("brings the stack along", { level: "should" }, async ({ observe, expect }) => {
    expect(await observe("clonesStack")).toStrictEqual({ hasStack: true, same: true });
  });
});

const exceptions = {
  spec: "https://webidl.spec.whatwg.org/#idl-DOMException",
  profiles: ["ecma-429-2025:structuredClone", "ecma-429-2025:DOMException"],
};

feature("structuredClone: DOMException", exceptions, (check) => {
  check("keeps name, message and code", async ({ observe, expect }) => {
    const clone = { isDOMException: true, same: false };
    expect(await observe("clonesDOMExceptions")).toStrictEqual([
      { ...clone, name: "AbortError", message: "why", code: 20 },
      { ...clone, name: "Unheard", message: "", code: 0 },
    ]);
  });
});
