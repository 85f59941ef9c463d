import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks:
      /^html\/clone-refusals#structuredClone:-DataCloneError:refuses-(Event-EventTarget-AbortController-and-AbortSignal|Headers-Request-Response-and-FormData|URL-URLSearchParams-TextEncoder-and-TextDecoder)$/,
    reason:
      "FormData, Event, EventTarget, AbortController, AbortSignal, TextEncoder and TextDecoder are cloned as plain objects (Headers, Request, Response and the URL classes are refused); they are platform objects that aren't serializable, for which HTML has a DataCloneError.",
  },
  {
    checks: "html/clone-transfer#structuredClone:-transfer:detaches-nothing-when-the-value-can-t-be-cloned",
    reason:
      "The ArrayBuffer is detached though cloning the value throws; HTML serializes the value first, and then detaches.",
  },
  {
    checks: "html/clone-transfer#structuredClone:-transfer:refuses-an-ArrayBuffer-that-is-named-twice-or-detached",
    reason:
      "An ArrayBuffer that is named twice is transferred once (a detached one is refused); HTML throws a DataCloneError for a transferable that is in the list already.",
  },
  {
    checks: "html/clone-transfer#structuredClone:-transfer:refuses-objects-that-aren-t-transferable",
    reason:
      "A Blob in the transfer list throws a TypeError from within (other objects a DataCloneError); HTML throws a DataCloneError for whatever isn't transferable.",
  },
  {
    checks: "html/globals#navigator.userAgent:is-a-single-product-without-version-and-comment",
    reason: "The value is Deno and its version; ECMA-429 recommends a single product token without a version.",
  },
  {
    checks: "html/message-event#MessageEvent:takes-data-as-it-is-and-origin-and-lastEventId-as-strings",
    reason: "A lone surrogate stays in origin, which is a USVString: Web IDL replaces it by U+FFFD.",
  },
  {
    checks: "html/message-event#MessageEvent:throws-TypeError-for-fields-of-the-wrong-type",
    reason:
      'new MessageEvent() is an event of type "undefined", and a number is taken as its init; the type is required, and a dictionary is converted from an object, undefined or null, else Web IDL throws a TypeError.',
  },
  {
    checks: "html/port-delivery#MessagePort.close:fires-close-at-the-other-port",
    reason: "The other port gets no close event; HTML's disentangle fires one at it.",
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
