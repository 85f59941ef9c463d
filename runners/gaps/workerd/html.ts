import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: /^html\/clearing#clear(Timeout|Interval):needs-no-handle$/,
    reason:
      "Without nodejs_compat a call without an argument throws a TypeError; the id is optional in HTML, and 0 by default.",
  },
  {
    checks: "html/clearing#timers:-clearing:takes-a-handle-that-has-become-a-string",
    reason:
      "With nodejs_compat a string isn't taken as a handle, and the timer runs (a number is taken); the id is a long, to which Web IDL converts a string.",
  },
  {
    checks: "html/clone-errors#structuredClone:-errors:takes-message-as-a-string-if-it-is-an-own-data-property",
    reason:
      "A message that is a number throws a DataCloneError, and that of a getter is taken; HTML takes an own data property alone, as ToString has it.",
  },
  {
    checks: "html/clone-refusals#structuredClone:-DataCloneError:refuses-Headers-Request-Response-and-FormData",
    reason:
      "Headers, Request and Response are cloned, as the runtime's RPC has them (FormData is refused); they are platform objects that aren't serializable, for which HTML has a DataCloneError.",
  },
  {
    checks: "html/clone-transfer#structuredClone:-transfer-of-a-MessagePort:moves-its-end-of-the-channel-once",
    reason: '"Object is not transferable", with TypeError; MessagePort is a transferable object in HTML.',
  },
  {
    checks: "html/clone-transfer#structuredClone:-transfer:detaches-what-the-value-doesn-t-hold-from-any-iterable",
    reason: "transfer must be an array; it is a sequence, which Web IDL converts from any iterable object.",
  },
  {
    checks: "html/clone-transfer#structuredClone:-transfer:refuses-an-ArrayBuffer-that-is-named-twice-or-detached",
    reason:
      "An ArrayBuffer that is named twice is transferred once, and a detached one is passed over; HTML throws a DataCloneError for either.",
  },
  {
    checks: "html/clone-transfer#structuredClone:-transfer:refuses-objects-that-aren-t-transferable",
    reason:
      "A typed array is passed over, and other objects throw a TypeError; HTML throws a DataCloneError for whatever isn't transferable.",
  },
  {
    checks: "html/clone-types#structuredClone:-File:clones-bytes-type-name-and-lastModified",
    reason: "A File throws a DataCloneError (a Blob is cloned); it is a serializable object in the File API.",
  },
  {
    checks: "html/globals#navigator.userAgent:is-what-fetch-sends",
    reason:
      "fetch sends no User-Agent; by the Fetch standard it should be the default User-Agent value, which navigator.userAgent returns.",
  },
  {
    checks:
      /^html\/(message-event#MessageEvent:has-its-ports-in-a-frozen-array-of-its-own|ports#MessagePort\.postMessage:gives-the-event-a-frozen-array-of-ports)$/,
    reason: "ports is another array each time, and not frozen; it is a FrozenArray in HTML.",
  },
  {
    checks: "html/microtasks#queueMicrotask:calls-back-with-undefined-as-this",
    reason:
      "this is the global object; queueMicrotask gives no callback this value, so that in Web IDL it is undefined.",
  },
  {
    checks: "html/ports#MessagePort.postMessage:has-its-message-come-after-the-code-and-its-microtasks",
    reason:
      "The message comes between microtasks; HTML adds a task to the port message queue, which runs after all of them.",
  },
  {
    checks: "html/ports#MessagePort.postMessage:leaves-origin-lastEventId-and-source-empty",
    reason:
      'source is the port itself and origin is null; HTML initializes data and ports alone, which leaves source null and origin "".',
  },
  {
    checks: "html/ports#MessagePort.postMessage:throws-TypeError-without-a-message",
    reason: "undefined is sent; the message is a required argument in HTML.",
  },
  {
    checks:
      /^html\/ports#MessagePort\.postMessage:transfers-(a-port-with-its-queue-as-one-of-the-event-s-ports|buffers-by-a-list-and-by-options)$/,
    reason: '"Transfer list is not supported": HTML transfers the objects that are named.',
  },
  {
    checks: "html/port-delivery#MessagePort.start:gives-a-port-with-a-listener-what-has-queued-up",
    reason: "addEventListener starts the port; in HTML only start() and setting onmessage enable its message queue.",
  },
  {
    checks: /^html\/timers#set(Timeout|Interval):takes-a-time-that-is-no-number-or-negative-as-none$/,
    reason: "A time of Infinity is waited for (what else is no number is none); as a long it is 0 in Web IDL.",
  },
  {
    checks: "html/timers#setTimeout:-time:takes-a-time-modulo-32-bits",
    reason: "Times of more than 32 bits are waited for in full; timeout is a long, which Web IDL converts modulo 2³².",
  },
  {
    checks: "html/timers#timers:-handles:are-numbers-greater-than-zero",
    reason: "With nodejs_compat handles are Timeout objects, as in Node; in HTML they are integers greater than zero.",
  },
] satisfies KnownGap[];
