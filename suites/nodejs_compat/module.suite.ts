import { suite } from "../suite.ts";

const feature = suite<typeof import("./module.probes.ts")>("nodejs_compat/module");
const about = (anchor: string, ...names: string[]) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/module.html#${anchor}`,
  needs: names.map((name) => `node:module.${name}`),
  profiles: ["node:node:module"],
});

feature("node:module.createRequire", about("modulecreaterequirefilename", "createRequire"), (check) => {
  const files = { needs: ["node:fs.mkdtempSync"] };
  check("requires built-in modules, with and without node:", async ({ observe, expect }) => {
    expect(await observe("builtinsAreRequired")).toStrictEqual([true, true]);
  });
  check("requires code, JSON and packages from files, each once", files, async ({ observe, expect }) => {
    const seen = { name: "b", once: true, own: true, dep: "dep", missing: "MODULE_NOT_FOUND" };
    expect(await observe("filesAreRequired")).toStrictEqual(seen);
  });
  const spec = "https://nodejs.org/docs/latest-v24.x/api/modules.html#requireresolverequest-options";
  check("resolves without loading", { ...files, spec }, async ({ observe, expect }) => {
    expect(await observe("pathsAreResolved")).toStrictEqual(["node:path", "/a.cjs"]);
  });
});

feature("node:module.isBuiltin", about("moduleisbuiltinmodulename", "isBuiltin", "builtinModules"), (check) => {
  check("knows built-in modules, and those that need node:", async ({ observe, expect }) => {
    expect(await observe("builtinsAreKnown")).toStrictEqual({ list: true, known: [true, true, true, false, false] });
  });
});

feature("node:module.syncBuiltinESMExports", about("modulesyncbuiltinesmexports", "syncBuiltinESMExports"), (check) => {
  check(
    "shows a replaced export to who imports it",
    { needs: ["node:querystring.default.escape"] },
    async ({ observe, expect }) => {
      expect(await observe("exportsAreSynchronised")).toBe("replaced");
    },
  );
});

feature("node:module.registerHooks", about("moduleregisterhooksoptions", "registerHooks", "createRequire"), (check) => {
  check("resolves and loads a module that has no file", async ({ observe, expect }) => {
    expect(await observe("hooksLoadModules")).toBe("hooked");
  });
});

feature("node:module.findPackageJSON", about("modulefindpackagejsonspecifier-base", "findPackageJSON"), (check) => {
  check("finds the package.json above a file", { needs: ["node:fs.mkdtempSync"] }, async ({ observe, expect }) => {
    expect(await observe("packageIsFound")).toBe("/package.json");
  });
});

feature(
  "node:module.stripTypeScriptTypes",
  about("modulestriptypescripttypescode-options", "stripTypeScriptTypes"),
  (check) => {
    check("puts blanks in place of types", async ({ observe, expect }) => {
      expect(await observe("typesAreStripped")).toBe("const a         = 1;\n              \n");
    });
  },
);

feature("node:module.SourceMap", about("sourcemapfindentrylineoffset-columnoffset", "SourceMap"), (check) => {
  check("leads back to line and column of the source", async ({ observe, expect }) => {
    expect(await observe("sourceMapLeadsBack")).toStrictEqual(["in.ts", 1, 2]);
  });
});
