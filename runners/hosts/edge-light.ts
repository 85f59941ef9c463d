/**
 * Serves or runs a module in edge-runtime: `node host.mjs serve|run <tree> <module>`.
 *
 * edge-runtime evaluates a script (`initialCode`) in a context of node:vm, and hands each request to the one listener of
 * "fetch" that the script has added. It knows no modules: frameworks bundle for it. So it is given the same text as every
 * other runtime, in the form of a script, as the body of a strict function, which adds no global.
 * https://edge-runtime.vercel.app/packages/runtime
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { toScript } from "./edge-light/script-form.ts";

const [way, tree, file] = process.argv.slice(2);
if (!way || !tree || !file) throw new Error("Give what to do with what: node host.mjs serve|run <tree> <module.mjs>");

/** What is used of the package. */
interface EdgePackage {
  EdgeRuntime: new (options: { initialCode: string }) => object;
  runServer(options: { runtime: object; host: string; port: number }): Promise<{ url: string }>;
}
const { EdgeRuntime, runServer } = createRequire(join(tree, "host.cjs"))("edge-runtime") as EdgePackage;

const { text, served } = toScript(readFileSync(file, "utf8"));
const listens = `addEventListener("fetch", (event) => event.respondWith(${served}.fetch(event.request, event)));`;
const body = way === "serve" ? `${text}\n${listens}` : text;
const runtime = new EdgeRuntime({ initialCode: `(function () { "use strict"; ${body}\n})();` });
if (way === "serve") {
  const { url } = await runServer({ runtime, host: "127.0.0.1", port: 0 });
  process.stdout.write(`listening on ${new URL(url).host}\n`);
}
