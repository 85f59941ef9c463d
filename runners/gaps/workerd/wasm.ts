import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks:
      /^wasm\/compiling#WebAssembly\.(Module:-from-bytes:compiles-a-buffer-and-a-view-of-one|compile:compiles-a-buffer-and-a-view-of-one|instantiate:-bytes:gives-the-module-with-its-instance)$/,
    reason:
      'Workers refuse to compile bytes (CompileError, "Wasm code generation disallowed by embedder") and take modules that were compiled with the Worker.',
    documented: "https://developers.cloudflare.com/workers/runtime-apis/web-standards/#javascript-standards",
  },
  {
    checks: "wasm/compiling#WebAssembly:-bytes:may-come-in-a-DataView",
    reason:
      "V8's validate takes buffers and typed arrays alone; by Web IDL a DataView is an ArrayBufferView, and so a buffer source. The others compile no bytes here at all.",
  },
  {
    checks: "wasm/exception#WebAssembly.Tag-and-Exception:-sequences:may-be-any-iterable",
    reason: "V8 asks for a length and throws a TypeError for a Set; Web IDL converts any iterable to a sequence.",
  },
] satisfies KnownGap[];
