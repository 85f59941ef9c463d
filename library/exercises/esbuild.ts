// esbuild@>=0.20 <1: transforming, bundling, errors, analysis
import { analyzeMetafile, build, buildSync, formatMessages, transform, transformSync } from "esbuild";

const stdin = { contents: 'export const a: number = 1; console.log("é")', loader: "ts" } as const;
const options = { stdin, bundle: true, write: false, metafile: true } as const;
const plugin = { name: "a", setup: (one) => one.onLoad({ filter: /./ }, () => ({ contents: "1" })) };
const tell = ({ errors }) => formatMessages(errors, { kind: "error" });
export const transforms = async () => (await transform("let a: number = 1 ** 2", { loader: "ts", minify: true })).code;
export const transformsSync = () => transformSync("<a b={c} />", { loader: "jsx" }).code;
export const bundles = async () => (await build(options)).outputFiles[0]?.text;
export const bundlesSync = () => buildSync({ ...options, format: "esm" }).outputFiles[0]?.text;
export const isExtended = async () => (await build({ ...options, plugins: [plugin] })).warnings;
export const tellsErrors = () => transform("let 1").catch(tell);
export const analyses = async () => analyzeMetafile((await build(options)).metafile);
