// pino@>=8 <11: levels, children, serialisers, redaction
import pino, { levels, stdSerializers, stdTimeFunctions } from "pino";

const lines: string[] = [];
const stream = { write: (line) => lines.push(line) };
const logger = (options) => pino({ base: null, timestamp: false, ...options }, stream);
const logged = (..._calls) => lines.splice(0);
const [strict, named] = [logger({ level: "warn" }), logger({ name: "n" })];
const hiding = logger({ redact: ["inner.*", "token"], serializers: { a: (a) => a.length } });
export const logs = () => logged(strict.warn("a %s", "b"), strict.error({ c: 1 }, "d"), strict.info("no"));
export const hasChildren = () => logged(named.child({ module: "m" }).error({ e: [1] }));
export const redacts = () => logged(hiding.warn({ token: "t", inner: { a: 1 }, open: 2 }));
export const serialises = () => logged(hiding.info({ a: "abc" }));
export const tellsErrors = () => [stdSerializers.err(new TypeError("x")).type, levels, stdTimeFunctions.nullTime()];
