/** Each step of the diagnosis, by a package that it helps. */
import { expect, test } from "vitest";
import type { Row } from "../../library/types.ts";
import { checkAcme } from "./acme.ts";

const told = ({ verdict, changes, remedied }: Row) => [verdict, changes.map(({ name }) => name), remedied];
const withExercise = { wintermatrix: { exercise: "./exercise.js" } };

test("nodejs_compat on", async () => {
  const acme = await checkAcme({ files: { "index.js": 'export { createServer } from "node:net";' } }, "workerd-bare");
  // It loads, and nobody has seen it work.
  expect(told(acme.row(".", "workerd-bare"))).toStrictEqual(["no", ["nodejs_compat on"], { to: "loads" }]);
}, 60_000);

test("Node conditions, and what they need on top", async () => {
  const manifest = { exports: { browser: "./stub.js", default: "./index.js" }, ...withExercise };
  const files = {
    "index.js": 'import { inspect } from "node:util";\nexport const show = (value) => inspect(value);',
    "stub.js": "export default 1;",
    "exercise.js": 'import { show } from "acme";\nexport const shows = () => show([1]);',
  };
  const acme = await checkAcme({ manifest, files }, "workerd", "workerd-bare");
  const remedied = { to: "works", tally: { passed: 1, of: 1 } };
  const bare = acme.row(".", "workerd-bare");
  expect(told(acme.row(".", "workerd"))).toStrictEqual(["works with a change", ["Node conditions"], remedied]);
  expect([bare.verdict, bare.changes.map(({ name }) => name).sort()]).toStrictEqual([
    "works with a change",
    ["Node conditions", "nodejs_compat on"],
  ]);
  expect(acme.row(".", "workerd").causes[0]).toMatchObject({
    kind: "condition",
    summary: "acme resolved to a browser stub, ./stub.js, through exports.browser",
  });
  expect(await acme.text()).toContain("fix, verified by running, all of it together → 1/1");
}, 60_000);

test("compiled at module scope, where code may be made from strings", async () => {
  const manifest = withExercise;
  const files = {
    "index.js": 'export const compile = (text) => new Function("value", text);',
    "exercise.js": 'import { compile } from "acme";\nexport const adds = () => compile("return value + 1")(1);',
  };
  const row = (await checkAcme({ manifest, files }, "workerd")).row(".", "workerd");
  expect(told(row)).toStrictEqual([
    "works with a change",
    ["compiled at module scope"],
    { to: "works", tally: { passed: 1, of: 1 } },
  ]);
  expect(row.causes).toMatchObject([{ kind: "eval", chain: ["new Function", "acme/index.js:1"], onNode: "works" }]);
}, 60_000);

test("imported in the handler, where I/O is allowed", async () => {
  const files = { "index.js": "setTimeout(() => 1, 1);\nexport const id = 1;" };
  const row = (await checkAcme({ files }, "workerd")).row(".", "workerd");
  expect(told(row)).toStrictEqual(["no", ["imported in the handler"], { to: "loads" }]);
  expect(row.causes[0]?.kind).toBe("module-scope");
}, 60_000);

test("the earliest compatibility date", async () => {
  const files = { "index.js": 'export const add = new Function("a", "return a + 1");' };
  const column = "workerd@2026-11-17+date=2024-11-01+nodejs_compat";
  const acme = await checkAcme({ files }, column);
  // allow_eval_during_startup: https://developers.cloudflare.com/workers/configuration/compatibility-flags/
  expect(acme.report.rows.flatMap(({ changes }) => changes.map(({ name }) => name))).toStrictEqual([
    "compatibility date ≥ 2025-06-01",
  ]);
}, 60_000);

test("packages that aren't installed as empty modules", async () => {
  const manifest = {
    peerDependencies: { "acme-peer": "1", "acme-other": "1" },
    peerDependenciesMeta: { "acme-peer": { optional: true }, "acme-other": { optional: true } },
  };
  const files = {
    "index.js": 'export const load = () => Promise.all([import("acme-peer"), import("acme-other/deep")]);',
  };
  const row = (await checkAcme({ manifest, files }, "workerd")).row(".", "workerd");
  expect(told(row)).toStrictEqual(["no", ["acme-peer, acme-other/deep empty"], { to: "loads" }]);
  expect(row.changes[0]?.how).toContain('"alias": {"acme-peer": "./empty.js", "acme-other/deep": "./empty.js"}');
}, 60_000);

test("a package that unenv replaces, kept", async () => {
  const manifest = { dependencies: { inherits: "99.0.0" }, bundleDependencies: ["inherits"] };
  const files = {
    "index.js": 'export { special } from "inherits";',
    "node_modules/inherits/package.json":
      '{ "name": "inherits", "version": "99.0.0", "type": "module", "exports": "./index.js" }',
    "node_modules/inherits/index.js": "export const special = 1;",
  };
  const row = (await checkAcme({ manifest, files }, "workerd")).row(".", "workerd");
  expect(told(row)).toStrictEqual(["no", ["inherits not replaced by unenv"], { to: "loads" }]);
  expect(row.notes).toContain("unenv puts unenv/npm/inherits in the place of inherits");
}, 60_000);

test("what no change helps keeps its failure, and says how far one led", async () => {
  const files = { "index.js": 'import "node:net";\nexport const at = document.title;' };
  const acme = await checkAcme({ files }, "workerd-bare", "workerd");
  expect(told(acme.row(".", "workerd"))).toStrictEqual(["no", [], undefined]);
  expect(acme.row(".", "workerd").causes).toMatchObject([
    { kind: "global", summary: "it needs the global document, which browsers have", chain: ["acme/index.js:2"] },
  ]);
}, 60_000);
