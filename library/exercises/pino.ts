// pino@>=8 <11: levels, children, serialisers, redaction
import pino, { levels, multistream, stdSerializers, stdTimeFunctions, symbols } from "pino";

const logged = (options, use) => {
  const lines: string[] = [];
  use(pino({ base: null, timestamp: false, ...options }, { write: (line) => lines.push(line) }));
  return lines;
};
export const logs = () =>
  logged({ level: "debug" }, (log) => [log.info("a %s", "b"), log.debug({ c: 1 }, "d"), log.trace("no")]);
export const hasChildren = () =>
  logged({ name: "n" }, (log) => log.child({ module: "m" }, { level: "error" }).error({ e: [1] }));
export const redacts = () =>
  logged({ redact: ["secret.*", "token"] }, (log) => log.warn({ token: "t", secret: { a: 1 }, open: 2 }));
export const serialises = () =>
  logged({ formatters: { level: (level) => ({ level }) }, serializers: { a: (a) => a.length } }, (log) =>
    log.info({ a: "abc" }),
  );
export const tellsErrors = () => [
  stdSerializers.err(new TypeError("x")).type,
  levels.values,
  stdTimeFunctions.nullTime(),
  typeof symbols,
  typeof multistream([]).write,
];
