import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks:
      /^html\/clone-refusals#structuredClone:-DataCloneError:refuses-(Event-EventTarget-AbortController-and-AbortSignal|URL-URLSearchParams-TextEncoder-and-TextDecoder)$/,
    reason:
      "Event, EventTarget, AbortController, AbortSignal, TextEncoder and TextDecoder are cloned as plain objects; they are platform objects that aren't serializable, for which HTML has a DataCloneError.",
  },
  {
    checks: "html/globals#navigator.userAgent:is-a-single-product-without-version-and-comment",
    reason: "The value is Node.js and its major version; ECMA-429 recommends a single product token without a version.",
  },
  {
    checks: "html/globals#navigator.userAgent:is-what-fetch-sends",
    reason:
      'fetch sends "node", navigator.userAgent is Node.js and its major version; both are the default User-Agent value in the Fetch and HTML standards.',
  },
  {
    checks: "html/message-event#MessageEvent.initMessageEvent:sets-all-fields-anew",
    reason: "initMessageEvent changes nothing; HTML has it initialize the event.",
  },
  {
    checks: "html/port-delivery#MessagePort.start:gives-a-port-with-a-listener-what-has-queued-up",
    reason:
      "addEventListener starts the port as on() does; in HTML only start() and setting onmessage enable its message queue.",
  },
  {
    checks: "html/port-delivery#MessagePort:-onmessage:is-the-function-it-was-set-to-else-null",
    reason:
      "Numbers and strings are kept (Node 26 has null for them); onmessage is an EventHandler, [LegacyTreatNonObjectAsNull] in HTML.",
  },
  {
    checks: "html/timers#setTimeout:-callback:calls-back-with-the-global-object-as-this",
    reason: "this is the Timeout object; HTML has the callback this value be the global object.",
  },
  {
    checks: "html/timers#setTimeout:-time:takes-a-time-modulo-32-bits",
    reason:
      "A time of more than 2³¹ − 1 ms becomes 1 ms, with a TimeoutOverflowWarning; timeout is a long, which Web IDL converts modulo 2³².",
  },
  {
    checks: "html/timers#timers:-handles:are-numbers-greater-than-zero",
    reason: "Handles are Timeout objects; in HTML they are integers greater than zero.",
    documented: "https://nodejs.org/docs/latest/api/timers.html#class-timeout",
  },
] satisfies KnownGap[];
