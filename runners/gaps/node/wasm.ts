import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: "wasm/compiling#WebAssembly:-bytes:may-come-in-a-DataView",
    reason:
      'V8 takes buffers and typed arrays alone ("Argument 0 must be a buffer source"); by Web IDL a DataView is an ArrayBufferView, and so a buffer source.',
  },
  {
    checks: "wasm/exception#WebAssembly.Tag-and-Exception:-sequences:may-be-any-iterable",
    reason: "V8 asks for a length and throws a TypeError for a Set; Web IDL converts any iterable to a sequence.",
  },
  {
    checks: "wasm/streaming#WebAssembly.compileStreaming:takes-Content-Type-in-any-case",
    reason:
      "Application/WASM is rejected as an unsupported MIME type; the standard asks for a byte-case-insensitive match for application/wasm.",
  },
] satisfies KnownGap[];
