// mime@4: types, extensions, own maps
import mime, { Mime } from "mime";

const own = new Mime({ "text/x-abc": ["abc", "abcd"] });
export const tellsTypes = () =>
  ["a.html", "b/c.json", "d.TS", "js", "no.such", "x.wasm"].map((path) => mime.getType(path));
export const tellsExtensions = () =>
  ["text/html; charset=utf-8", "image/jpeg", "no/such"].map((type) => mime.getExtension(type));
export const tellsAll = () => [...(mime.getAllExtensions("image/jpeg") ?? [])];
export const defines = () => [
  own.getType("a.abcd"),
  own.define({ "text/x-d": ["d"] }).getExtension("text/x-d"),
  own.getType("a.html"),
];
