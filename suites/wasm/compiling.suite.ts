import { suite } from "../suite.ts";

const feature = suite<typeof import("./compiling.probes.ts")>("wasm/compiling");
const api = (anchor: string) => `https://webassembly.github.io/spec/js-api/#${anchor}`;
const javascript = "webassembly.api";
const each = (count: number, what: string) => Array.from({ length: count }, () => what);
/** What is refused tells something only where something is taken. */
const dependsOn = "compiles a buffer and a view of one";
const compiled = Array.from({ length: 2 }, () => ({ isModule: true, exports: 10 }));

const validate = {
  spec: api("dom-webassembly-validate"),
  bcd: `${javascript}.validate_static`,
  profiles: ["ecma-429-2025:WebAssembly.validate"],
  wpt: "wasm/jsapi/constructor/validate.any.js",
};

feature("WebAssembly.validate", validate, (check) => {
  check("tells a valid module from a broken one, in a buffer and in a view", async ({ observe, expect }) => {
    const facts = { valid: [true, true], broken: [false, false, false, false] };
    expect(await observe("validateTells")).toStrictEqual(facts);
  });
  check("throws TypeError for what is no buffer", async ({ observe, expect }) => {
    expect(await observe("validateRefuses")).toStrictEqual(each(6, "TypeError"));
  });
});

const fromBytes = {
  spec: api("dom-module-module"),
  bcd: `${javascript}.Module.Module`,
  profiles: ["ecma-429-2025:WebAssembly.Module"],
  wpt: "wasm/jsapi/module/constructor.any.js",
};

feature("WebAssembly.Module: from bytes", fromBytes, (check) => {
  check("compiles a buffer and a view of one", async ({ observe, expect }) => {
    expect(await observe("constructorCompiles")).toStrictEqual(compiled);
  });
  check(
    "throws CompileError for broken bytes, TypeError for what is no buffer",
    { dependsOn, profiles: [...fromBytes.profiles, "ecma-429-2025:WebAssembly.CompileError"] },
    async ({ observe, expect }) => {
      const facts = { broken: each(4, "CompileError"), noBuffers: each(6, "TypeError") };
      expect(await observe("constructorRefuses")).toStrictEqual(facts);
    },
  );
});

const compile = {
  spec: api("dom-webassembly-compile"),
  bcd: `${javascript}.compile_static`,
  profiles: ["ecma-429-2025:WebAssembly.compile"],
  wpt: "wasm/jsapi/constructor/compile.any.js",
};

feature("WebAssembly.compile", compile, (check) => {
  check("compiles a buffer and a view of one", async ({ observe, expect }) => {
    expect(await observe("compileCompiles")).toStrictEqual(compiled);
  });
  check("compiles the bytes as they were when it was called", { dependsOn }, async ({ observe, expect }) => {
    expect(await observe("compileCopies")).toStrictEqual({ exports: 10 });
  });
  check(
    "rejects with CompileError for broken bytes, with TypeError for what is no buffer",
    { dependsOn },
    async ({ observe, expect }) => {
      const facts = { broken: each(4, "CompileError"), noBuffers: each(6, "TypeError") };
      expect(await observe("compileRefuses")).toStrictEqual(facts);
    },
  );
});

const instantiate = {
  spec: api("dom-webassembly-instantiate"),
  bcd: `${javascript}.instantiate_static`,
  profiles: ["ecma-429-2025:WebAssembly.instantiate"],
  wpt: "wasm/jsapi/constructor/instantiate.any.js",
};

feature("WebAssembly.instantiate: bytes", instantiate, (check) => {
  check("gives the module with its instance", async ({ observe, expect }) => {
    const facts = { keys: ["instance", "module"], isModule: true, isInstance: true, sum: 5 };
    expect(await observe("instantiateTakesBytes")).toStrictEqual(facts);
  });
  check(
    "rejects with the error of each step",
    { dependsOn: "gives the module with its instance" },
    async ({ observe, expect }) => {
      const errors = [...each(4, "CompileError"), "TypeError", "TypeError", "LinkError", "RuntimeError", "TypeError"];
      expect(await observe("instantiateRefusesBytes")).toStrictEqual(errors);
    },
  );
  check(
    "rejects with what the start function throws",
    {
      spec: api("instantiate-the-core-of-a-webassembly-module"),
      dependsOn: "gives the module with its instance",
    },
    async ({ observe, expect }) => {
      expect(await observe("instantiatePassesErrors")).toStrictEqual({ isOwn: true, otherwise: undefined });
    },
  );
});

const buffers = {
  // "typedef (ArrayBuffer or SharedArrayBuffer or [AllowShared] ArrayBufferView) AllowSharedBufferSource", and "typedef
  // (Int8Array or […] or DataView) ArrayBufferView".
  spec: "https://webidl.spec.whatwg.org/#AllowSharedBufferSource",
  profiles: [
    "ecma-429-2025:WebAssembly.Module",
    ...["validate", "compile", "instantiate"].map((name) => `ecma-429-2025:WebAssembly.${name}`),
  ],
};

feature("WebAssembly: bytes", buffers, (check) => {
  check("may come in a DataView", async ({ observe, expect }) => {
    const facts = { validate: "nothing", Module: "nothing", compile: "nothing", instantiate: "nothing" };
    expect(await observe("dataViewsAreTaken")).toStrictEqual(facts);
  });
});
