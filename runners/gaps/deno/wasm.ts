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
    checks: "wasm/streaming#WebAssembly.compileStreaming:rejects-with-what-the-body-fails-with",
    reason:
      "The promise rejects with a TypeError that has the message of the body's error; the standard rejects it with the reason that the body was rejected with.",
  },
] satisfies KnownGap[];
