// debug@4: namespaces, formatting, switching on and off
import debug from "debug";

const lines: string[] = [];
const log = Object.assign(debug("app:a"), { log: (text) => lines.push(text) });
const enabled = (names, ...asked) => debug.enable(names) ?? asked.map((name) => debug.enabled(name));
export const isOffByDefault = () => [enabled("", "app:a"), log.enabled, log("nothing"), lines.length];
export const isSwitchedOn = () => [enabled("app:*,-app:b", "app:a", "app:b", "b"), log.enabled, debug.disable()];
export const writes = () => [debug.enable("app:*"), log("is %s %d %%", "b", 1), lines.at(-1)?.includes("is b 1 %")];
export const formats = () => [debug.enable("app:*"), log("has %o", { c: [1] }), /c: \[.*1/.test(lines.at(-1) ?? "")];
export const extendsNames = () => [log.extend("b").namespace, typeof debug.formatters, debug.coerce("c")];
