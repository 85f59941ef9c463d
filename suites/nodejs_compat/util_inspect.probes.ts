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
