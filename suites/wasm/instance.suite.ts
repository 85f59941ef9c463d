import { suite } from "../suite.ts";

const feature = suite<typeof import("./instance.probes.ts")>("wasm/instance");
const api = (anchor: string) => `https://webassembly.github.io/spec/js-api/#${anchor}`;
const each = (count: number, what: string) => Array.from({ length: count }, () => what);
const ofInstance = "ecma-429-2025:WebAssembly.Instance";
const profiles = [ofInstance];

const exported = {
  spec: api("create-an-exports-object"),
  bcd: "webassembly.api.Instance.exports",
  profiles,
  wpt: "wasm/jsapi/instance/exports.any.js",
};

feature("WebAssembly.Instance.exports", exported, (check) => {
  check("is a frozen object without prototype, in the module's order", async ({ observe, expect }) => {
    const keys = ["g2", "f2", "m2", "t2"];
    const facts = { prototype: null, keys, enumerable: 4, frozen: true, same: true };
    expect(await observe("exportsAreAFrozenRecord")).toStrictEqual(facts);
  });
  check("holds imported objects as they were given", { spec: api("object-caches") }, async ({ observe, expect }) => {
    expect(await observe("importsComeBack")).toStrictEqual({ global: true, memory: true, table: true });
  });
  check(
    "holds imported functions of wasm as they were given, and wraps others",
    { spec: api("a-new-exported-function") },
    async ({ observe, expect }) => {
      const facts = { fromWasm: true, fromScript: false, fromBoth: true, called: 5 };
      expect(await observe("functionsComeBack")).toStrictEqual(facts);
    },
  );
});

const constructed = {
  spec: api("read-the-imports"),
  bcd: "webassembly.api.Instance.Instance",
  profiles,
  wpt: "wasm/jsapi/instance/constructor-bad-imports.any.js",
};

feature("WebAssembly.Instance: imports", constructed, (check) => {
  check("are read one by one in the module's order", async ({ observe, expect }) => {
    expect(await observe("importsAreRead")).toStrictEqual(["m", "m.f", "m", "m.t", "m", "m.m", "n", "n.g"]);
  });
  check("are refused with TypeError where an object is missing", async ({ observe, expect }) => {
    expect(await observe("importObjectsAreRefused")).toStrictEqual(each(7, "TypeError"));
  });
  check("may throw errors of their own", async ({ observe, expect }) => {
    expect(await observe("getterErrorsPass")).toBe(true);
  });
});

const making = { spec: api("dom-instance-instance"), wpt: "wasm/jsapi/instance/constructor.any.js" };

feature("WebAssembly.Instance: construction", { ...constructed, ...making }, (check) => {
  check("throws TypeError without new or without a module", async ({ observe, expect }) => {
    expect(await observe("othersAreNoModules")).toStrictEqual(each(3, "TypeError"));
  });
});

const linked = { ...constructed, profiles: ["ecma-429-2025:WebAssembly.LinkError", ofInstance] };

feature("WebAssembly.LinkError", linked, (check) => {
  check("is thrown for what is no function, or one of another type", async ({ observe, expect }) => {
    const facts = { others: each(4, "LinkError"), otherType: ["LinkError"] };
    expect(await observe("functionsAreLinked")).toStrictEqual(facts);
  });
  check("is thrown for what is no table of the type", async ({ observe, expect }) => {
    expect(await observe("tablesAreLinked")).toStrictEqual({
      others: each(3, "LinkError"),
      small: ["LinkError"],
      unbounded: ["LinkError"],
      wider: ["LinkError"],
      otherElement: ["LinkError"],
      within: ["nothing"],
    });
  });
  check("is thrown for what is no memory of the type", async ({ observe, expect }) => {
    expect(await observe("memoriesAreLinked")).toStrictEqual({
      others: each(3, "LinkError"),
      small: ["LinkError"],
      unbounded: ["LinkError"],
      wider: ["LinkError"],
      within: ["nothing"],
    });
  });
  check("is thrown for what is no global of the type, and no number in its place", async ({ observe, expect }) => {
    const facts = { others: each(5, "LinkError"), mutable: ["LinkError"], otherType: ["LinkError"], number: 7 };
    expect(await observe("globalsAreLinked")).toStrictEqual(facts);
  });
});

const instantiate = {
  spec: api("asynchronously-instantiate-a-webassembly-module"),
  bcd: "webassembly.api.instantiate_static",
  profiles: ["ecma-429-2025:WebAssembly.instantiate"],
  wpt: "wasm/jsapi/constructor/instantiate.any.js",
};

feature("WebAssembly.instantiate: a module", instantiate, (check) => {
  check("gives an instance whose start function has run, as the constructor does", async ({ observe, expect }) => {
    const facts = { afterConstructor: 1, isInstance: true, afterInstantiate: 2 };
    expect(await observe("startRuns")).toStrictEqual(facts);
  });
  check("rejects when imports don't fit", async ({ observe, expect }) => {
    expect(await observe("instantiateRejects")).toStrictEqual(["TypeError", "TypeError", "LinkError"]);
  });
  check(
    "ends, as the constructor does, with the trap or the error of its start",
    {
      spec: api("instantiate-the-core-of-a-webassembly-module"),
      profiles: [...instantiate.profiles, ofInstance],
    },
    async ({ observe, expect }) => {
      const trap = "RuntimeError";
      const facts = { start: trap, data: trap, startAsync: trap, dataAsync: trap, ownError: "the same" };
      expect(await observe("instantiationsTrap")).toStrictEqual(facts);
    },
  );
});
