import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: "dom/errors#globalThis:-events:come-from-an-instance-of-EventTarget",
    reason: "globalThis fires events but isn't an instance of EventTarget; ECMA-429 says that it should always be one.",
  },
  {
    checks:
      /^dom\/errors#globalThis:-error-event:(is-given-to-onerror-as-message-source-line-column-and-error|is-cancelled-when-onerror-returns-true)$/,
    reason:
      "onerror is called with the ErrorEvent as its one argument, and what it returns counts for nothing; HTML's special error event handling calls it with message, filename, lineno, colno and error, and cancels on true.",
  },
  {
    checks:
      /^dom\/(errors#globalThis:-error-event:can-be-cancelled|rejections#globalThis:-rejection-events:can-be-cancelled-when-nobody-handles-the-rejection)$/,
    reason: "error and unhandledrejection are fired with cancelable false; HTML has it true for both.",
  },
  {
    checks: "dom/errors#globalThis:-error-event:is-fired-for-what-a-timer-throws",
    reason: "What a timer throws is logged and not fired; HTML reports it, which fires error at the global object.",
  },
  {
    checks:
      /^dom\/(errors#globalThis:-error-event:is-fired-with-a-TypeError-for-a-listener-whose-handleEvent-is-no-function|listeners#EventTarget\.addEventListener:looks-up-an-object-s-handleEvent-for-each-event)$/,
    reason:
      "handleEvent is read once, when the listener is added, and must be a function then; Web IDL gets it for each call and reports a TypeError when it isn't callable.",
  },
  {
    checks: "dom/rejections#globalThis:-rejection-events:tell-the-reason-of-a-rejection-that-is-handled-after-all",
    reason: "The reason of rejectionhandled is undefined; HTML initializes it to the promise's result.",
  },
  {
    checks: "dom/event-kinds#PromiseRejectionEvent:has-the-promise-and-the-reason-of-its-init",
    reason: 'The constructor throws "Illegal constructor"; HTML gives the interface one.',
  },
  {
    checks: "dom/listener-options#EventTarget.addEventListener:-capture:is-heard-at-the-target-itself",
    reason:
      "addEventListener throws a TypeError for capture, which must be false; the DOM standard invokes capturing listeners at the target too.",
  },
  {
    checks: "dom/abort#AbortSignal.onabort:is-called-on-the-signal-with-nothing-but-the-event",
    reason:
      "The handler is called without the signal as this; HTML has the event's currentTarget as callback this value.",
  },
  {
    checks: "dom/abort#AbortSignal.timeout:refuses-what-is-no-unsigned-long-long-with-TypeError",
    reason:
      "Negative numbers, NaN, Infinity, text and objects are taken; Web IDL's [EnforceRange] throws a TypeError for them.",
  },
  {
    checks: "dom/abort-any#AbortSignal.any:takes-any-iterable-of-signals",
    reason: "Anything but an array throws a TypeError; Web IDL converts any iterable to a sequence.",
  },
  {
    checks:
      "dom/dispatch#Event.currentTarget:is-the-same-at-each-listener-of-the-target-and-as-it-should-be-afterwards",
    reason: "currentTarget is still the target after the dispatch; the DOM standard sets it to null.",
  },
  {
    checks: "dom/dispatch#Event:-targets:are-null-before-a-dispatch",
    reason: "target, srcElement and currentTarget are undefined; the DOM standard has null.",
  },
  {
    checks: "dom/dispatch#Event.isTrusted:is-false-for-what-is-dispatched-again",
    reason:
      "An event that the runtime fired stays trusted when it is dispatched by hand; dispatchEvent initializes isTrusted to false.",
  },
  {
    checks: "dom/dispatch#Event.stopPropagation:keeps-the-next-dispatch-from-all-listeners",
    reason:
      "stopPropagation keeps no listener from the event; invoke returns at once when the stop propagation flag is set.",
  },
  {
    checks: "dom/dispatch#EventTarget.dispatchEvent:forgets-at-the-end-that-the-event-was-stopped",
    reason:
      "An event that stopImmediatePropagation was called on stops after its first listener ever after; each dispatch ends by unsetting both stop propagation flags.",
  },
  {
    checks: "dom/dispatch#EventTarget.dispatchEvent:leaves-a-cancelled-event-cancelled",
    reason:
      "At the next dispatch defaultPrevented is false again; nothing in a dispatch unsets the canceled flag of an event.",
  },
  {
    checks: "dom/dispatch#EventTarget.dispatchEvent:returns-false-for-a-cancelled-event-alone",
    reason:
      "preventDefault makes dispatchEvent return false for an event that isn't cancelable; the DOM standard sets the canceled flag for cancelable ones alone.",
  },
  {
    checks: "dom/event-legacy#Event.cancelBubble:tells-whether-the-event-is-stopped-and-can-only-be-set",
    reason: "Setting it to false lets the event go on; the DOM standard's setter does nothing but for true.",
  },
  {
    checks: "dom/event-legacy#Event.returnValue:is-false-for-a-cancelled-event-and-cancels-when-it-is-set-so",
    reason: "returnValue can't be set; the DOM standard has a setter that cancels on false.",
  },
  {
    checks: "dom/event#Event.timeStamp:is-when-the-event-was-made-on-the-clock-of-performance.now",
    reason: "timeStamp is 0; the DOM standard initializes it to the current time, relative to the time origin.",
  },
  {
    checks: "dom/event-kinds#CustomEvent:has-null-for-a-detail-that-isn-t-given",
    reason: "detail is undefined; CustomEventInit's default is null.",
  },
  {
    checks: "dom/event-kinds#ErrorEvent:converts-message-place-and-line",
    reason: "lineno keeps -1; it is an unsigned long, to which Web IDL converts -1 as 4294967295.",
  },
  {
    checks: "dom/event-kinds#MessageEvent:has-its-ports-in-one-frozen-array",
    reason: "ports is a new array each time, and not frozen; it is a FrozenArray.",
  },
  {
    checks: "dom/dom-exception#DOMException:-Error:is-one-for-Error.isError-which-is-not-fooled-by-the-prototype",
    reason: "Error.isError gives false for a DOMException; Web IDL gives it an [[ErrorData]] slot.",
  },
] satisfies KnownGap[];
