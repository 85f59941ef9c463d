/** Native addons, entries of one runtime and loops: what a failure is called. */
import { expect, test } from "vitest";
import { checkAcme } from "./acme.ts";

test.each([
  ["Node-API", Buffer.from("ELF napi_register_module_v1 \u0000")],
  ["V8-ABI", Buffer.from("ELF node_register_module_v137 \u0000")],
])(
  "an addon says so whatever it died of: %s",
  async (made, binary) => {
    const acme = await checkAcme(
      {
        manifest: { type: "commonjs", gypfile: false },
        files: {
          "index.js": 'module.exports = require(require("path").join(__dirname, "prebuilds", "acme.node"));',
          "prebuilds/acme.node": binary,
        },
      },
      "workerd",
      "workerd-bare",
    );
    const summary = `acme is a native addon (${made}), and no native addon can be loaded here`;
    expect(acme.row(".", "workerd").causes).toMatchObject([{ kind: "addon", summary }]);
    expect(acme.row(".", "workerd-bare").causes).toMatchObject([{ kind: "addon", summary }]);
    expect(acme.row(".", "workerd-bare").changes).toStrictEqual([]);
  },
  60_000,
);

test("an addon that was never built says what builds it", async () => {
  const acme = await checkAcme(
    {
      manifest: { type: "commonjs", gypfile: false, dependencies: {} },
      files: {
        "index.js": 'module.exports = require("./build/Release/acme.node");',
        "binding.gyp": "{}",
        "src/acme.cc": "#include <v8.h>\n",
      },
    },
    "bun",
  );
  expect(acme.row(".", "bun").causes).toMatchObject([
    { kind: "addon", summary: expect.stringContaining("acme is a native addon (V8-ABI) whose binary isn't there") },
  ]);
}, 60_000);

test("an entry that is named after a runtime and needs what it alone has is no failure of others", async () => {
  const acme = await checkAcme(
    {
      manifest: { exports: { ".": "./index.js", "./deno": "./deno.js", "./also": "./deno.js", "./bun": "./index.js" } },
      files: { "index.js": "export const a = 1;", "deno.js": "export const at = Deno.cwd();" },
    },
    "node",
    "deno",
    "workerd",
  );
  const verdicts = (entry: string) => acme.report.rows.flatMap((row) => (row.entry === entry ? [row.verdict] : []));
  expect(verdicts("./deno")).toStrictEqual(["declared", "unknown", "unknown", "declared"]);
  // A name that says nothing, and a name alone, excuse nothing.
  expect(verdicts("./also")).toStrictEqual(["no", "unknown", "unknown", "no"]);
  expect(verdicts("./bun")).toStrictEqual(["unknown", "unknown", "unknown", "unknown"]);
  expect(acme.row("./also", "workerd").causes).toMatchObject([
    { kind: "global", summary: "it needs the global Deno, which is only on deno", onlyOn: "deno" },
  ]);
  expect(await acme.text()).toContain("– only for deno: it needs Deno");
}, 60_000);

test("a loop at import is told as one, and the entries beside it are seen", async () => {
  const acme = await checkAcme(
    {
      manifest: { exports: { ".": "./index.js", "./loop": "./loop.js" } },
      files: { "index.js": "export const a = 1;", "loop.js": "export const a = 1; for (;;);" },
    },
    "workerd",
  );
  expect(acme.row("./loop", "workerd")).toMatchObject({
    verdict: "no",
    causes: [{ kind: "timeout", summary: "importing it did not end within 30 s" }],
  });
  expect(acme.row(".", "workerd").layers.loads.state).toBe("yes");
}, 120_000);
