import type { KnownGap } from "../../gaps.ts";

const fetching = "https://github.com/vercel/edge-runtime/blob/main/packages/primitives/src/primitives/fetch.js";
const serving = "https://github.com/vercel/edge-runtime/blob/main/packages/runtime/src/server";

export default [
  {
    checks: /^fetch\/(fetched|response)#.*has-headers-that-can-t-be-changed$/,
    reason: "Responses of fetch and of Response.error are made anew so that their headers can be changed.",
    documented: fetching,
  },
  {
    checks:
      /^fetch\/redirect#fetch:-redirect:(follows-20-redirects|resolves-any-form-of-Location|tells-where-it-ended-up)/,
    reason: "fetch makes a new Response of undici's and carries its url over, but not redirected.",
    documented: fetching,
  },
  {
    checks: /^fetch\/response#Response\.clone:gives-both-sides-all-of-a-fetched-body$/,
    reason: "The url of a response is an own property of the object that fetch gives: its clone has none.",
    documented: fetching,
  },
  {
    checks: /^fetch\/upload#Request:-duplex:throws-TypeError-for-a-stream-without-duplex$/,
    reason: "Request and fetch add duplex: half wherever it isn't given.",
    documented: fetching,
  },
  {
    checks: /^fetch\/server-disconnect#server:-request-signal:/,
    reason: "The server makes the request without a signal: nothing tells it that the client went.",
    documented: serving,
  },
  {
    checks: /^(fetch\/server-fault#server:-broken-response-stream:|websocket\/event-stream#.*is-cut-off-not-ended)/,
    reason: "The server's handler lets a rejected read of the body go unhandled, which ends the process.",
    documented: serving,
  },
  {
    checks: /^fetch\/server-malformed#server:-Host:with-(a-space|user-information)-is-answered-400$/,
    reason: "The URL is made of the Host header in the handler, whose throw nobody handles: the process ends.",
    documented: serving,
  },
  {
    checks: /^fetch\/server-request#.*TRACE-with-which-no-Request-can-be-made-is-answered$/,
    reason: "new Request throws for the method in the handler, which nobody handles: the process ends.",
    documented: serving,
  },
] satisfies KnownGap[];
