import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: "html/clone-objects#structuredClone:-properties:lists-a-Map-s-entries-before-it-clones-them",
    reason:
      "What a getter adds to the Map or takes away while the Map is cloned shows in the clone; HTML copies the list of entries before it serializes the first.",
  },
  {
    checks: "html/clone-transfer#structuredClone:-transfer-of-a-MessagePort:moves-its-end-of-the-channel-once",
    reason:
      "The clone has the very port that was transferred, which isn't detached and can be transferred again; HTML makes a new MessagePort and detaches the old one, whose second transfer is a DataCloneError.",
    upstream: "https://github.com/oven-sh/bun/pull/34725",
  },
  {
    checks: "html/clone-types#structuredClone:-values:leaves-properties-of-built-in-objects-behind",
    reason:
      "Properties that a Map or a Set was given are cloned; HTML serializes the entries of those alone, and properties only of arrays and plain objects.",
  },
  {
    checks: "html/globals#navigator.userAgent:is-a-single-product-without-version-and-comment",
    reason: "The value is Bun and its version; ECMA-429 recommends a single product token without a version.",
  },
  {
    checks: "html/port-delivery#MessagePort.start:gives-a-port-with-a-listener-what-has-queued-up",
    reason: "addEventListener starts the port; in HTML only start() and setting onmessage enable its message queue.",
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
  },
] satisfies KnownGap[];
