// prettier@3: languages, options, cursors, errors
import { check, doc, format, formatWithCursor, getSupportInfo, version } from "prettier";

const { builders, printer } = doc;
const group = builders.group(["a", builders.line, "b"]);
const tell = ({ name, loc }) => [name, loc?.start];
export const formats = () => format("const a={b:1,\nc:[2]}", { parser: "babel", semi: false });
export const formatsTypes = () => format("type A<T>={a?:T}|null", { parser: "typescript" });
export const formatsStyles = () => format("a{b:c}", { parser: "css" });
export const keepsCursors = () => formatWithCursor("a( )", { parser: "babel", cursorOffset: 2 });
export const checks = async () => [await check("a;\n", { parser: "babel" }), /^3\./.test(version)];
export const tellsErrors = () => format("let 1", { parser: "babel" }).catch(tell);
export const prints = () => printer.printDocToString(group, { printWidth: 2, tabWidth: 2 }).formatted;
export const knowsLanguages = async () => (await getSupportInfo()).languages.some(({ name }) => name === "Vue");
