// winston@3: levels, formats, transports, children
import winston from "winston";

const { config, createLogger, format, transports } = winston;
const lines: unknown[] = [];
const noting = (form) => format.combine(form, format((info) => lines.push(info[Symbol.for("message")]) && info)());
const silent = [new transports.Console({ silent: true })];
const logger = (form) => createLogger({ level: "debug", format: noting(form), transports: silent });
const [json, text] = [logger(format.json()), logger(format.combine(format.splat(), format.simple()))];
const logged = (..._calls) => lines.splice(0);
export const logs = () => logged(json.info("a"), json.debug("b", { c: 1 }), json.silly("no"));
export const formats = () => logged(text.warn("a %s %d", "b", 1));
export const hasChildren = () => logged(json.child({ d: 2 }).error("e"));
export const tellsLevels = () => [config.npm.levels, config.syslog.levels, json.isLevelEnabled("silly")];
