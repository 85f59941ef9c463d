import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: "beyond/attributes#import:-attributes:rejects-with-TypeError-for-what-is-no-attribute",
    reason:
      "An attribute by an unknown key is ignored and the import goes on; ECMAScript rejects with TypeError where AllImportAttributesSupported is false. Options and values of wrong types are refused as they should be.",
  },
  {
    checks: "beyond/attributes#import:-json:has-no-other-export-than-the-default",
    reason:
      "The keys of the object are exports too; ECMAScript makes JSON a synthetic module whose only export is the default.",
  },
  {
    checks: "beyond/import-meta#import.meta.resolve:may-be-called-without-its-object",
    reason:
      "Throws TypeError unless it is called on import.meta; in the HTML standard it is a function of its module, and its steps look at no this value.",
  },
  {
    checks: "beyond/import-meta#import.meta.resolve:resolves-against-the-module-s-URL",
    reason:
      "An absolute URL comes back as it was given (https://example.com/a/../b.mjs); the HTML standard parses it and gives the serialized URL.",
  },
  {
    checks: "beyond/navigator#navigator:-members:are-accessors-without-a-setter-on-the-prototype",
    reason:
      "userAgent, platform and hardwareConcurrency are properties of the object itself; Web IDL has attributes as accessors on the interface's prototype.",
  },
  {
    checks: "beyond/user-timing#performance.measure:throws-for-negative-times-unknown-marks-and-a-duration-too-many",
    reason: "An unknown mark throws a native SyntaxError; User Timing has a DOMException named SyntaxError.",
  },
  {
    checks: "beyond/worker#Worker:-errors:fires-a-cancelable-ErrorEvent-for-what-isn-t-caught-within",
    reason: "The ErrorEvent tells the error, but isn't cancelable; the HTML standard fires it with cancelable true.",
  },
  {
    checks: "beyond/worker#Worker:has-a-scope-of-its-own",
    reason:
      "There is no DedicatedWorkerGlobalScope, and self of a worker is no EventTarget by its prototypes; in the HTML standard it is an instance of both.",
  },
  {
    checks: "beyond/worker#Worker:knows-the-name-it-was-given",
    reason: "self.name is undefined in a worker; the HTML standard has it return the name option.",
  },
  {
    checks: "beyond/worker#Worker:throws-SyntaxError-for-a-URL-that-is-none",
    reason:
      "The constructor takes http://[ and throws nothing; the HTML standard throws a DOMException named SyntaxError where the URL can't be parsed.",
  },
] satisfies KnownGap[];
