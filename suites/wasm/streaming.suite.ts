import { suite } from "../suite.ts";

const feature = suite<typeof import("./streaming.probes.ts")>("wasm/streaming");
const each = (count: number, what: string) => Array.from({ length: count }, () => what);
const wpt = (file: string) => ({ wpt: `wasm/webapi/${file}.any.js` });

const about = (way: "compileStreaming" | "instantiateStreaming") => ({
  spec: "https://webassembly.github.io/spec/web-api/#compile-a-potential-webassembly-response",
  bcd: `webassembly.api.${way}_static`,
  profiles: [`ecma-429-2025:WebAssembly.${way}`],
  needs: [`WebAssembly.${way}`],
});

feature("WebAssembly.compileStreaming", about("compileStreaming"), (check) => {
  check("compiles a response and a promise of one", async ({ observe, expect }) => {
    expect(await observe("compilesResponses")).toStrictEqual([10, 10]);
  });
  check("compiles a body that comes in pieces", async ({ observe, expect }) => {
    expect(await observe("compilesPieces")).toStrictEqual({ isModule: true, used: true });
  });
  check("takes Content-Type in any case", wpt("contenttype"), async ({ observe, expect }) => {
    expect(await observe("typesAreFolded")).toBe("nothing");
  });
  check(
    "rejects with TypeError when Content-Type isn't application/wasm alone",
    wpt("contenttype"),
    async ({ observe, expect }) => {
      expect(await observe("typesAreRefused")).toStrictEqual(each(5, "TypeError"));
    },
  );
  check("rejects with TypeError when the status isn't ok", wpt("status"), async ({ observe, expect }) => {
    expect(await observe("statusesAreRefused")).toStrictEqual(each(3, "TypeError"));
  });
  check("rejects when the source is no response that can be read", async ({ observe, expect }) => {
    expect(await observe("sourcesAreRefused")).toStrictEqual(["TypeError", "TypeError", "TypeError", "RangeError"]);
  });
  check("rejects with what the body fails with", async ({ observe, expect }) => {
    expect(await observe("bodyFails")).toStrictEqual({ class: "RangeError", isReason: true });
  });
  check("rejects with CompileError for broken bytes", wpt("invalid-code"), async ({ observe, expect }) => {
    expect(await observe("bytesAreRefused")).toStrictEqual(each(3, "CompileError"));
  });
});

feature("WebAssembly.instantiateStreaming", about("instantiateStreaming"), (check) => {
  check("gives the module with its instance", async ({ observe, expect }) => {
    const facts = { keys: ["instance", "module"], isModule: true, isInstance: true, started: 1 };
    expect(await observe("instantiatesResponses")).toStrictEqual(facts);
  });
  check("rejects with the error of each step", async ({ observe, expect }) => {
    expect(await observe("instantiationsAreRefused")).toStrictEqual({
      type: "TypeError",
      status: "TypeError",
      noImports: "TypeError",
      noModule: "TypeError",
      noFunction: "LinkError",
      trap: "RuntimeError",
    });
  });
});
