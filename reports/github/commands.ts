/** Workflow commands: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */

export interface Annotation {
  level: "error" | "warning" | "notice";
  title: string;
  message: string;
  file?: string;
  line?: number;
}

/** As the runner decodes it: everything that could end the line, or the command. */
const escapeData = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text: string) => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

/** `::error file=suites/a.suite.ts,line=3,title=t::message`. */
export function writeCommand({ level, message, title, file, line }: Annotation): string {
  const properties = Object.entries({ file, line: file === undefined ? undefined : line, title });
  const given = properties.filter(([, value]) => value !== undefined);
  return `::${level} ${given.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(",")}::${escapeData(message)}`;
}
