import type { KnownGap } from "../../gaps.ts";

/** The tests of WPT that workerd's own run expects to fail. */
const expectedFailures = "https://github.com/cloudflare/workerd/blob/main/src/wpt/streams-test.ts";

export default [
  {
    checks: /^streams\/byob#.*fulfils-pending-reads-without-a-value-when-cancelled$/,
    reason: "A BYOB read that is pending at a cancel gets an empty view back; its close steps are given undefined.",
    upstream: expectedFailures,
  },
  {
    checks: /^streams\/byob-min#.*gives-what-there-is-when-the-stream-closes-first$/,
    reason: "The bytes come with done: false; a pull-into that is committed on a closed stream has done: true.",
  },
  {
    checks: /^streams\/byob-min#.*rejects-more-elements-than-the-view-holds-with-RangeError$/,
    reason: "A min above the view's length rejects with TypeError in place of RangeError.",
  },
  {
    checks: /^streams\/byob-request#.*makes-close-throw-TypeError-and-error-the-stream-amid-an-element$/,
    reason:
      "close() amid an element throws TypeError but doesn't error the stream, so the pending read never settles; the same error is the stream's.",
  },
  {
    checks:
      /^streams\/byob-request#.*respondWithNewView:fulfils-the-read-with-a-view-of-the-(same|transferred)-memory$/,
    reason:
      "respondWithNewView throws RangeError when the view that was read into doesn't span its whole ArrayBuffer: the buffer's length is compared with the view's. The clause compares it with the buffer's own.",
  },
  {
    checks: /^streams\/byob-request#.*respondWithNewView:throws-TypeError-for-an-ArrayBuffer$/,
    reason:
      "An ArrayBuffer is taken as a view, and refused for its place with RangeError; the argument is an ArrayBufferView.",
  },
  {
    checks: /^streams\/(byte-)?tee#.*cancels-the-source-with-both-reasons/,
    reason:
      "The source is cancelled with the reason of one branch, and the first branch's cancel doesn't wait; the reason is an array of both, and both promises settle with the source's cancel.",
    upstream: expectedFailures,
  },
  {
    checks: /^streams\/tee#.*rejects-both-cancels-when-the-source-s-cancel-rejects$/,
    reason:
      "Only the branch that is cancelled last learns that the source's cancel failed; both cancels reject with it.",
    upstream: expectedFailures,
  },
  {
    checks: /^streams\/tee#.*pulls-to-fill-its-branches-then-as-the-one-that-is-read-needs$/,
    reason: "The branches pull nothing ahead; they are created with a high water mark of 1.",
    upstream: expectedFailures,
  },
  {
    checks:
      /^streams\/bytes#.*(gets-no-request-for-a-default-read-without-it|gives-a-default-read-one-chunk-at-a-time|moves-the-chunk-s-memory-into-the-stream-at-the-same-place-in-it)$/,
    reason:
      "Without autoAllocateChunkSize a default read is still given a buffer of 4096 bytes, into which queued chunks are copied and joined; such a read takes the next chunk as it was enqueued.",
    upstream: expectedFailures,
  },
  {
    checks: /^streams\/bytes#.*enqueue:throws-TypeError-for-what-is-no-view-an-ArrayBuffer-too$/,
    reason: "enqueue() takes an ArrayBuffer; its argument is an ArrayBufferView.",
  },
  {
    checks: /^streams\/(compression|decompression-faults)#.*other-chunks:error-with-TypeError-for-a-string$/,
    reason:
      "CompressionStream and DecompressionStream take a string and convert it to bytes; a chunk that is no BufferSource throws TypeError.",
  },
  {
    checks: /^streams\/(compression|decompression-faults)#.*other-chunks:error-with-TypeError-for-what-is-no-buffer$/,
    reason:
      "The write of a chunk that is no BufferSource rejects, but the stream isn't errored and reads stay pending (undefined is even accepted); a transform that throws errors both sides.",
  },
  {
    checks: /^streams\/controller#.*desiredSize:is-0-on-a-closed-and-null-on-an-errored-stream$/,
    reason:
      "desiredSize is 0 as soon as close() was called; until the queue is drained the stream is readable and has room.",
  },
  {
    checks: /^streams\/controller#.*hands-a-chunk-to-a-waiting-read-without-measuring-it$/,
    reason: "size() is called for a chunk that fulfils a pending read; enqueue measures only what it queues.",
  },
  {
    checks: /^streams\/controller#.*errors-with-undefined-when-it-is-given-no-reason$/,
    reason: "error() without an argument throws TypeError; its argument is optional.",
  },
  {
    checks: /^streams\/iteration#.*(is-at-its-end-after-the-error|throws-the-stream-s-error-and-releases-it)$/,
    reason:
      "After an error an async iterator keeps the stream locked and rejects again; the error releases the reader and ends the iteration.",
    upstream: expectedFailures,
  },
  {
    checks: /^streams\/iteration#.*has-values-as-Symbol.asyncIterator-and-iterators-like-any-other$/,
    reason: "values and Symbol.asyncIterator are two functions; by Web IDL they are the same function object.",
  },
  {
    checks: /^streams\/pipe#.*reads-nothing-while-the-destination-wants-nothing$/,
    reason:
      "pipeTo reads on while the destination's desiredSize is 0; while it is not positive, the pipe must not read.",
    upstream: expectedFailures,
  },
  {
    checks: /^streams\/pipe#.*fills-the-destination-s-queue-past-a-slow-write$/,
    reason: "pipeTo waits for each write before the next read; reads should not be delayed but for backpressure.",
    upstream: expectedFailures,
  },
  {
    checks: /^streams\/pipe-signal#.*aborts-the-destination-ahead-of-the-source-s-cancel$/,
    reason: "The source is cancelled first; the ordered set of actions begins with the abort of the destination.",
  },
  {
    checks:
      /^streams\/pipe-signal#.*(amid-the-pipe|leaves-.*-with-prevent(Abort|Cancel|Abort-and-preventCancel)|TimeoutError-of-AbortSignal.timeout)$/,
    reason:
      "An abort doesn't end a pipe whose source has a pending read: it waits for the next chunk. The abort algorithm shuts the pipe down at once.",
    upstream: expectedFailures,
  },
  {
    checks: /^streams\/pipelines#(Com|Decom)pressionStream:-backpressure:holds-a-write-back-until-somebody-reads$/,
    reason:
      "A write is compressed with nobody reading; setting up a TransformStream gives the readable side a high water mark of 0.",
  },
  {
    checks: /^streams\/pipelines#.*carry-the-(error-of-the-source|reason-of-a-cancel)-to-/,
    reason:
      "Through a CompressionStream a reason arrives as another Error made of its text; abort and cancel pass the very value on.",
  },
  {
    checks: /^streams\/pipelines#.*error-both-ways-with-TypeError-for-a-number-in-a-CompressionStream$/,
    reason:
      "The pipe of a number into a CompressionStream stays pending and doesn't cancel its source; a failing write is propagated backward.",
  },
  {
    checks: /^streams\/pulling#ReadableStream:-pull:is-(called-until-the-queue-is-full|not-called-again-before)/,
    reason:
      "A read that leaves chunks in the queue doesn't lead to a pull: the queue is refilled only once it is empty. pull is due whenever desiredSize is positive.",
    upstream: expectedFailures,
  },
  {
    checks:
      /^streams\/pulling#ReadableStream:-size:is-called-as-a-plain-function-with-each-chunk-and-counts-against-the-mark$/,
    reason: "Sizes are cut to integers, so that 0.5 counts as 0; queue sizes are doubles.",
    upstream: expectedFailures,
  },
  {
    checks:
      /^streams\/(pulling#ReadableStream:-size:(rethrows|throws)|writer-backpressure#.*rejects-with-RangeError-when-size)/,
    reason:
      "A size that throws, or is negative, infinite or NaN, errors the stream but doesn't leave enqueue, and as TypeError; enqueue rethrows it, and a bad size is a RangeError.",
    upstream: expectedFailures,
  },
  {
    checks: /^streams\/(readable|writable|transform)#.*rethrows-what-start-throws$/,
    reason: "What start throws only errors the stream; it is rethrown by the constructor.",
    upstream: expectedFailures,
  },
  {
    checks: /^streams\/(readable|writable)#.*takes-a-high-water-mark-of-0.5-and-of-Infinity$/,
    reason:
      "A high water mark is converted to an integer: 0.5 becomes 0 and Infinity throws; it is an unrestricted double.",
    upstream: expectedFailures,
  },
  {
    checks:
      /^streams\/(readable|writable|transform|strategies)#.*(throws-RangeError-for-a-(negative-)?high-water-mark|takes-a-bad-high-water-mark)/,
    reason: "A negative or NaN high water mark throws TypeError in place of RangeError.",
    upstream: expectedFailures,
  },
  {
    checks: /^streams\/readable#.*throws-RangeError-for-a-byte-stream-with-a-size-function$/,
    reason: "A byte stream with a size function is constructed; the constructor throws RangeError.",
    upstream: expectedFailures,
  },
  {
    checks: /^streams\/(readable|writable)#.*throws-TypeError-for-a-(source|sink)-that-is-null$/,
    reason: "null is taken as a missing source or sink; the argument is an object, so its conversion throws TypeError.",
  },
  {
    checks: /^streams\/readable#.*throws-TypeError-for-a-type-other-than-bytes$/,
    reason: 'A type of "" is taken as none; the enumeration has "bytes" alone.',
    upstream: expectedFailures,
  },
  {
    checks: /^streams\/reader#.*rejects-with-TypeError-on-another-receiver-like-cancel-and-closed$/,
    reason: "read, cancel and closed throw on another receiver; operations that return a promise reject.",
  },
  {
    checks: /^streams\/reader#.*replaces-a-closed-promise-that-has-settled$/,
    reason:
      "closed stays the fulfilled promise after releaseLock; it is replaced by one that is rejected with TypeError.",
    upstream: expectedFailures,
  },
  {
    checks: /^streams\/strategies#.*-construction:throws-TypeError-without-a-high-water-mark$/,
    reason: "An init without highWaterMark is accepted; the member is required.",
    upstream: expectedFailures,
  },
  {
    checks: /^streams\/strategies#.*size:is-the-same-function-on-all-instances-and-no-constructor$/,
    reason:
      "Each look at size gives a new anonymous function that can be constructed; there is one size function per realm.",
    upstream: expectedFailures,
  },
  {
    checks: /^streams\/strategies#.*is-the-byteLength-of-whatever-has-one/,
    reason:
      "size gives undefined for what is no buffer, and for undefined and null; it gets the property byteLength of any value.",
    upstream: expectedFailures,
  },
  {
    checks: /^streams\/text-decoder#.*is-text-after-the-start-even-at-the-head-of-a-chunk$/,
    reason:
      "A U+FEFF at the head of a later chunk is dropped; once anything was decoded, BOM seen is set and U+FEFF is text.",
  },
  {
    checks: /^streams\/text-decoder#.*is-not-fatal-with-options-that-don-t-say-so$/,
    reason: "With an options object that has no fatal the decoder is fatal; the member's default is false.",
  },
  {
    checks: /^streams\/transform#.*throws-RangeError-for-a-transformer-with-readableType-or-writableType$/,
    reason: "readableType and writableType throw TypeError in place of RangeError.",
    upstream: expectedFailures,
  },
  {
    checks: /^streams\/transform-cancel#.*errors-the-writable-side-with-the-reason-of-cancel-without-a-flush$/,
    reason:
      "A write that waits for backpressure fulfils when the readable side is cancelled; it rejects with the reason of the cancel.",
  },
  {
    checks: /^streams\/transform-cancel#.*is-not-called-once-flush-was$/,
    reason: "cancel is called after flush; the readable side's cancel gives the promise of the flush in progress.",
    upstream: expectedFailures,
  },
  {
    checks: /^streams\/transform-controller#.*desiredSize:is-the-readable-side-s-0-once-terminated-null-once-errored$/,
    reason: "desiredSize is null after terminate(); the readable side is closed, whose desiredSize is 0.",
  },
  {
    checks: /^streams\/transform-controller#.*rethrows-what-size-throws-and-errors-both-sides$/,
    reason: "What size throws doesn't leave enqueue() and doesn't error the writable side; it does both.",
    upstream: expectedFailures,
  },
  {
    checks: /^streams\/transform-controller#.*spares-the-write-that-calls-it-and-rejects-the-next-with-TypeError$/,
    reason: "A write after terminate() fulfils; the writable side is errored with a TypeError.",
  },
  {
    checks: /^streams\/writable#.*throws-RangeError-for-a-sink-(with-a-type|whose-type-is-null-it-is-there)$/,
    reason: "A sink with a type is accepted; the constructor throws RangeError when type exists.",
    upstream: expectedFailures,
  },
  {
    checks: /^streams\/writable-abort#.*gives-the-same-promise-while-the-first-abort-is-pending$/,
    reason: "A second abort gives another promise; it returns the promise of the abort that is pending.",
    upstream: expectedFailures,
  },
  {
    checks: /^streams\/writable-controller#.*has-an-AbortError-as-reason-when-abort-is-given-none$/,
    reason:
      "The signal's reason is undefined after abort(); signalling abort without a reason makes an AbortError DOMException.",
  },
  {
    checks: /^streams\/writer#.*rejects-with-TypeError-not-the-stored-error-on-an-errored-stream$/,
    reason: "close() on an errored stream rejects with the stored error; it rejects with TypeError.",
    upstream: expectedFailures,
  },
  {
    checks: /^streams\/writer#.*lets-what-was-written-before-reach-the-sink$/,
    reason:
      "releaseLock() drops queued writes and rejects them with TypeError; releasing a writer leaves write requests as they are.",
  },
] satisfies KnownGap[];
