// debug@4: namespaces, formatting, switching on and off
import debug from "debug";

const lines: unknown[][] = [];
const log = Object.assign(debug("app:a"), { log: (...args) => lines.push(args) });
debug.formatters.h = (value) => value.toString(16);
const enabled = (names, ...asked) => debug.enable(names) ?? asked.map((name) => debug.enabled(name));
export const isOffByDefault = () => [enabled("", "app:a"), log.enabled, log("nothing")];
export const isSwitchedOn = () => [enabled("app:*,-app:b", "app:a", "app:b", "b"), log.enabled, debug.disable()];
export const writes = () => [debug.enable("app:*"), log("is %s", "b"), lines.at(-1)?.includes("b")];
export const formats = () => [debug.enable("app:*"), log("is %h", 255), String(lines.at(-1)).includes("is ff")];
export const extendsNames = () => [log.extend("b").namespace, log.destroy !== undefined, debug.coerce("c")];
