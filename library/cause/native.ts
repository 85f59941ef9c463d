/** Whether a package is a native addon, and which of Node's interfaces it is made for. Reads its files, runs nothing. */
import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export type AddonInterface = "Node-API" | "V8-ABI";

export interface Native {
  package: string;
  /** Absent where neither its binary nor its sources say it. */
  made?: AddonInterface;
  /** Whether a binary is there: else an install script builds or fetches it. */
  binary: boolean;
}

/** What finds and loads the binary of another package. */
const loaders = [
  "bindings",
  "node-gyp-build",
  "node-gyp-build-optional-packages",
  "@mapbox/node-pre-gyp",
  "prebuild-install",
  "pkg-prebuilds",
];
/** Files that are read at most, and bytes of each. */
const mostFiles = 60;
const mostBytes = 64 << 20;

/**
 * The first package in a chain that is neither Node's module nor a loader of binaries, if it is an addon.
 * @param otherwise the package that stands for a chain without any
 */
export function nativeIn(chain: readonly string[], root: string, otherwise?: string): Native | undefined {
  const names = chain.flatMap((place) => packageOf(place) ?? []);
  const name = names.find((one) => !loaders.includes(one)) ?? otherwise;
  return name === undefined ? undefined : findNative(name, root);
}

/** `bcrypt/bcrypt.js:2` → `bcrypt`; what is no path in a package is none. */
const packageOf = (place: string): string | undefined => /^((?:@[\w.-]+\/)?\w[\w.-]*)\/[^/]/.exec(place)?.[1];

function findNative(name: string, root: string): Native | undefined {
  const folder = join(root, "node_modules", name);
  const manifest = readManifest(folder);
  if (!manifest) return undefined;
  const binaries = [folder, ...platformPackages(manifest, root)].flatMap((one) => filesOf(one, "**/*.node"));
  const builds = filesOf(folder, "binding.gyp").length > 0 || manifest.gypfile === true;
  if (!builds && binaries.length === 0) return undefined;
  const made = madeOf(binaries) ?? madeBy(manifest, folder);
  return { package: name, binary: binaries.length > 0, ...(made && { made }) };
}

interface PackageJson {
  gypfile?: unknown;
  dependencies?: unknown;
  optionalDependencies?: unknown;
}

function readManifest(folder: string): PackageJson | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return typeof read === "object" && read !== null ? read : undefined;
  } catch (error) {
    // Written by strangers: what can't be read says nothing.
    if (error instanceof SyntaxError || ["ENOENT", "ENOTDIR"].includes(String((error as NodeJS.ErrnoException).code)))
      return undefined;
    throw error;
  }
}

/** `@img/sharp-linux-x64`: binaries that are packages of their own. */
function platformPackages({ optionalDependencies }: PackageJson, root: string): string[] {
  const names = Object.keys(typeof optionalDependencies === "object" ? (optionalDependencies ?? {}) : {});
  return names
    .filter((name) => /(linux|darwin|win32)-?(musl)?-?(x64|arm64)/.test(name))
    .map((name) => join(root, "node_modules", name));
}

const filesOf = (folder: string, pattern: string): string[] =>
  globSync(pattern, { cwd: folder, exclude: ["**/node_modules/**"] })
    .slice(0, mostFiles)
    .map((file) => join(folder, file))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());

/** The symbols by which Node finds an addon's entry. https://nodejs.org/api/n-api.html#module-registration */
function madeOf(binaries: readonly string[]): AddonInterface | undefined {
  for (const file of binaries) {
    if (statSync(file).size > mostBytes) continue;
    const bytes = readFileSync(file);
    if (bytes.includes("napi_register_module_v") || bytes.includes("napi_module_register")) return "Node-API";
    if (bytes.includes("node_register_module_v") || bytes.includes("node_module_register")) return "V8-ABI";
  }
  return undefined;
}

function madeBy({ dependencies }: PackageJson, folder: string): AddonInterface | undefined {
  const names = Object.keys(typeof dependencies === "object" ? (dependencies ?? {}) : {});
  if (names.includes("node-addon-api") || names.includes("napi-macros")) return "Node-API";
  if (names.includes("nan")) return "V8-ABI";
  const sources = filesOf(folder, "{src,lib,.}/*.{c,cc,cpp,h,hh,hpp,lzz}").filter(
    (file) => statSync(file).size < 4 << 20,
  );
  const text = sources.map((file) => readFileSync(file, "utf8")).join("\n");
  if (/#include\s*[<"](napi|node_api|js_native_api)\.h/.test(text)) return "Node-API";
  return /#include\s*[<"](node|v8|nan|node_object_wrap)\.h/.test(text) ? "V8-ABI" : undefined;
}
