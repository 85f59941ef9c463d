// winston@3: levels, formats, transports, children
import winston from "winston";

const { addColors, config, createLogger, format, transports } = winston;
const logged = (form, use) => {
  const logger = createLogger({ level: "debug", format: form, transports: [new transports.Console({ silent: true })] });
  const lines: string[] = [];
  logger.on("data", (info) => lines.push(info[Symbol.for("message")]));
  use(logger);
  return new Promise((done) => logger.on("finish", () => setTimeout(done, 0, lines)).end());
};
export const logs = () => logged(format.json(), (log) => [log.info("a"), log.debug("b", { c: 1 }), log.silly("no")]);
export const formats = () =>
  logged(format.combine(format.splat(), format.simple()), (log) => log.warn("a %s %d", "b", 1));
export const hasChildren = () => logged(format.logstash(), (log) => log.child({ d: 2 }).error("e"));
export const tellsLevels = () => [config.npm.levels, config.syslog.levels, typeof addColors];
