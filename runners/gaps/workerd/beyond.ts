import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: "beyond/blob-urls#URL.createObjectURL:makes-a-URL-that-fetch-reads-the-blob-from-until-it-is-revoked",
    reason:
      "URL.createObjectURL is there and throws that it is not implemented; the File API has it return a URL for the blob.",
  },
  {
    checks: "beyond/navigator#navigator.languages:is-one-frozen-array-that-starts-with-language",
    reason:
      "languages is a fresh array each time, and not frozen; the HTML standard has a FrozenArray that stays the same until the languages change.",
  },
  {
    checks: "beyond/navigator#navigator:-members:are-accessors-without-a-setter-on-the-prototype",
    reason:
      "Members are properties of the object itself; Web IDL has attributes as accessors on the interface's prototype.",
  },
  {
    checks: /^beyond\/sockets#connect:(-secureTransport:rejects-opened-under-.*|rejects-opened-and-closed-.*)$/,
    reason:
      "A connection that is refused, or whose certificate nobody vouches for, rejects with a plain Error; the sockets draft has a SocketError, which is a TypeError.",
  },
  {
    checks: "beyond/sockets#SocketError:has-a-message-that-starts-with-SocketError-",
    reason: "The message doesn't start so; the sockets draft says that it should.",
  },
  {
    checks: "beyond/user-timing#PerformanceObserver:is-told-later-of-entries-of-its-types",
    reason:
      "observe() returns, and the callback is never called for marks; Performance Timeline queues them to every observer of their type.",
  },
  {
    checks:
      "beyond/user-timing#performance.getEntriesByName:has-entries-in-the-order-of-their-times-until-they-are-cleared",
    reason:
      "Entries come in the order in which they were made, and clearMarks takes measures of that name along; Performance Timeline sorts by startTime, and User Timing clears PerformanceMark objects alone.",
  },
  {
    checks: "beyond/user-timing#performance.mark:has-the-time-and-a-clone-of-the-detail-it-was-given",
    reason: "detail is the object that was given; User Timing has a structured clone of it.",
  },
  {
    checks: "beyond/user-timing#performance.measure:goes-from-mark-or-time-to-mark-time-or-duration",
    reason: "A detail that is no object throws TypeError; in User Timing it is of type any and cloned.",
  },
  {
    checks: "beyond/user-timing#performance.measure:throws-for-negative-times-unknown-marks-and-a-duration-too-many",
    reason:
      "A negative startTime, a mark that isn't there, and a duration beside start and end are all taken; User Timing throws TypeError, a DOMException named SyntaxError, and TypeError.",
  },
] satisfies KnownGap[];
