import { thrownBy } from "./thrown.ts";

const controllers = (count: number) => Array.from({ length: count }, () => new AbortController());
const signalsOf = (sources: AbortController[]) => sources.map(({ signal }) => signal);

/** No signals never abort. https://dom.spec.whatwg.org/#create-a-dependent-abort-signal */
export async function noneGiveUnaborted() {
  const signal = AbortSignal.any([]);
  return { isSignal: signal instanceof AbortSignal, aborted: signal.aborted, reason: signal.reason };
}

/** The first of several aborted signals gives its reason. https://dom.spec.whatwg.org/#create-a-dependent-abort-signal */
export async function firstAbortedGivesReason() {
  const reasons = [{ first: true }, { second: true }];
  const signals = [new AbortController().signal, ...reasons.map((reason) => AbortSignal.abort(reason))];
  const signal = AbortSignal.any(signals);
  let events = 0;
  signal.onabort = () => {
    events += 1;
  };
  await new Promise((resolve) => setTimeout(resolve, 1));
  return { aborted: signal.aborted, index: reasons.indexOf(signal.reason), events };
}

/** Whichever aborts first, its reason is the reason, once. https://dom.spec.whatwg.org/#create-a-dependent-abort-signal */
export async function anySourceAborts() {
  return [0, 1].map((first) => {
    const sources = controllers(2);
    const signal = AbortSignal.any(signalsOf(sources));
    const events: unknown[] = [];
    signal.addEventListener("abort", ({ type, target }) => events.push([type, target === signal]));
    const reason = { first };
    const before = signal.aborted;
    sources[first]?.abort(reason);
    sources[1 - first]?.abort("late");
    return { before, aborted: signal.aborted, same: signal.reason === reason, events };
  });
}

/** The dependent signal is one of its own, also for one source. https://dom.spec.whatwg.org/#create-a-dependent-abort-signal */
export async function dependentsAreSignalsOfTheirOwn() {
  const { signal } = new AbortController();
  const [aborted, pending] = [AbortSignal.abort(), signal];
  return [AbortSignal.any([pending]) !== pending, AbortSignal.any([aborted]) !== aborted];
}

/** A source that is named twice aborts once. https://dom.spec.whatwg.org/#create-a-dependent-abort-signal */
export async function repeatedSourcesAbortOnce() {
  const [source] = controllers(1) as [AbortController];
  const signal = AbortSignal.any([source.signal, source.signal]);
  let events = 0;
  signal.addEventListener("abort", () => {
    events += 1;
  });
  source.abort();
  return events;
}

/** A dependent of dependents follows their sources. https://dom.spec.whatwg.org/#create-a-dependent-abort-signal */
export async function nestedSignalsFollow() {
  const sources = controllers(3);
  const [a, b, c] = signalsOf(sources) as [AbortSignal, AbortSignal, AbortSignal];
  const inner = AbortSignal.any([a, b]);
  const outer = AbortSignal.any([AbortSignal.any([inner]), c]);
  const [reason, events] = [{ deep: true }, [] as string[]];
  inner.addEventListener("abort", () => events.push("inner"));
  outer.addEventListener("abort", () => events.push("outer"));
  sources[1]?.abort(reason);
  return { events, same: [inner, outer].map((signal) => signal.reason === reason), others: [a.aborted, c.aborted] };
}

/** Dependents fire after their source, in the order in which they were made. https://dom.spec.whatwg.org/#abortsignal-signal-abort */
export async function dependentsFireAfterSource() {
  const [source] = controllers(1) as [AbortController];
  const first = AbortSignal.any([source.signal]);
  const second = AbortSignal.any([first]);
  const third = AbortSignal.any([source.signal]);
  const order: string[] = [];
  const all = { third, second, first, source: source.signal };
  for (const [name, signal] of Object.entries(all)) signal.addEventListener("abort", () => order.push(name));
  source.abort();
  return order;
}

/** All dependents are aborted before any event is fired. https://dom.spec.whatwg.org/#abortsignal-signal-abort */
export async function dependentsAreAbortedBeforeEvents() {
  const [source] = controllers(1) as [AbortController];
  const dependents = [AbortSignal.any([source.signal]), AbortSignal.any([source.signal])];
  let seen: boolean[] = [];
  source.signal.addEventListener("abort", () => {
    seen = dependents.map((signal) => signal.aborted && signal.reason === source.signal.reason);
  });
  source.abort();
  return seen;
}

/** A source that is aborted by the event of another comes late. https://dom.spec.whatwg.org/#abortsignal-signal-abort */
export async function abortWithinAbortComesLate() {
  const sources = controllers(2) as [AbortController, AbortController];
  const signal = AbortSignal.any(signalsOf(sources));
  const events: unknown[] = [];
  sources[0].signal.addEventListener("abort", () => sources[1].abort("second"));
  signal.addEventListener("abort", () => events.push(signal.reason));
  sources[0].abort("first");
  return events;
}

const any = (signals: Iterable<AbortSignal>) => AbortSignal.any(signals as AbortSignal[]);

/** Sources come from any iterable. https://webidl.spec.whatwg.org/#js-sequence */
export async function sourcesAreIterables() {
  const { signal } = new AbortController();
  return [any(new Set([AbortSignal.abort()])), any([signal].values())].map(({ aborted }) => aborted);
}

/** Sources are signals. https://webidl.spec.whatwg.org/#js-sequence */
export async function otherSourcesAreRefused() {
  const { signal } = new AbortController();
  const refused = [[], [null], [signal], [[signal, null]], [[{}]], [{ length: 0 }], ["signals"]];
  return refused.map((args) => thrownBy(() => AbortSignal.any.apply(AbortSignal, args as [AbortSignal[]])));
}
