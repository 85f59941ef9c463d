import { turn, within } from "./waiting.ts";

/** What the processors are told as. https://html.spec.whatwg.org/multipage/workers.html#dom-navigator-hardwareconcurrency */
export async function hardwareIs() {
  const { hardwareConcurrency } = navigator;
  return {
    type: typeof hardwareConcurrency,
    isCount: Number.isInteger(hardwareConcurrency) && hardwareConcurrency > 0,
  };
}

/** The preferred language. https://html.spec.whatwg.org/multipage/system-state.html#dom-navigator-language */
export async function languageIs() {
  const { language } = navigator;
  return { type: typeof language, canonical: Intl.getCanonicalLocales(language)[0] === language };
}

/** All of them. https://html.spec.whatwg.org/multipage/system-state.html#dom-navigator-languages */
export async function languagesAre() {
  const { language, languages } = navigator;
  return {
    isArray: Array.isArray(languages),
    startsWithLanguage: languages[0] === language,
    frozen: Object.isFrozen(languages),
    stays: navigator.languages === languages,
  };
}

/** Writing to the object and its members. https://webidl.spec.whatwg.org/#dfn-attribute-setter */
export async function membersStay() {
  const before = navigator.userAgent;
  let thrown = "nothing";
  try {
    (navigator as { userAgent: string }).userAgent = "another";
  } catch (error) {
    thrown = error instanceof TypeError ? "TypeError" : String(error);
  }
  return { thrown, stays: navigator.userAgent === before, own: Object.getOwnPropertyNames(navigator) };
}

const names = () => `lock ${Math.random()}`;
const rejection = (error: unknown) => (error instanceof DOMException ? `DOMException ${error.name}` : String(error));

/** Work under one exclusive lock. https://w3c.github.io/web-locks/#api-lock-manager-request */
export async function locksExclude() {
  const name = names();
  const log: string[] = [];
  const work = (label: string) =>
    navigator.locks.request(name, async (lock) => {
      log.push(`${label} in ${lock?.mode} ${lock?.name === name}`);
      await turn(1);
      log.push(`${label} out`);
      return label;
    });
  const results = await Promise.all([work("one"), work("two")]);
  return { log, results };
}

/** Work under shared locks, and an exclusive one after them. https://w3c.github.io/web-locks/#api-lock-manager-request */
export async function locksShare() {
  const name = names();
  const log: string[] = [];
  const work = (label: string, mode: "shared" | "exclusive") =>
    navigator.locks.request(name, { mode }, async () => {
      log.push(`${label} in`);
      await turn(2);
      log.push(`${label} out`);
    });
  await Promise.all([work("a", "shared"), work("b", "shared"), work("c", "exclusive")]);
  return log;
}

/** What is asked for only if nobody has it. https://w3c.github.io/web-locks/#dom-lockoptions-ifavailable */
export async function locksIfAvailable() {
  const name = names();
  const ask = () => navigator.locks.request(name, { ifAvailable: true }, (lock) => lock?.name === name);
  return { held: await navigator.locks.request(name, ask), free: await ask() };
}

/** Requests that are aborted as they wait. https://w3c.github.io/web-locks/#dom-lockoptions-signal */
export async function locksAbort() {
  const name = names();
  const controller = new AbortController();
  let ran = false;
  const rejected = await navigator.locks.request(name, async () => {
    const waiting = navigator.locks.request(name, { signal: controller.signal }, () => {
      ran = true;
    });
    controller.abort();
    return waiting.then(() => "nothing", rejection);
  });
  await navigator.locks.request(name, () => undefined);
  return { rejected, ran };
}

/** What a callback's failure comes to. https://w3c.github.io/web-locks/#api-lock-manager-request */
export async function locksAreReleased() {
  const name = names();
  const own = new Error("own");
  const thrown = await navigator.locks
    .request(name, () => {
      throw own;
    })
    .catch((error: unknown) => error === own);
  return {
    thrown,
    next: await within(
      navigator.locks.request(name, (lock) => lock?.name === name),
      "the next lock",
    ),
  };
}

/** Who holds and who waits. https://w3c.github.io/web-locks/#api-lock-manager-query */
export async function locksAreListed() {
  const name = names();
  return navigator.locks.request(name, async () => {
    const waiting = navigator.locks.request(name, { mode: "shared" }, () => undefined);
    const { held = [], pending = [] } = await navigator.locks.query();
    const own = (list: LockInfo[]) => list.filter((lock) => lock.name === name).map(({ mode }) => mode);
    void waiting;
    return { held: own(held), pending: own(pending) };
  });
}

/** A lock that is taken away. https://w3c.github.io/web-locks/#dom-lockoptions-steal */
export async function locksAreStolen() {
  const name = names();
  let resolve!: () => void;
  const never = new Promise<void>((fulfil) => {
    resolve = fulfil;
  });
  const first = navigator.locks.request(name, () => never).then(() => "nothing", rejection);
  await turn(1);
  const stolen = await navigator.locks.request(name, { steal: true }, (lock) => lock?.name === name);
  const rejected = await first;
  resolve();
  return { stolen, rejected };
}
