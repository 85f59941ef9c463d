import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: "dom/errors#globalThis:-events:come-from-an-instance-of-EventTarget",
    reason:
      "globalThis has the methods of an EventTarget but isn't an instance of it; ECMA-429 says that it should always be one.",
  },
  {
    checks: "dom/errors#globalThis:-events:have-the-global-object-as-their-target",
    reason:
      "Events that are dispatched at globalThis reach its listeners with another object as target, currentTarget and this; the DOM standard has the object that they were dispatched at.",
  },
  {
    checks:
      /^dom\/(errors#globalThis:-error-event:is-fired-at-once-with-the-very-value-that-reportError-is-given|rejections#globalThis:-rejection-events:are-fired-for-a-rejection-that-nobody-handles-with-promise-and-reason)$/,
    reason:
      "No error and no unhandledrejection is ever fired at globalThis, though it takes listeners and has onerror: errors are printed; HTML fires both events at the global object.",
  },
  {
    checks: "dom/errors#reportError:throws-TypeError-without-an-argument",
    reason: "It reports undefined; its argument is required, so that Web IDL throws a TypeError.",
  },
  {
    checks:
      /^dom\/(dispatch#Event\.stopPropagation:keeps-the-next-dispatch-from-all-listeners|listener-options#EventTarget\.addEventListener:-capture:lets-a-listener-that-stops-the-event-keep-it-from-those-without)$/,
    reason:
      "stopPropagation keeps no listener of a lone target from the event; invoke returns at once when the stop propagation flag is set, beforehand or by a capturing listener.",
  },
  {
    checks: "dom/dispatch#EventTarget.dispatchEvent:throws-InvalidStateError-for-an-event-under-way",
    reason:
      'It throws an Error with the code ERR_EVENT_RECURSION; the DOM standard has an "InvalidStateError" DOMException.',
  },
  {
    checks: "dom/event#Event.timeStamp:is-when-the-event-was-made-on-the-clock-of-performance.now",
    reason: "timeStamp is 0; the DOM standard initializes it to the current time, relative to the time origin.",
  },
  {
    checks: "dom/dom-exception#DOMException:-Error:has-a-stack-where-errors-have-one",
    reason: "A DOMException that is made by its constructor has no stack, while errors do; Web IDL says it should.",
  },
  {
    checks: "dom/dom-exception#DOMException:-Error:is-one-for-Error.isError-which-is-not-fooled-by-the-prototype",
    reason: "Error.isError gives false for a DOMException; Web IDL gives it an [[ErrorData]] slot.",
  },
  {
    checks: "dom/dom-exception#DOMException:-construction:takes-an-object-for-a-name-by-its-string",
    reason:
      "An object as the second argument is read as options with name and cause; Web IDL's constructor has a DOMString there, to which any object is converted.",
  },
] satisfies KnownGap[];
