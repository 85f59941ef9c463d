/**
 * How a connection went wrong, as a fact. The clients never throw what a server, a network or an abort signal did:
 * they return it as a `Failure`. What they do throw is a mistake of the check itself (an invalid argument).
 */
import type { Socket } from "node:net";

/** How the peer ended the connection: with a FIN, with a reset, or not at all (it is open, or we ended it). */
export type Closed = "fin" | "reset" | null;

export interface Failure {
  /**
   * `ECONNRESET` for every reset and `ENDED` for every FIN that came too early, whatever the framing; `ECONNREFUSED`;
   * `TimeoutError` or `AbortError` from the signal or our own abort; `MALFORMED` (raw), or a library's own code.
   */
  code: string;
  /** For people; its wording is no fact to judge. */
  message: string;
  closed: Closed;
}

/** What is known of a TCP connection. It changes while the connection lives. */
export interface Link {
  closed: Closed;
  /** The system's error, when the connection was reset. */
  error?: Error;
}

const resets = new Set(["ECONNRESET", "EPIPE", "ECONNABORTED"]);

/** The name to give to our own disconnect, where no signal gave a reason. */
export function disconnected(): DOMException {
  return new DOMException("The check closed the connection", "AbortError");
}

/** Follows how a socket is ended by the other side. Call it before anything else listens to the socket. */
export function trace(socket: Socket): Link {
  const link: Link = { closed: null };
  socket.once("end", () => {
    link.closed ??= "fin";
  });
  socket.on("error", (error: NodeJS.ErrnoException) => {
    if (!resets.has(error.code ?? "")) return;
    link.closed ??= "reset";
    link.error ??= error;
  });
  return link;
}

/** What ended an exchange early. How the peer closed tells more than the many codes that libraries have for it. */
export function fail(error: unknown, link: Link): Failure {
  const { code, message } = describe(link.error ?? error);
  const codes = { fin: "ENDED", reset: "ECONNRESET" };
  return { code: link.closed ? codes[link.closed] : code, message, closed: link.closed };
}

/** The code and message of anything that was thrown or given as a reason. */
export function describe(error: unknown): { code: string; message: string } {
  if (!(error instanceof Error)) return { code: "AbortError", message: String(error) };
  // A DOMException's code is a legacy number; its name is what tells.
  const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
  return { code, message: error.message };
}
