const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

async function thrownBy(act: () => unknown) {
  try {
    await act();
  } catch (error) {
    const { name, code, message } = error as NodeJS.ErrnoException;
    return { name, code, message };
  }
  return "nothing";
}

/** A function with a callback becomes one with a promise. https://nodejs.org/docs/latest-v24.x/api/util.html#utilpromisifyoriginal */
export async function promisifiedFunctionSettles() {
  const { promisify } = await import("node:util");
  const holder = {
    base: 2,
    add(number: number, callback: (error: Error | null, sum?: number) => void) {
      if (number < 0) callback(new RangeError("negative"));
      else callback(null, this.base + number);
    },
  };
  const add = promisify(holder.add).bind(holder);
  return { sum: await add(3), failed: await thrownBy(() => add(-1)) };
}

/** A function says itself how it is promisified. https://nodejs.org/docs/latest-v24.x/api/util.html#utilpromisifycustom */
export async function promisifyTakesCustomFunction() {
  const { promisify } = await import("node:util");
  const custom = async () => "custom";
  const original = Object.assign(() => undefined, { [promisify.custom]: custom });
  return promisify(original) === custom;
}

/** An async function becomes one with a callback. https://nodejs.org/docs/latest-v24.x/api/util.html#utilcallbackifyoriginal */
export async function callbackifiedFunctionCallsBack(loadedBefore: string[]) {
  for (const name of loadedBefore) await import(name);
  const { callbackify } = await import("node:util");
  const call = async (settled: Promise<string>) => {
    const called = new Promise<unknown>((resolve) => {
      callbackify(() => settled)((error: (NodeJS.ErrnoException & { reason?: unknown }) | null, value: string) =>
        resolve(error ? { code: error.code, reason: error.reason } : { value }),
      );
    });
    return Promise.race([called, after(100).then(() => "not called")]);
  };
  return [await call(Promise.resolve("x")), await call(Promise.reject(null))];
}

class Point {
  x = 1;
}

/** Values are shown for debugging, two levels deep. https://nodejs.org/docs/latest-v24.x/api/util.html#utilinspectobject-options */
export async function inspectShowsStructure() {
  const { inspect } = await import("node:util");
  const circular: Record<string, unknown> = { name: "c" };
  circular.self = circular;
  const nested = { a: { b: { c: { deep: 1 } } } };
  return {
    deep: [inspect(nested).includes("deep"), inspect(nested, { depth: null }).includes("deep")],
    circular: inspect(circular),
    named: inspect(new Point()),
  };
}

/** Options say how many, in which order, and what is run. https://nodejs.org/docs/latest-v24.x/api/util.html#utilinspectobject-options */
export async function inspectTakesOptions() {
  const { inspect } = await import("node:util");
  const getter = Object.defineProperty({}, "g", { get: () => "got", enumerable: true });
  return {
    sorted: inspect({ b: 1, a: 2 }, { sorted: true }).replace(/[^ab]/g, ""),
    short: inspect(["one", "two"], { maxArrayLength: 1 }).includes("two"),
    getter: [inspect(getter).includes("got"), inspect(getter, { getters: true }).includes("got")],
    proxy: inspect(new Proxy({ a: 1 }, {}), { showProxy: true }).includes("Proxy"),
    colors: inspect("x", { colors: true }).includes("\u001b["),
  };
}

/** An object says itself how it is shown. https://nodejs.org/docs/latest-v24.x/api/util.html#custom-inspection-functions-on-objects */
export async function inspectAsksTheObject() {
  const { inspect } = await import("node:util");
  const shown = {
    [inspect.custom](depth: number, options: { stylize: (text: string, style: string) => string }, given: unknown) {
      return `${depth} ${options.stylize("text", "special")} ${given === inspect}`;
    },
  };
  return inspect({ shown });
}

/** Placeholders are replaced by kind, what is left is appended. https://nodejs.org/docs/latest-v24.x/api/util.html#utilformatformat-args */
export async function formatReplacesPlaceholders() {
  const { format } = await import("node:util");
  return [
    format("%s:%d:%i:%f", "a", "42.5", 42.9, "1.5"),
    format("%j %%", { a: [1] }),
    format("%s", { a: { b: {} } }),
    format("%s %s", "only one"),
    format("a", "b", { c: 1 }),
    format("%c|", "color: red"),
    format("%s", -0, 5n),
  ];
}

/** A deprecated function works, and warns a single time. https://nodejs.org/docs/latest-v24.x/api/util.html#utildeprecatefn-msg-code-options */
export async function deprecatedFunctionWarnsOnce() {
  const { deprecate } = await import("node:util");
  const { default: process } = await import("node:process");
  const warnings: unknown[] = [];
  const note = (warning: Error & { code?: string }) => {
    if (warning.code === "WM0001") warnings.push({ name: warning.name, message: warning.message });
  };
  process.on("warning", note);
  const add = deprecate((a: number, b: number) => a + b, "add is old", "WM0001");
  const sums = [add(1, 2), add(3, 4)];
  await new Promise((resolve) => setTimeout(resolve, 5));
  process.off("warning", note);
  return { sums, warnings };
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

/** Escape sequences go, the text stays. https://nodejs.org/docs/latest-v24.x/api/util.html#utilstripvtcontrolcharactersstr */
export async function escapesAreStripped() {
  const { stripVTControlCharacters } = await import("node:util");
  return stripVTControlCharacters("\u001b[1;31mred\u001b[0m \u001b]8;;http://x\u0007link\u001b]8;;\u0007");
}

/** Text is put into escape sequences of styles. https://nodejs.org/docs/latest-v24.x/api/util.html#utilstyletextformat-text-options */
export async function textIsStyled() {
  const { styleText } = await import("node:util");
  return styleText(["bold", "red"], "x", { validateStream: false });
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

/** A promise resolves when a signal is aborted. https://nodejs.org/docs/latest-v24.x/api/util.html#utilabortedsignal-resource */
export async function abortedIsAwaited() {
  const { aborted } = await import("node:util");
  const controller = new AbortController();
  let done = false;
  const waited = aborted(controller.signal, {}).then(() => {
    done = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 2));
  const before = done;
  controller.abort();
  await waited;
  return { before, done };
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

/** A class of the old kind inherits. https://nodejs.org/docs/latest-v24.x/api/util.html#utilinheritsconstructor-superconstructor */
export async function constructorsInherit() {
  const { inherits } = await import("node:util");
  function Base(this: { made: string }) {
    this.made = "by Base";
  }
  Base.prototype.hello = () => "hello";
  const Derived = function (this: { made: string }) {
    Base.call(this);
  };
  inherits(Derived, Base);
  const derived = Reflect.construct(Derived, []) as { made: string; hello(): string };
  return { hello: derived.hello(), made: derived.made, super_: (Derived as { super_?: unknown }).super_ === Base };
}
