async function thrownBy(act: () => unknown) {
  try {
    await act();
  } catch (error) {
    const { name, code, message } = error as NodeJS.ErrnoException;
    return { name, code, message };
  }
  return "nothing";
}

/** What is equal in depth, by its own rules for each kind. https://nodejs.org/docs/latest-v24.x/api/util.html#utilisdeepstrictequalval1-val2-options */
export async function deepEqualityIsStrict() {
  const { isDeepStrictEqual } = await import("node:util");
  const pairs: [unknown, unknown][] = [
    [{ a: [1, { b: Number.NaN }] }, { a: [1, { b: Number.NaN }] }],
    [new Map([[{ k: 1 }, "v"]]), new Map([[{ k: 1 }, "v"]])],
    [new Set([1, [2]]), new Set([[2], 1])],
    [[0], [-0]],
    [[1], ["1"]],
    [new Date(0), new Date(1)],
    [Object.create({}), Object.create(null)],
    [new Array(1), [undefined]],
    [/a/g, /a/i],
  ];
  return pairs.map(([left, right]) => isDeepStrictEqual(left, right));
}

/** Arguments are read by their declaration. https://nodejs.org/docs/latest-v24.x/api/util.html#utilparseargsconfig */
export async function argumentsAreParsed() {
  const { parseArgs } = await import("node:util");
  const options = {
    all: { type: "boolean", short: "a" },
    name: { type: "string", short: "n", multiple: true },
    color: { type: "boolean" },
    level: { type: "string", default: "3" },
  } as const;
  const args = ["-an", "x", "--name=y", "--no-color", "file", "--", "--raw"];
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true, allowNegative: true });
  return {
    values: { ...values },
    positionals,
    refused: await thrownBy(() => parseArgs({ args: ["--what"], options })),
  };
}

/** Kinds are told by the object, not by its prototype. https://nodejs.org/docs/latest-v24.x/api/util.html#utiltypes */
export async function typesLookInside() {
  const { types } = await import("node:util");
  const disguised = Object.setPrototypeOf(new Map(), Array.prototype);
  return {
    map: types.isMap(disguised),
    fake: types.isDate(Object.create(Date.prototype)),
    proxy: types.isProxy(new Proxy({}, {})),
    boxed: types.isBoxedPrimitive(Object(1n)),
    async: [types.isAsyncFunction(async () => 0), types.isAsyncFunction(() => 0)],
    generator: types.isGeneratorObject(
      (function* () {
        yield 1;
      })(),
    ),
    view: [types.isUint8Array(new Uint16Array()), types.isArrayBufferView(new DataView(new ArrayBuffer(1)))],
    args: types.isArgumentsObject(
      (function () {
        // biome-ignore lint/complexity/noArguments: what is looked at
        return arguments;
      })(),
    ),
  };
}

/** A MIME type is parsed, and written with its parameters. https://nodejs.org/docs/latest-v24.x/api/util.html#class-utilmimetype */
export async function mimeTypeIsParsed() {
  const { MIMEType } = await import("node:util");
  const type = new MIMEType('Text/HTML; Charset=UTF-8; q="a b"');
  const seen = { essence: type.essence, charset: type.params.get("charset"), q: type.params.get("q") };
  type.subtype = "plain";
  type.params.delete("q");
  return { ...seen, text: String(type), refused: await thrownBy(() => new MIMEType("no type")) };
}

/** The text of an .env file becomes an object. https://nodejs.org/docs/latest-v24.x/api/util.html#utilparseenvcontent */
export async function envTextIsParsed() {
  const { parseEnv } = await import("node:util");
  return { ...parseEnv("# comment\nA=1\nB = two words \nC='# kept' # gone\nexport D=\"line\\nbreak\"\nE=\n") };
}

/** The name of a system's error is known by its number. https://nodejs.org/docs/latest-v24.x/api/util.html#utilgetsystemerrornameerr */
export async function systemErrorsHaveNames() {
  const { getSystemErrorMap, getSystemErrorName } = await import("node:util");
  const [number, entry] = [...getSystemErrorMap()].find(([, [name]]) => name === "ENOENT") ?? [0, undefined];
  return { name: getSystemErrorName(number), negative: number < 0, entry: entry?.[0] };
}

/** Lone surrogates are replaced. https://nodejs.org/docs/latest-v24.x/api/util.html#utiltousvstringstring */
export async function loneSurrogatesAreReplaced() {
  const { toUSVString } = await import("node:util");
  return toUSVString("a\ud800b😀");
}
