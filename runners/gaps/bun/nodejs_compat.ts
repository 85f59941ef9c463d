import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: /^nodejs_compat\/assert#node:assert\.deepEqual:/,
    reason: 'deepEqual({ a: 1 }, { a: "1" }) throws: it compares primitive values strictly. The legacy one uses ==.',
  },
  {
    checks: /^nodejs_compat\/async_resource#node:async_hooks\.createHook:/,
    reason: "A hook is enabled but never called, not for an AsyncResource of one's own either.",
  },
  {
    checks: /^nodejs_compat\/dns#.*keeps-the-chunks-of-a-TXT-record-together$/,
    reason: "Each chunk of a TXT record becomes a record of its own; a sub-array contains the chunks of one record.",
  },
  {
    checks: /^nodejs_compat\/dns#.*rejects-with-ENODATA/,
    reason: "An answer without records is told as ENOTFOUND, as if there were no such name; it is NODATA.",
  },
  {
    checks: /^nodejs_compat\/fs_promises#node:fs\.openAsBlob:gives-it-the-type-that-is-named$/,
    reason: "The type text/plain becomes text/plain;charset=utf-8.",
  },
  {
    checks: /^nodejs_compat\/http2#.*tells-why-a-stream-was-reset$/,
    reason:
      "A server's stream.close(code) ahead of a response sends no RST_STREAM with the code: Bun's own client sees a plain end, Node's a protocol error.",
  },
  {
    checks: /^nodejs_compat\/module#node:module\.syncBuiltinESMExports:/,
    reason: "The call does nothing: an export replaced on the module object stays what it was for import.",
  },
  {
    checks: /^nodejs_compat\/perf_hooks#.*eventLoopUtilization:/,
    reason: "All values are 0, however long a turn took.",
  },
  {
    checks: /^nodejs_compat\/test#node:test\.test:/,
    reason: "test() throws outside of `bun test`; in Node it runs in any process.",
    documented: "https://bun.com/docs/runtime/nodejs-compat",
  },
] satisfies KnownGap[];
