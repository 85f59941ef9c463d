interface Loaded {
  meta: ImportMeta & Record<string, unknown>;
  again?: () => ImportMeta;
}
// Computed, so that no bundler resolves it.
const beside: string = "./";
const load = (name: string) => import(`${beside}${name}`) as Promise<Loaded>;

/** Whether a module is told something of itself. https://import-meta-registry.proposal.wintertc.org/ */
export async function metaHas(name: string): Promise<boolean> {
  return name in (await load("imported.mjs")).meta;
}

/** What object it is. https://tc39.es/ecma262/#sec-meta-properties-runtime-semantics-evaluation */
export async function metaIs() {
  const [one, other] = await Promise.all([load("imported.mjs"), load("imported-too.mjs")]);
  return {
    prototype: Object.getPrototypeOf(one.meta),
    staysTheSame: one.again?.() === one.meta,
    isShared: one.meta === other.meta,
    isExtensible: Object.isExtensible(one.meta),
  };
}

/** URLs of two modules in one folder. https://html.spec.whatwg.org/multipage/webappapis.html#hostgetimportmetaproperties */
export async function urlsAre() {
  const loaded = await Promise.all([load("imported.mjs"), load("imported-too.mjs")]);
  const urls = loaded.map(({ meta }) => meta.url);
  return {
    types: urls.map((url) => typeof url),
    files: urls.map((url) => String(url).split("/").at(-1)),
    sameFolder: URL.canParse(String(urls[0])) && new URL("imported-too.mjs", urls[0]).href === urls[1],
  };
}

/** One module by two queries. https://html.spec.whatwg.org/multipage/webappapis.html#hostgetimportmetaproperties */
export async function queriesAre() {
  const loaded = await Promise.all([load("imported.mjs?one=1"), load("imported.mjs?two=2#three")]);
  return {
    ends: loaded.map(({ meta }) => /imported\.mjs(.*)$/.exec(meta.url)?.[1]),
    sameInstance: loaded[0] === loaded[1],
  };
}

/** What specifiers resolve to, from the module's own URL. https://html.spec.whatwg.org/multipage/webappapis.html#hostgetimportmetaproperties */
export async function resolves() {
  const { meta } = await load("imported.mjs");
  const relative = ["./imported-too.mjs", "./a/../imported-too.mjs"];
  return {
    relative: relative.map((name) => meta.resolve(name) === new URL("./imported-too.mjs", meta.url).href),
    absolute: meta.resolve("https://example.com/a/../b.mjs"),
  };
}

/** What a specifier resolves to where no file is. https://html.spec.whatwg.org/multipage/webappapis.html#hostgetimportmetaproperties */
export async function resolvesTheAbsent() {
  const { meta } = await load("imported.mjs");
  return meta.resolve("./no-such-file.mjs?q#h") === new URL("./no-such-file.mjs?q#h", meta.url).href;
}

/** A call of the function alone. https://html.spec.whatwg.org/multipage/webappapis.html#hostgetimportmetaproperties */
export async function resolvesUnbound() {
  const { url, resolve } = (await load("imported.mjs")).meta;
  return resolve("./imported-too.mjs") === new URL("./imported-too.mjs", url).href;
}

/** The paths of a module, beside what its URL says. https://import-meta-registry.proposal.wintertc.org/ */
export async function pathsAre() {
  const { meta } = await load("imported.mjs");
  const { url, filename = "", dirname = "" } = meta as { url: string; filename?: string; dirname?: string };
  // A path of Windows has its drive and other separators.
  const asUrl = (path: string) => `file://${`/${path.replaceAll("\\", "/")}`.replace(/^\/\//, "/")}`;
  return {
    filename: asUrl(filename) === decodeURI(url),
    dirname: asUrl(dirname) === decodeURI(new URL("./", url).href.slice(0, -1)),
  };
}

/** What a module that is imported is told. https://import-meta-registry.proposal.wintertc.org/ */
export async function mainIs() {
  return (await load("imported.mjs")).meta.main;
}
