import { suite } from "../suite.ts";

const feature = suite<typeof import("./errors.probes.ts")>("wasm/errors");
const api = (anchor: string) => `https://webassembly.github.io/spec/js-api/#${anchor}`;
const each = (count: number, what: string) => Array.from({ length: count }, () => what);
const names = ["CompileError", "LinkError", "RuntimeError"];

const classes = {
  spec: api("error-objects"),
  profiles: names.map((name) => `ecma-429-2025:WebAssembly.${name}`),
};

feature("WebAssembly: error classes", classes, (check) => {
  check("are built as the native errors are", async ({ observe, expect }) => {
    const common = { inherits: true, prototypeInherits: true, constructs: true, length: 1, global: false };
    const facts = names.map((name) => ({ ...common, own: { name, message: "" } }));
    expect(await observe("classesInherit")).toStrictEqual(facts);
  });
  check("make errors with and without new, with a cause", async ({ observe, expect }) => {
    const ownMessage = { value: "why", writable: true, enumerable: false, configurable: true };
    const common = { isOwn: true, isError: true, others: [], ownMessage, cause: 1, withoutMessage: false };
    const facts = names.map((name) => ({ ...common, text: `${name}: why` }));
    expect(await observe("errorsAreMade")).toStrictEqual(facts.map((fact) => [fact, fact]));
  });
});

const traps = {
  spec: api("errors"),
  bcd: "webassembly.api.RuntimeError",
  profiles: ["ecma-429-2025:WebAssembly.RuntimeError"],
};

feature("WebAssembly.RuntimeError", traps, (check) => {
  check("is thrown for unreachable and arithmetic without a result", async ({ observe, expect }) => {
    const facts = { thrown: each(7, "RuntimeError"), results: [-3, 0, 2 ** 31 - 1] };
    expect(await observe("arithmeticTraps")).toStrictEqual(facts);
  });
  check("is thrown for memory beyond its end", async ({ observe, expect }) => {
    expect(await observe("memoryTraps")).toStrictEqual({ thrown: each(4, "RuntimeError"), last: 0 });
  });
  check("is thrown for what can't be called in a table", async ({ observe, expect }) => {
    expect(await observe("tableTraps")).toStrictEqual(each(4, "RuntimeError"));
  });
  check(
    "is not what a full stack throws: that is as in JavaScript",
    { spec: api("stack-overflow") },
    async ({ observe, expect }) => {
      expect(await observe("stackOverflows")).toMatchObject({ sameClass: true, afterwards: 3 });
    },
  );
});
