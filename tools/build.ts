/**
 * Makes `dist/`, what the published package runs: Node refuses `.ts` files under node_modules. Types are blanked out and
 * nothing else moves, so that a line in `dist/` is the same line in the source; the sources of fixtures and suites go
 * along, since they are bundled for the runtimes and shown as evidence.
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "amaro";
import { execa } from "execa";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const rooms = ["wire", "fixtures", "suites", "profiles", "runners", "reports", "library", "cli"];

/** Sources that are bundled for the runtimes, or shown as evidence. */
const keptSources = /^(wire\/|fixtures\/|suites\/|runners\/(hosts\/|script-form\.ts$)|library\/(inside|exercises)\/)/;
/** A relative module in an import, an export or a dynamic import; templates are the bundler's and stay. */
const specifier = /(?:from|import)\s*\(?\s*["']\.{1,2}\/[^"'\n]+\.ts["']/g;

await rm(dist, { recursive: true, force: true });
const files = (await Promise.all(rooms.map(listRoom))).flat();
await Promise.all(files.map(buildFile));
await declareTypes("cli/api/public.ts");
console.log(`dist/: ${files.length} files`);

async function listRoom(room: string): Promise<string[]> {
  const entries = await readdir(join(root, room), { recursive: true, withFileTypes: true }).catch(nothingThere);
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function nothingThere(error: NodeJS.ErrnoException) {
  if (error.code !== "ENOENT") throw error;
  return [];
}

async function buildFile(file: string): Promise<void> {
  const target = join(dist, file);
  await mkdir(dirname(target), { recursive: true });
  const isCode = file.endsWith(".ts") && !file.endsWith(".d.ts");
  if (!isCode || keptSources.test(file)) await cp(join(root, file), target);
  if (!isCode) return;
  const { code } = transformSync(await readFile(join(root, file), "utf8"), { mode: "strip-only" });
  await writeFile(
    target.replace(/\.ts$/, ".js"),
    code.replaceAll(specifier, (found) => found.replace(/\.ts(?=["'])/, ".js")),
  );
}

/** The declarations of a module and of what it imports: the types of `import … from "wintermatrix"`. */
async function declareTypes(file: string): Promise<void> {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const own = ["--ignoreConfig", "--declaration", "--emitDeclarationOnly", "--rootDir", ".", "--outDir", "dist"];
  const language = ["--target", "esnext", "--module", "nodenext", "--strict", "--allowImportingTsExtensions"];
  // Modules that types come from use Node; what they export doesn't, so that those who import it need no types of Node.
  const host = ["--types", "node", "--resolveJsonModule", "--skipLibCheck"];
  await execa(process.execPath, [compiler, file, ...own, ...language, ...host], { cwd: root, stdout: "inherit" });
}
