/** Runs in a folder of its own with the named files, which is gone afterwards. */
async function withFiles<T>(files: Record<string, string>, act: (folder: string) => T) {
  const { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } = await import("node:fs");
  const { dirname, join } = await import("node:path");
  const { tmpdir } = await import("node:os");
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "module-")));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return await act(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Built-in modules are required by both names. https://nodejs.org/docs/latest-v24.x/api/module.html#modulecreaterequirefilename */
export async function builtinsAreRequired() {
  const { createRequire } = await import("node:module");
  const { default: path } = await import("node:path");
  const require = createRequire("file:///somewhere/file.js");
  return ["path", "node:path"].map((name) => require(name) === path);
}

/** A path is resolved as it would be required. https://nodejs.org/docs/latest-v24.x/api/modules.html#requireresolverequest-options */
export async function pathsAreResolved() {
  const { createRequire } = await import("node:module");
  return withFiles({ "a.cjs": "" }, (folder) => {
    const { resolve } = createRequire(`${folder}/index.js`);
    return [resolve("node:path"), resolve("./a.cjs").slice(folder.length).replace("\\", "/")];
  });
}

/** Files are required: code once, JSON as its value, packages by their entry. https://nodejs.org/docs/latest-v24.x/api/module.html#modulecreaterequirefilename */
export async function filesAreRequired() {
  const { createRequire } = await import("node:module");
  const files = {
    "a.cjs": "exports.made = Math.random(); exports.name = require('./b.json').name; exports.file = __filename;",
    "b.json": '{ "name": "b" }',
    "node_modules/dep/package.json": '{ "name": "dep", "exports": { "./sub": "./lib.cjs" } }',
    "node_modules/dep/lib.cjs": "module.exports = 'dep';",
  };
  return withFiles(files, (folder) => {
    const require = createRequire(`${folder}/index.js`);
    const first = require("./a.cjs");
    let missing = "";
    try {
      require("./missing");
    } catch (error) {
      missing = String((error as NodeJS.ErrnoException).code);
    }
    const own = first.file === require.resolve("./a.cjs");
    return { name: first.name, once: require("./a.cjs") === first, own, dep: require("dep/sub"), missing };
  });
}

/** What is built in is known. https://nodejs.org/docs/latest-v24.x/api/module.html#moduleisbuiltinmodulename */
export async function builtinsAreKnown() {
  const { builtinModules, isBuiltin } = await import("node:module");
  return {
    list: ["fs", "path", "stream"].every((name) => builtinModules.includes(name)),
    known: ["fs", "node:fs", "node:test", "test", "wss"].map(isBuiltin),
  };
}

/** A changed export of a built-in module is made known to who imported it. https://nodejs.org/docs/latest-v24.x/api/module.html#modulesyncbuiltinesmexports */
export async function exportsAreSynchronised() {
  const { syncBuiltinESMExports } = await import("node:module");
  const querystring = await import("node:querystring");
  const { escape: original } = querystring.default;
  try {
    querystring.default.escape = () => "replaced";
    syncBuiltinESMExports();
    return querystring.escape("a b");
  } finally {
    querystring.default.escape = original;
    syncBuiltinESMExports();
  }
}

/** Hooks resolve and load what there is no file for. https://nodejs.org/docs/latest-v24.x/api/module.html#moduleregisterhooksoptions */
export async function hooksLoadModules() {
  const { createRequire, registerHooks } = await import("node:module");
  const hooks = registerHooks({
    resolve: (name, context, next) =>
      name === "wintermatrix-virtual"
        ? { url: "virtual:it", format: "commonjs", shortCircuit: true }
        : next(name, context),
    load: (url, context, next) =>
      url === "virtual:it"
        ? { format: "commonjs", source: "module.exports = 'hooked';", shortCircuit: true }
        : next(url, context),
  });
  try {
    return createRequire("file:///somewhere/file.js")("wintermatrix-virtual");
  } finally {
    hooks.deregister();
  }
}

/** The package of a file is found. https://nodejs.org/docs/latest-v24.x/api/module.html#modulefindpackagejsonspecifier-base */
export async function packageIsFound() {
  const { findPackageJSON } = await import("node:module");
  const { pathToFileURL } = await import("node:url");
  return withFiles({ "package.json": "{}", "deep/file.js": "" }, (folder) => {
    const found = findPackageJSON("..", pathToFileURL(`${folder}/deep/file.js`));
    return found?.slice(folder.length).replaceAll("\\", "/");
  });
}

/** Types are taken out of a text, the rest stays where it is. https://nodejs.org/docs/latest-v24.x/api/module.html#modulestriptypescripttypescode-options */
export async function typesAreStripped() {
  const { stripTypeScriptTypes } = await import("node:module");
  return stripTypeScriptTypes("const a: number = 1;\ninterface B {}\n");
}

/** A source map leads back to the source. https://nodejs.org/docs/latest-v24.x/api/module.html#sourcemapfindentrylineoffset-columnoffset */
export async function sourceMapLeadsBack() {
  const { SourceMap } = await import("node:module");
  const payload = {
    version: 3,
    file: "out.js",
    sources: ["in.ts"],
    names: ["a"],
    mappings: "AAAA;EACEA",
    sourcesContent: [],
    sourceRoot: "",
  };
  const found = new SourceMap(payload as never).findEntry(1, 2) as {
    originalSource?: string;
    originalLine?: number;
    originalColumn?: number;
  };
  return [found.originalSource, found.originalLine, found.originalColumn];
}
