import type { KnownGap } from "../../gaps.ts";

const compatibility = "https://developers.cloudflare.com/workers/runtime-apis/nodejs/";

/** What isn't there yet throws, some of it by a plain error. */
const notThere = [
  {
    checks: /^nodejs_compat\/(child_process|http2|vm)#/,
    reason:
      "The functions exist and throw ERR_METHOD_NOT_IMPLEMENTED: there are no processes, no HTTP/2 and no code from text.",
    documented: compatibility,
  },
  {
    checks: /^nodejs_compat\/worker_threads#node:worker_threads\.Worker:/,
    reason: "The constructor throws ERR_METHOD_NOT_IMPLEMENTED: a worker has one thread.",
    documented: compatibility,
  },
  {
    checks:
      /^nodejs_compat\/(module#node:module\.(SourceMap|findPackageJSON|registerHooks|stripTypeScriptTypes|syncBuiltinESMExports)|perf_hooks#node:perf_hooks\.(createHistogram|monitorEventLoopDelay)|process#node:process\.kill|v8#node:v8\.serialize):/,
    reason: "The function exists and throws ERR_METHOD_NOT_IMPLEMENTED.",
    documented: compatibility,
  },
  {
    checks: /^nodejs_compat\/sqlite#/,
    reason: "DatabaseSync exists, but its constructor throws TypeError: Illegal constructor.",
  },
  {
    checks: /^nodejs_compat\/(tls#|dns#node:dns\/promises\.Resolver:)/,
    reason: 'tls.createServer and Resolver.setServers throw a plain Error "Not implemented".',
  },
  {
    checks:
      /^nodejs_compat\/(fs_tree#node:fs\.(cpSync|watch):|fs_promises#node:fs\/promises\.(watch|FileHandle:gives-the-lines))/,
    reason:
      'On the virtual file system watch and cp with a filter throw ERR_UNSUPPORTED_OPERATION or "Not implemented", and so does FileHandle.readLines.',
  },
  {
    checks:
      /^nodejs_compat\/(async_hooks#.*is-disabled-until-it-runs-again|async_resource#.*enterWith:|buffer#node:buffer\.resolveObjectURL:|util#node:util\.parseArgs:)/,
    reason: 'Throws a plain Error "… is not implemented" (disable, enterWith, URL.createObjectURL, parseArgs).',
  },
] satisfies KnownGap[];

/** What is there and does nothing. */
const silent = [
  {
    checks: /^nodejs_compat\/readline/,
    reason: "node:readline is there to be imported: no line, answer, key or escape sequence ever comes of it.",
  },
  {
    checks: /^nodejs_compat\/dgram#/,
    reason: "A socket can be created, but bind() neither emits listening nor an error.",
  },
  {
    checks: /^nodejs_compat\/async_resource#node:async_hooks\.createHook:/,
    reason: "A hook is enabled but never called, not for an AsyncResource of one's own either.",
  },
  {
    checks: /^nodejs_compat\/diagnostics_channel#node:diagnostics_channel:-http:/,
    reason: "node:http publishes nothing on its channels.",
  },
  {
    checks: /^nodejs_compat\/perf_hooks#node:perf_hooks\.(PerformanceObserver|performance\.eventLoopUtilization):/,
    reason: "An observer is never called, and the utilization is always 0.",
  },
  {
    checks: /^nodejs_compat\/worker_threads#node:worker_threads\.(receiveMessageOnPort|markAsUntransferable):/,
    reason: "receiveMessageOnPort gives undefined though a message waits, and marking an object has no effect.",
  },
  {
    checks: /^nodejs_compat\/(util_functions#node:util\.deprecate|process#node:process:-uncaughtException):/,
    reason: "No warning is emitted for a deprecated function, and no uncaughtException for a throw in a timer.",
  },
  {
    checks: /^nodejs_compat\/events_async#node:events\.(getEventListeners|addAbortListener|on:ends)/,
    reason:
      "getEventListeners gives none of an EventTarget's, addAbortListener doesn't outlive stopImmediatePropagation, and the option close of on() is ignored.",
  },
  {
    checks: /^nodejs_compat\/fs#node:fs\.(chmodSync:|statSync:tells-when|utimesSync:)/,
    reason: "The virtual file system keeps no rights, no access time and no time of the last write.",
  },
  {
    checks: /^nodejs_compat\/fs_promises#node:fs\/promises\.readFile:/,
    reason: "The signal is ignored: a reading that was aborted beforehand gives the content.",
  },
  {
    checks: /^nodejs_compat\/crypto_keys#node:crypto\.publicEncrypt:encrypts-with-RSA-OAEP/,
    reason: "oaepHash is ignored: what was encrypted with SHA-256 is decrypted with oaepHash sha1.",
  },
] satisfies KnownGap[];

/** Servers and sockets. */
const network = [
  {
    checks: /^nodejs_compat\/http_(server|response)#/,
    reason:
      "listen() opens no port: it registers the server for httpServerHandler, which the worker has to export, so no request from within reaches it. In Node the server listens for connections.",
    documented: "https://developers.cloudflare.com/workers/runtime-apis/nodejs/http/",
  },
  {
    checks: /^nodejs_compat\/net_server#node:net\.createServer:(answers|closes)/,
    reason:
      "listen() emits listening and holds the port against a second server, but nobody can connect: ECONNREFUSED.",
  },
  {
    checks: /^nodejs_compat\/net#.*(resetAndDestroy|knows-the-addresses-of-both-ends)$/,
    reason:
      "localAddress is a placeholder (240.1.0.1), and resetAndDestroy ends the connection with FIN in place of RST.",
  },
  {
    checks: /^nodejs_compat\/http_agent#node:http\.(Agent:|ClientRequest:tells-of-silence)/,
    reason:
      "Requests go through fetch: an Agent's keepAlive and maxSockets have no effect, and a timeout destroys the request, which it only ought to tell.",
  },
  {
    checks: /^nodejs_compat\/http_client#node:http\.IncomingMessage:/,
    reason:
      "Responses come through fetch: rawHeaders is empty, set-cookie is one string, trailers and informational responses are lost, a cut body's error has no code.",
  },
  {
    checks: /^nodejs_compat\/http_client#node:http\.request:sends-a-body-of-unknown-length-in-chunks$/,
    reason: "A second write throws TypeError: Cannot read properties of null (reading 'has').",
  },
  {
    checks: /^nodejs_compat\/http_client#node:http\.request:(hands|waits)/,
    reason: "Requests go through fetch: there is neither an upgrade nor a continue event.",
  },
  {
    checks: /^nodejs_compat\/https#.*rejectUnauthorized-false$/,
    reason: "rejectUnauthorized is ignored: an unknown authority is always refused.",
  },
  {
    checks: /^nodejs_compat\/dns#node:dns\.lookup:finds-the-loopback$/,
    reason: "lookup asks a public resolver over HTTPS for any name, localhost too; it takes the system's facilities.",
  },
] satisfies KnownGap[];

/** Values and errors that differ. */
const differing = [
  {
    checks: /^nodejs_compat\/globals#setTimeout-return-value:setTimeout-returns/,
    reason: "Without nodejs_compat setTimeout is the web's and returns a number.",
    documented: "https://developers.cloudflare.com/workers/configuration/compatibility-flags/",
  },
  {
    checks: /^nodejs_compat\/globals#setImmediate:comes-after-nextTick/,
    reason:
      "nextTick callbacks come after the microtasks that were queued later; the microtask queue is drained after the tick queue.",
  },
  {
    checks: /^nodejs_compat\/assert#node:assert\.(equal:compares-loosely|deepEqual:)/,
    reason: "node:assert is always strict; the legacy mode compares with ==.",
  },
  {
    checks: /^nodejs_compat\/assert#node:assert\.AssertionError:tells-that-its-message/,
    reason: "generatedMessage is false for a generated message.",
  },
  {
    checks: /^nodejs_compat\/assert#node:assert\.ok:throws-the-error/,
    reason: "An Error given as message becomes the text of an AssertionError; it is thrown itself.",
  },
  {
    checks: /^nodejs_compat\/assert#node:assert\.partialDeepStrictEqual:/,
    reason: "[1, 2, 3] doesn't match [1, 3]: arrays are compared index by index.",
  },
  {
    checks: /^nodejs_compat\/buffer#node:buffer\.transcode:/,
    reason: "€ becomes 0x80 in latin1, as in windows-1252; Latin-1 has no €, and gets a question mark.",
  },
  {
    checks: /^nodejs_compat\/crypto_cipher#.*ERR-CRYPTO-TIMING-SAFE-EQUAL-LENGTH/,
    reason: "The error is a TypeError without a code.",
  },
  {
    checks: /^nodejs_compat\/crypto_keys#.*(SEC-1-in-DER|encrypts-under-a-label)$/,
    reason: "A SEC 1 key in DER fails to parse, and an oaepLabel throws: Failed to set the OAEP label.",
  },
  {
    checks: /^nodejs_compat\/crypto_random#node:crypto\.randomFillSync:/,
    reason: "The bytes are filled, but another object than the one given is returned.",
  },
  {
    checks: /^nodejs_compat\/diagnostics_channel#.*unsubscribe-returns/,
    reason: "unsubscribe returns undefined in place of whether there was a subscriber.",
  },
  {
    checks: /^nodejs_compat\/fs#node:fs\.symlinkSync:/,
    reason:
      "A relative target isn't looked for beside its link, so that the link leads nowhere; an absolute one works.",
  },
  {
    checks: /^nodejs_compat\/fs_tree#node:fs\.readdirSync:/,
    reason: "With recursive the paths start at the root of the file system in place of the folder that is read.",
  },
  {
    checks: /^nodejs_compat\/fs_promises#node:fs\/promises\.writeFile:/,
    reason: "An async iterable is refused with ERR_INVALID_ARG_TYPE; it is one of the kinds of data.",
  },
  {
    checks: /^nodejs_compat\/module#node:module\.createRequire:(requires-code|resolves)/,
    reason: "require finds built-in modules and those of the bundle, no files, and has no resolve().",
  },
  {
    checks:
      /^nodejs_compat\/(os#node:os\.(totalmem|uptime|userInfo)|v8#node:v8\.getHeapStatistics|process#node:process\.(memoryUsage|uptime|argv)):/,
    reason: "The values are stand-ins: memory, uptime and heap are 0, the user has no name, argv[0] isn't execPath.",
  },
  {
    checks: /^nodejs_compat\/path#node:path\.resolve:/,
    reason: "A relative path is resolved from / while process.cwd() is /bundle.",
  },
  {
    checks: /^nodejs_compat\/perf_hooks#node:perf_hooks\.performance\.measure:/,
    reason: "A measure from a mark's startTime to a given end has duration 0.",
  },
  {
    checks: /^nodejs_compat\/stream_(pipeline#node:stream\.compose|writable#node:stream\.Duplex:is-made)/,
    reason:
      "A generator function makes no Duplex: 'The \"iterable\" argument must be an instance of Iterable. Received function Duplexify'.",
  },
  {
    checks: /^nodejs_compat\/timers#node:timers\.setTimeout:(has-a-variant|takes-a-delay)/,
    reason: "The functions of node:timers have no promisified variant, and a delay over 2147483647 isn't taken for 1.",
  },
  {
    checks: /^nodejs_compat\/worker_threads#node:worker_threads\.MessageChannel:/,
    reason: "postMessage throws: Transfer list is not supported.",
  },
] satisfies KnownGap[];

export default [...notThere, ...silent, ...network, ...differing] satisfies KnownGap[];
