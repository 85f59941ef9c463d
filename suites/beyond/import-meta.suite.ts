import { suite } from "../suite.ts";

const feature = suite<typeof import("./import-meta.probes.ts")>("beyond/import-meta");
const html = "https://html.spec.whatwg.org/multipage/webappapis.html#hostgetimportmetaproperties";
const registry = "https://import-meta-registry.proposal.wintertc.org/";
const profiles = ["beyond:import.meta"];
const member = (name: string) => ({ probe: "metaHas" as const, args: [name], label: `import.meta.${name}` });

const object = { spec: "https://tc39.es/ecma262/#sec-meta-properties-runtime-semantics-evaluation", profiles };

feature("import.meta", object, (check) => {
  // "Set importMeta to OrdinaryObjectCreate(null). […] Set module.[[ImportMeta]] to importMeta."
  check("is one object without a prototype for each module", async ({ observe, expect }) => {
    const facts = { prototype: null, staysTheSame: true, isShared: false, isExtensible: true };
    expect(await observe("metaIs")).toStrictEqual(facts);
  });
});

const url = { spec: html, bcd: "javascript.operators.import_meta", needs: [member("url")], profiles };

feature("import.meta.url", url, (check) => {
  check("is the module's own URL", async ({ observe, expect }) => {
    const facts = { types: ["string", "string"], files: ["imported.mjs", "imported-too.mjs"], sameFolder: true };
    expect(await observe("urlsAre")).toStrictEqual(facts);
  });
  check("has query and fragment, by which a module is another", async ({ observe, expect }) => {
    expect(await observe("queriesAre")).toStrictEqual({ ends: ["?one=1", "?two=2#three"], sameInstance: false });
  });
});

const resolve = {
  spec: html,
  bcd: "javascript.operators.import_meta.resolve",
  needs: [member("resolve"), member("url")],
  profiles,
};

feature("import.meta.resolve", resolve, (check) => {
  check("resolves against the module's URL", async ({ observe, expect }) => {
    const facts = { relative: [true, true], absolute: "https://example.com/b.mjs" };
    expect(await observe("resolves")).toStrictEqual(facts);
  });
  check("resolves what isn't there", async ({ observe, expect }) => {
    expect(await observe("resolvesTheAbsent")).toBe(true);
  });
  // "Let resolveFunction be ! CreateBuiltinFunction(steps, 1, "resolve", « »)": its steps look at no this value.
  check("may be called without its object", async ({ observe, expect }) => {
    expect(await observe("resolvesUnbound")).toBe(true);
  });
});

const paths = { spec: registry, needs: [member("filename"), member("dirname"), member("url")], profiles };

feature("import.meta: paths", paths, (check) => {
  check("has the file and its folder as the URL says them", async ({ observe, expect }) => {
    expect(await observe("pathsAre")).toStrictEqual({ filename: true, dirname: true });
  });
});

feature("import.meta.main", { spec: registry, needs: [member("main")], profiles }, (check) => {
  check("is false in a module that is imported", async ({ observe, expect }) => {
    expect(await observe("mainIs")).toBe(false);
  });
});
