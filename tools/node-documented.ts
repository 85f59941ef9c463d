/**
 * Writes `suites/nodejs_compat/documented.json`: for each public `node:` module the exports that `@types/node` declares
 * and doesn't mark deprecated. `npm run generate:node` after an update of `@types/node`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
// TypeScript 7 has no JavaScript API yet.
import ts from "typescript-5";

const root = fileURLToPath(new URL("..", import.meta.url));
const typesVersion = JSON.parse(readFileSync(`${root}node_modules/@types/node/package.json`, "utf8")).version as string;
const host = `${root}tools/node-documented.ts`;
const program = ts.createProgram([host], {
  types: ["node"],
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ESNext,
});
const checker = program.getTypeChecker();

// Modules that exist under their node: name alone are listed with it, the others without.
const specifiers = builtinModules
  .filter((name) => !name.startsWith("_"))
  .map((name) => (name.startsWith("node:") ? name : `node:${name}`));
const ambient = new Map(checker.getAmbientModules().map((symbol) => [symbol.name.slice(1, -1), symbol]));
const modules = [...new Set(specifiers)].sort().flatMap((specifier) => {
  const symbol = ambient.get(specifier) ?? ambient.get(specifier.slice("node:".length));
  return symbol ? [[specifier, documentedExports(symbol)] as const] : [];
});

const file = `${root}suites/nodejs_compat/documented.json`;
const text = JSON.stringify({ source: `@types/node ${typesVersion}`, modules: Object.fromEntries(modules) }, null, 1);
writeFileSync(file, `${text}\n`);
console.log(`${modules.length} modules, ${modules.reduce((sum, [, names]) => sum + names.length, 0)} exports`);

function documentedExports(module: ts.Symbol): string[] {
  // `export =` of an object (process, console, cluster): Node exports its properties by name as well.
  const assigned = module.exports?.get("export=" as ts.__String);
  const properties = assigned ? checker.getTypeOfSymbol(assigned).getProperties() : [];
  const exported = [...checker.getExportsOfModule(module), ...properties];
  return [...new Map(exported.map((symbol) => [symbol.name, symbol])).values()]
    .filter((symbol) => isValue(symbol) && !isDeprecated(symbol))
    .map((symbol) => symbol.name)
    .filter((name) => name !== "default" && name !== "export=")
    .sort();
}

/** Types alone leave nothing at run time. */
function isValue(symbol: ts.Symbol): boolean {
  const resolved = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return (resolved.flags & ts.SymbolFlags.Value) !== 0;
}

function isDeprecated(symbol: ts.Symbol): boolean {
  const resolved = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const tags = [...symbol.getJsDocTags(checker), ...resolved.getJsDocTags(checker)];
  const declarations = resolved.getDeclarations() ?? [];
  // An overload or a merged declaration may be deprecated alone: only when all are, the export is.
  if (declarations.length > 1) return declarations.every((one) => ts.getJSDocDeprecatedTag(one) !== undefined);
  return tags.some(({ name }) => name === "deprecated");
}
