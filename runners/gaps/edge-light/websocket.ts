import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: /^websocket\/client-refusal#WebSocket:-failed-handshake:(fails-|gives-)/,
    reason:
      "When the handshake fails the socket fires error, but never close, and stays in CONNECTING. A subprotocol that wasn't offered ends the process.",
  },
  {
    checks: /^websocket\/client-closing#WebSocket\.close:throws-an-InvalidAccessError-/,
    reason: "The error is Node's DOMException, which is no instance of the global class.",
  },
  {
    checks: /^websocket\/client-failing#WebSocket:-protocol-errors:tells-the-server-10/,
    reason: "The connection is broken off without a Close frame.",
  },
] satisfies KnownGap[];
