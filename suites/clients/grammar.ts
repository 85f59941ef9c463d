/** The lines of an HTTP/1.1 message (RFC 9112 §2 to §5), read strictly. */
import type { Inlet } from "./inlet.ts";
import type { RawHead } from "./message.ts";
import type { Header } from "./outcome.ts";

/** Thrown inside the reader alone, and returned as a fact by it: the bytes ended too early (`ENDED`) or break the grammar (`MALFORMED`). */
export class Broken extends Error {
  readonly code: "ENDED" | "MALFORMED";
  constructor(code: Broken["code"], message: string) {
    super(message);
    this.code = code;
  }
}

/** Reads a status line and its header fields. */
export async function readHead(inlet: Inlet): Promise<RawHead> {
  const statusLine = await readLine(inlet);
  const parts = /^HTTP\/(\d\.\d) (\d{3})(?: (.*))?$/.exec(statusLine);
  if (!parts) throw new Broken("MALFORMED", `No status line: ${JSON.stringify(statusLine)}`);
  const headerLines = await readFields(inlet);
  const headers = headerLines.map(splitField);
  const [, version = "", status, statusText = ""] = parts;
  return { statusLine, version, status: Number(status), statusText, headerLines, headers };
}

/** Reads field lines up to the empty line that ends them. */
export async function readFields(inlet: Inlet): Promise<string[]> {
  const lines: string[] = [];
  for (let line = await readLine(inlet); line !== ""; line = await readLine(inlet)) lines.push(line);
  return lines;
}

/** A field line as name and value. */
export function splitField(line: string): Header {
  const parts = /^([^\s:]+):[ \t]*(.*?)[ \t]*$/.exec(line);
  if (!parts) throw new Broken("MALFORMED", `No header field: ${JSON.stringify(line)}`);
  return [parts[1] ?? "", parts[2] ?? ""];
}

/** Reads a line, without its CRLF. */
export async function readLine(inlet: Inlet): Promise<string> {
  const bytes = await inlet.scan((all) => all.indexOf("\n") + 1 || -1);
  if (!bytes) throw new Broken("ENDED", "The connection ended inside the response's head or chunk framing");
  const line = Buffer.from(bytes).toString("latin1");
  if (!line.endsWith("\r\n")) throw new Broken("MALFORMED", `A line ends without CR: ${JSON.stringify(line)}`);
  return line.slice(0, -2);
}
