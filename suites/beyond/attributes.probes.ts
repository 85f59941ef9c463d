// Computed, so that no bundler resolves it.
const beside: string = "./";
const load = (specifier: string, options?: unknown): Promise<{ default: unknown }> =>
  import(specifier, options as ImportCallOptions);
const json = { with: { type: "json" } };
const dataUrl = (type: string, content: string): string => `data:${type},${encodeURIComponent(content)}`;

function isImported(specifier: string, options?: unknown): Promise<unknown> {
  return load(specifier, options).then(
    (module) => module.default,
    () => undefined,
  );
}

async function refusal(specifier: string, options: unknown): Promise<string> {
  try {
    await load(specifier, options);
    return "nothing";
  } catch (error) {
    return error instanceof TypeError ? "TypeError" : error instanceof SyntaxError ? "SyntaxError" : String(error);
  }
}

/** Whether modules come from data: URLs. https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-single-module-script */
export async function importsDataUrls(): Promise<boolean> {
  return (await isImported(dataUrl("text/javascript", "export default 1"))) === 1;
}

/** Whether text comes as text. https://tc39.es/proposal-import-text/ */
export async function importsText(): Promise<boolean> {
  return typeof (await isImported(`${beside}imported.txt`, { with: { type: "text" } })) === "string";
}

/** Whether bytes come as an object; a runtime that takes every type for text has none of this one. https://tc39.es/proposal-import-bytes/ */
export async function importsBytes(): Promise<boolean> {
  return typeof (await isImported(`${beside}imported.txt`, { with: { type: "bytes" } })) === "object";
}

/** A JSON file as a module, twice. https://tc39.es/ecma262/#sec-parse-json-module */
export async function jsonFileIs() {
  const [module, again] = await Promise.all([1, 2].map(() => load(`${beside}imported.json`, json)));
  const value = module?.default as { text: string; nested: unknown };
  return {
    keys: Object.keys(value ?? {}),
    text: value?.text,
    nested: value?.nested,
    isObject: Object.getPrototypeOf(value ?? {}) === Object.prototype,
    stays: value === again?.default,
  };
}

/** What a JSON module exports. https://tc39.es/ecma262/#sec-create-default-export-synthetic-module */
export async function jsonExports() {
  return Object.keys(await load(`${beside}imported.json`, json));
}

/** JSON of each kind in data: URLs. https://tc39.es/ecma262/#sec-parse-json-module */
export async function jsonUrlsAre() {
  const contents = ['{"a":[1,{"b":null}]}', "null", '"text"', "1.5", "[]"];
  const modules = contents.map((content) => load(dataUrl("application/json", content), json));
  return (await Promise.all(modules)).map((module) => module.default);
}

/** JSON that isn't any. https://tc39.es/ecma262/#sec-parse-json-module */
export async function brokenJson() {
  const contents = ["{", "{a:1}", "[1,]", ""];
  return Promise.all(contents.map((content) => refusal(dataUrl("application/json", content), json)));
}

/** Attributes that aren't there, that are no strings, and options that are no object. https://tc39.es/ecma262/#sec-evaluate-import-call */
export async function attributesAreRefused() {
  const each = [{ with: { nosuchkey: "json" } }, { with: { type: 1 } }, { with: "json" }, 1];
  const refused: string[] = [];
  for (const options of each) refused.push(await refusal(`${beside}imported.json`, options));
  return refused;
}

/** A text file as a module. https://tc39.es/proposal-import-text/ */
export async function textFileIs() {
  const module = await load(`${beside}imported.txt`, { with: { type: "text" } });
  return { names: Object.keys(module), text: module.default };
}

/** A file's bytes as a module. https://tc39.es/proposal-import-bytes/ */
export async function bytesFileAre() {
  const { default: bytes } = await load(`${beside}imported.txt`, { with: { type: "bytes" } });
  const isBytes = bytes instanceof Uint8Array;
  return { isBytes, bytes: isBytes ? Uint8Array.from(bytes) : bytes };
}
