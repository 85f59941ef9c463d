import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: /^nodejs_compat\/buffer#.*throws-ERR-INVALID-BUFFER-SIZE-for-an-odd-length$/,
    reason: "The RangeError has no code; the documentation names ERR_INVALID_BUFFER_SIZE.",
  },
  {
    checks: /^nodejs_compat\/crypto_certificate#.*matches-one-label-of-a-host-with-a-wildcard$/,
    reason: "checkHost gives nothing for a name that only *.example.test matches; wildcards are allowed by default.",
  },
  {
    checks: /^nodejs_compat\/dns#.*finds-the-order-verbatim-by-default$/,
    reason: "getDefaultResultOrder gives ipv4first at first; the default is verbatim.",
  },
  {
    checks: /^nodejs_compat\/dns#.*rejects-with-ENODATA/,
    reason: "An answer without records is told as ENOTFOUND, as if there were no such name; it is NODATA.",
  },
  {
    checks: /^nodejs_compat\/events_async#node:events\.addAbortListener:/,
    reason: "The listener isn't called when another stops the event; the function exists to prevent that.",
  },
  {
    checks: /^nodejs_compat\/fs#node:fs\.copyFileSync:/,
    reason: "COPYFILE_EXCL keeps the file, but the error has no code EEXIST.",
  },
  {
    checks: /^nodejs_compat\/fs#node:fs\.writeSync:/,
    reason: "writeSync(fd, string, position) ignores the position and writes where the last write ended.",
  },
  {
    checks: /^nodejs_compat\/http_agent#.*isn-t-sent-again-when-it-is-destroyed$/,
    reason:
      "Destroying a request on a connection that carried another before sends it again on a new connection, and emits no error; destroy() drops the request with its socket.",
  },
  {
    checks: /^nodejs_compat\/http_response#.*sends-the-reason-of-a-status$/,
    reason: "The reason given to writeHead is dropped and the usual one of the status is sent.",
  },
  {
    checks: /^nodejs_compat\/module#node:module\.findPackageJSON:/,
    reason:
      "Throws 'Import \"..\" not a dependency' for a relative specifier, which gives the closest parent package.json.",
  },
  {
    checks: /^nodejs_compat\/module#node:module\.registerHooks:/,
    reason: "A module that resolve and load supply is looked for on the disk all the same when it is required.",
  },
  {
    checks: /^nodejs_compat\/module#node:module\.syncBuiltinESMExports:/,
    reason: "The call does nothing: an export replaced on the module object stays what it was for import.",
  },
  {
    checks: /^nodejs_compat\/perf_hooks#.*timerify/,
    reason: "timerify returns a function that works, but its calls reach no observer of function entries.",
  },
  {
    checks: /^nodejs_compat\/perf_hooks#.*eventLoopUtilization:/,
    reason: "All values are 0, however long a turn took.",
  },
  {
    checks: /^nodejs_compat\/test#node:test\.test:/,
    reason: "Outside of `deno test` the test is registered and never run; in Node it runs in any process.",
  },
  {
    checks: /^nodejs_compat\/url#node:url\.fileURLToPath:gives-drives-and-network-shares/,
    reason: "windows: true is ignored on other systems, so that a URL with a host throws; pathToFileURL heeds it.",
  },
  {
    checks: /^nodejs_compat\/util_functions#.*calls-back-in-a-process-that-has-loaded-no-other-module$/,
    reason:
      "Ticks don't run until node:process or something that imports it was loaded: a callbackified function never calls back, and captureRejections captures nothing.",
  },
  {
    checks: /^nodejs_compat\/zlib#.*needs-the-dictionary-that-was-compressed-with$/,
    reason: "The dictionary is ignored on both sides, so that the bytes are longer and open without it.",
  },
  {
    checks: "nodejs_compat/worker_threads#node:worker_threads.Worker:is-terminated-out-of-an-endless-loop",
    reason:
      "terminate() fulfils and exit is emitted, but the worker's thread goes on counting; the documentation: Stop all JavaScript execution in the worker thread as soon as possible",
  },
] satisfies KnownGap[];
