import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: "dom/abort#AbortSignal.timeout:refuses-what-is-no-unsigned-long-long-with-TypeError",
    reason:
      "Numbers out of range, NaN and Infinity throw a RangeError; Web IDL's [EnforceRange] throws a TypeError for them.",
  },
  {
    checks: "dom/abort#AbortSignal.onabort:is-null-for-what-is-no-object",
    reason:
      "In Node 24 onabort gives back the number or string that it was set to; it is [LegacyTreatNonObjectAsNull], so that anything but an object becomes null.",
  },
  {
    checks: "dom/abort-any#AbortSignal.any:-events:are-fired-after-the-source-s-in-the-order-of-making",
    reason:
      "In Node 24 dependents fire in the order in which their listeners were added; the DOM standard runs the abort steps in the order in which the signals were made.",
  },
  {
    checks:
      /^dom\/dispatch#Event\.(currentTarget|eventPhase|composedPath):(is-the-same-at-each-listener-of-the-target-and-as-it-should-be-afterwards|is-the-target-alone-during-a-dispatch-and-empty-outside-it)$/,
    reason:
      "After the first listener the event passes for dispatched: currentTarget is null, eventPhase 0 and the path empty for all that follow; the DOM standard resets them when the whole dispatch is done.",
  },
  {
    checks: "dom/dispatch#EventTarget.dispatchEvent:throws-InvalidStateError-for-an-event-under-way",
    reason:
      'The first listener gets an Error with the code ERR_EVENT_RECURSION, later ones may dispatch the event again; the DOM standard throws an "InvalidStateError" DOMException while the dispatch flag is set.',
  },
  {
    checks: "dom/dispatch#Event.isTrusted:is-false-for-what-is-dispatched-again",
    reason:
      "An event that the runtime fired stays trusted when it is dispatched by hand; dispatchEvent initializes isTrusted to false.",
  },
  {
    checks:
      /^dom\/(dispatch#Event\.stopPropagation:keeps-the-next-dispatch-from-all-listeners|listener-options#EventTarget\.addEventListener:-capture:(has-the-listener-called-before-those-without-at-the-target|lets-a-listener-that-stops-the-event-keep-it-from-those-without))$/,
    reason:
      "Listeners of a target are called in the order of their adding, capturing or not, and stopPropagation is without effect on them; the DOM standard invokes the capturing ones first and no further ones once the stop propagation flag is set.",
  },
  {
    checks: "dom/dispatch#EventTarget.dispatchEvent:forgets-at-the-end-that-the-event-was-stopped",
    reason:
      "An event that was stopped stays so and reaches nobody again; each dispatch ends by unsetting both stop propagation flags.",
  },
  {
    checks: "dom/event-legacy#Event.initEvent:takes-away-target-and-stop-flags",
    reason: "Target and stop flags stay; initializing an event sets its target to null and unsets its stop flags.",
  },
  {
    checks: "dom/event#Event:-constants:name-the-phases-on-the-class-and-on-events",
    reason: "The constants are on the class alone; Web IDL defines them on the prototype as well.",
  },
  {
    checks: "dom/event-kinds#ErrorEvent:converts-message-place-and-line",
    reason: "lineno keeps -1; it is an unsigned long, to which Web IDL converts -1 as 4294967295.",
  },
  {
    checks: "dom/event-kinds#MessageEvent.initMessageEvent:gives-all-of-its-fields-anew",
    reason: "It leaves the event as it is and returns a new one; HTML has it initialize the event itself.",
  },
  {
    checks: "dom/dom-exception#DOMException:-construction:takes-an-object-for-a-name-by-its-string",
    reason:
      "An object as the second argument is read as options with name and cause; Web IDL's constructor has a DOMString there, to which any object is converted.",
  },
  {
    checks:
      "dom/listener-options#EventTarget.addEventListener:-capture:is-what-is-given-in-place-of-options-as-a-boolean",
    reason: "Numbers and strings as options throw a TypeError; the DOM standard's union takes them as a boolean.",
  },
  {
    checks: "dom/listener-options#EventTarget.addEventListener:-capture:tells-listeners-apart-in-adding-and-removing",
    reason:
      "In Node 24 removing the listener with capture, once it is gone, removes the one without; removeEventListener compares capture as well.",
  },
] satisfies KnownGap[];
