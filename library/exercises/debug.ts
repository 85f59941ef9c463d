// debug@4: namespaces, formatting, switching on and off
import debug from "debug";

const lines: string[] = [];
const log = Object.assign(debug("app:a"), {
  log: (text) =>
    lines.push(
      String(text)
        .replace(/\x1b\[[\d;]*m|\+\d+ms|^\S+Z /g, "")
        .trim(),
    ),
});
const during = (names, run) => {
  debug.enable(names);
  const seen = run();
  debug.disable();
  return seen;
};
export const isOffByDefault = () => during("", () => [log.enabled, log("nothing"), lines.length]);
export const isSwitchedOn = () =>
  during("app:*,-app:b", () => ["app:a", "app:b", "other"].map((name) => debug.enabled(name)));
export const writes = () =>
  during("app:*", () => {
    lines.length = 0;
    log("hello %s %d %j", "a", 1, { b: 2 });
    return lines.map((line) => /hello a 1 \{"b":2\}/.test(line));
  });
export const extendsNames = () => [
  log.extend("b").namespace,
  typeof debug.formatters,
  debug.coerce(new Error("c")).includes("c"),
];
