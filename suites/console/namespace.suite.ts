import { suite } from "../suite.ts";

const feature = suite<typeof import("./namespace.probes.ts")>("console/namespace");
const idl = (anchor: string) => ({ spec: `https://webidl.spec.whatwg.org/#${anchor}` });
const namespace = {
  spec: "https://console.spec.whatwg.org/#console-namespace",
  bcd: "api.console",
  profiles: ["ecma-429-2025:console"],
  wpt: "console/console-is-a-namespace.any.js",
};

feature("console: namespace object", namespace, (check) => {
  check("has an empty object as its prototype", async ({ observe, expect }) => {
    const facts = { isObjectPrototype: false, keys: [], inherits: true };
    expect(await observe("prototypeIsEmpty")).toStrictEqual(facts);
  });
  check("has a class string", idl("js-namespaces"), async ({ observe, expect }) => {
    const descriptor = { value: "console", writable: false, enumerable: false, configurable: true };
    expect(await observe("classString")).toStrictEqual({ descriptor, text: "[object console]" });
  });
  check(
    "is a property of the global object that isn't enumerable",
    idl("define-the-global-property-references"),
    async ({ observe, expect }) => {
      const facts = { writable: true, enumerable: false, configurable: true, same: true };
      expect(await observe("globalProperty")).toStrictEqual(facts);
    },
  );
  check("has named methods that are no constructors", idl("define-the-operations"), async ({ observe, expect }) => {
    const found = await observe("methodsAreProperties");
    const common = { writable: true, enumerable: true, configurable: true, constructs: false };
    const facts = Object.fromEntries(Object.keys(found).map((name) => [name, { ...common, name }]));
    expect(found).toStrictEqual(facts);
  });
  check("has methods that take any receiver", idl("js-operations"), async ({ observe, expect }) => {
    expect(await observe("methodsWorkDetached")).toStrictEqual([]);
  });
});

feature("console: arguments", namespace, (check) => {
  check("are converted to strings where they are labels", idl("js-DOMString"), async ({ observe, expect }) => {
    const each = (what: string) => ({ count: what, countReset: what, time: what, timeLog: what, timeEnd: what });
    expect(await observe("labelsAreConverted")).toStrictEqual({ symbol: each("TypeError"), throwing: each("its own") });
  });
  check("are refused where columns are no sequence", idl("js-sequence"), async ({ observe, expect }) => {
    expect(await observe("columnsAreConverted")).toStrictEqual(["TypeError", "TypeError", "TypeError"]);
  });
});
