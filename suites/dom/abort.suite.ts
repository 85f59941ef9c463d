import { suite } from "../suite.ts";

const feature = suite<typeof import("./abort.probes.ts")>("dom/abort");
const dom = (anchor: string) => ({ spec: `https://dom.spec.whatwg.org/#${anchor}` });
const wpt = (file: string) => ({ wpt: `dom/abort/${file}.any.js` });
const about = (anchor: string, key: string, ...names: string[]) => ({
  ...dom(anchor),
  bcd: `api.${key}`,
  profiles: names.map((name) => `ecma-429-2025:${name}`),
});
const abortError = "DOMException AbortError";

feature(
  "AbortController.signal",
  about("dom-abortcontroller-signal", "AbortController.signal", "AbortController"),
  (check) => {
    check("is one AbortSignal, which isn't aborted yet", wpt("event"), async ({ observe, expect }) => {
      const seen = { kinds: [true, true], same: true, own: true, aborted: false, reason: undefined };
      expect(await observe("signalsStartUnaborted")).toStrictEqual(seen);
    });
  },
);

const abort = about("abortsignal-signal-abort", "AbortController.abort", "AbortController", "AbortSignal");

feature("AbortController.abort", { ...abort, ...wpt("event") }, (check) => {
  check("aborts with an AbortError without a reason", async ({ observe, expect }) => {
    const aborted = [undefined, true, abortError];
    expect(await observe("abortHasReason")).toStrictEqual([aborted, aborted]);
  });
  check("keeps any value but undefined as the reason", async ({ observe, expect }) => {
    expect(await observe("reasonsAreKept")).toStrictEqual(Array.from({ length: 7 }, () => [true, true]));
  });
  check("does nothing to a signal that is aborted", async ({ observe, expect }) => {
    expect(await observe("abortsOnce")).toStrictEqual({ events: 1, reason: "first" });
  });
});

const fired = about("run-the-abort-steps", "AbortSignal.abort_event", "AbortSignal");

feature("AbortSignal: abort event", { ...fired, ...wpt("event") }, (check) => {
  check("is a plain Event, fired at the aborted signal before abort returns", async ({ observe, expect }) => {
    const event = { type: "abort", bubbles: false, cancelable: false, isPlain: true, targets: true };
    const seen = { ...event, aborted: true, reason: "why" };
    expect(await observe("abortIsFired")).toStrictEqual([seen, "returned"]);
  });
});

feature("AbortSignal.onabort", { ...fired, ...dom("dom-abortsignal-onabort") }, (check) => {
  check("is called on the signal with nothing but the event", async ({ observe, expect }) => {
    const calls = [{ onSignal: true, arguments: 1, event: "abort" }];
    expect(await observe("handlerIsCalledOnSignal")).toStrictEqual(calls);
  });
  check("keeps the place where it was first set", async ({ observe, expect }) => {
    expect(await observe("handlerKeepsItsPlace")).toStrictEqual(["before", "handler", "after"]);
  });
  // [LegacyTreatNonObjectAsNull]: objects are kept, all else is null.
  check(
    "is null for what is no object",
    { spec: "https://html.spec.whatwg.org/multipage/webappapis.html#event-handler-idl-attributes" },
    async ({ observe, expect }) => {
      const seen = [null, "the same", "the same", "the same", null, null, "the same"];
      expect(await observe("handlerIsReadBack")).toStrictEqual({ seen, calls: 0 });
    },
  );
});

const throws = about("dom-abortsignal-throwifaborted", "AbortSignal.throwIfAborted", "AbortSignal");

feature("AbortSignal.throwIfAborted", { ...throws, ...wpt("AbortSignal") }, (check) => {
  check("throws the very reason, and nothing before", async ({ observe, expect }) => {
    const seen = { same: [true, true, true, true], before: "nothing", after: abortError };
    expect(await observe("reasonsAreThrown")).toStrictEqual(seen);
  });
});

const made = about("dom-abortsignal-abort", "AbortSignal.abort_static", "AbortSignal");

feature("AbortSignal.abort", { ...made, ...wpt("event") }, (check) => {
  check("gives a signal of its own that is aborted with the reason", async ({ observe, expect }) => {
    const words = [abortError, abortError];
    const seen = { isSignal: true, own: true, aborted: [true, true], words, kept: [true, true] };
    expect(await observe("abortedSignalsAreMade")).toStrictEqual(seen);
  });
});

const timeout = about("dom-abortsignal-timeout", "AbortSignal.timeout_static", "AbortSignal");

feature("AbortSignal.timeout", { ...timeout, ...wpt("AbortSignal") }, (check) => {
  check("aborts with a TimeoutError and fires abort", async ({ observe, expect }) => {
    const word = "DOMException TimeoutError";
    const seen = { before: [false, undefined], type: "abort", aborted: true, word };
    expect(await observe("timeoutAborts")).toStrictEqual(seen);
  });
  check(
    "refuses what is no unsigned long long with TypeError",
    { spec: "https://webidl.spec.whatwg.org/#js-unsigned-long-long" },
    async ({ observe, expect }) => {
      expect(await observe("timesAreRefused")).toStrictEqual(Array.from({ length: 7 }, () => "TypeError"));
    },
  );
});
