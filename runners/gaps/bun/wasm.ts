import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: "wasm/exception#WebAssembly.Exception.getArg:throws-TypeError-for-an-index-that-is-no-number-of-32-bits",
    reason: "JavaScriptCore throws a RangeError for it; Web IDL's [EnforceRange] throws a TypeError.",
  },
  {
    checks:
      "wasm/instance#WebAssembly.Instance.exports:holds-imported-functions-of-wasm-as-they-were-given-and-wraps-others",
    reason:
      "A function that was imported from JavaScript and exported, imported and exported once more, is another object each time; by the standard an Exported Function's address has one object.",
  },
  {
    checks: "wasm/memory#WebAssembly.Memory.toResizableBuffer:throws-TypeError-for-a-memory-without-a-maximum",
    reason:
      "JavaScriptCore gives a buffer of at most 4 GiB; the standard throws a TypeError when the memory's type has no maximum.",
  },
] satisfies KnownGap[];
