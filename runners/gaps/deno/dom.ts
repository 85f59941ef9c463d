import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks:
      /^dom\/errors#globalThis:-error-event:(is-given-to-onerror-as-message-source-line-column-and-error|is-cancelled-when-onerror-returns-true)$/,
    reason:
      "onerror is called with the ErrorEvent as its one argument, and what it returns counts for nothing; HTML's special error event handling calls it with message, filename, lineno, colno and error, and cancels on true.",
  },
  {
    checks:
      "dom/errors#globalThis:-error-event:is-fired-with-a-TypeError-for-a-listener-whose-handleEvent-is-no-function",
    reason:
      "A listener without a callable handleEvent is passed over in silence; Web IDL throws a TypeError for it, which the DOM standard reports.",
  },
  {
    checks:
      /^dom\/listeners#EventTarget\.addEventListener:(takes-null-and-undefined-for-no-listener|throws-TypeError-for-a-callback-that-is-no-object-and-without-one)$/,
    reason:
      "Any value but null is added as a listener, undefined and primitives too, and fails when an event comes; Web IDL takes undefined for null and throws a TypeError for what is no object.",
  },
  {
    checks:
      /^dom\/listener-options#EventTarget\.addEventListener:-capture:(has-the-listener-called-before-those-without-at-the-target|lets-a-listener-that-stops-the-event-keep-it-from-those-without)$/,
    reason:
      "Listeners of the target are called in the order of their adding, capturing or not; the DOM standard invokes the capturing ones first.",
  },
  {
    checks: "dom/dispatch#EventTarget.dispatchEvent:throws-InvalidStateError-for-an-event-under-way",
    reason:
      "An event under way can be dispatched at another target; the DOM standard throws while the dispatch flag is set, whichever the target.",
  },
  {
    checks: "dom/dispatch#Event.isTrusted:is-false-for-what-is-dispatched-again",
    reason:
      "An event that the runtime fired stays trusted when it is dispatched by hand; dispatchEvent initializes isTrusted to false.",
  },
  {
    checks: "dom/dispatch#Event.srcElement:is-the-same-at-each-listener-of-the-target-and-as-it-should-be-afterwards",
    reason: "srcElement is always null; the DOM standard returns the target.",
  },
  {
    checks: "dom/event#Event.timeStamp:is-when-the-event-was-made-on-the-clock-of-performance.now",
    reason: "timeStamp is 0; the DOM standard initializes it to the current time, relative to the time origin.",
  },
  {
    checks: "dom/event#Event:-construction:takes-null-for-no-init",
    reason: "null as init throws a TypeError when it is read; Web IDL converts null to an empty dictionary.",
  },
  {
    checks: "dom/event#Event:-construction:throws-TypeError-without-a-type-and-for-an-init-that-is-no-object",
    reason: "Numbers, strings and booleans are taken as init; Web IDL throws a TypeError for them.",
  },
  {
    checks: "dom/event-legacy#Event.cancelBubble:tells-whether-the-event-is-stopped-and-can-only-be-set",
    reason: "Setting it to false lets the event go on; the DOM standard's setter does nothing but for true.",
  },
  {
    checks: "dom/event-kinds#CustomEvent:has-null-for-a-detail-that-isn-t-given",
    reason: "detail is undefined; CustomEventInit's default is null.",
  },
  {
    checks: "dom/event-kinds#ErrorEvent:converts-message-place-and-line",
    reason: "Members of the init are kept as they are; Web IDL converts them to strings and to unsigned long.",
  },
  {
    checks: "dom/event-kinds#MessageEvent:throws-TypeError-for-sources-and-ports-that-are-none",
    reason: "null is taken for ports; it is a sequence, for which Web IDL throws a TypeError.",
  },
  {
    checks: "dom/event-kinds#PromiseRejectionEvent:throws-TypeError-without-a-promise",
    reason:
      "Neither type nor promise are asked for; both are required, so that Web IDL throws a TypeError without them.",
  },
  {
    checks: "dom/dom-exception#DOMException:-construction:takes-an-object-for-a-name-by-its-string",
    reason:
      "An object as the second argument is read as options with name and cause; Web IDL's constructor has a DOMString there, to which any object is converted.",
  },
] satisfies KnownGap[];
