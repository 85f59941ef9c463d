import { thrownBy } from "./thrown.ts";

const factsOf = ({ type, bubbles, cancelable, composed, defaultPrevented }: Event) => ({
  type,
  bubbles,
  cancelable,
  composed,
  defaultPrevented,
});

/** What the constructor makes of its init. https://dom.spec.whatwg.org/#dom-event-event */
export async function initsFillEvents() {
  const converted = { bubbles: 1, cancelable: "", composed: {} } as unknown as EventInit;
  return [
    new Event("plain"),
    new Event("full", { bubbles: true, cancelable: true, composed: true }),
    new Event("converted", converted),
  ].map(factsOf);
}

/** No init is as good as an empty one. https://webidl.spec.whatwg.org/#js-dictionary */
export async function nullIsNoInit() {
  return [null, undefined].map((init) => new Event("x", init as unknown as EventInit).cancelable);
}

/** What the constructor makes of its first argument. https://dom.spec.whatwg.org/#dom-event-event */
export async function typesAreConverted() {
  const given = [null, undefined, 1, "", { toString: () => "told" }];
  const types = given.map((type) => new Event(type as string).type);
  return { types, symbol: thrownBy(() => new Event(Symbol.iterator as unknown as string)) };
}

/** What the constructor refuses. https://dom.spec.whatwg.org/#dom-event-event */
export async function constructorRefuses() {
  const make = Event as unknown as new (...args: unknown[]) => Event;
  return [[], ["x", 1], ["x", "init"], ["x", true]].map((args) => thrownBy(() => new make(...args)));
}

/** A subclass adds to an event that listeners get as it is. https://dom.spec.whatwg.org/#interface-event */
export async function eventsCanBeSubclassed() {
  class Told extends Event {
    readonly word: string;
    constructor(word: string) {
      super("told");
      this.word = word;
    }
  }
  const target = new EventTarget();
  let heard: unknown;
  target.addEventListener("told", (event) => {
    heard = [event instanceof Told, (event as Told).word, event.type];
  });
  target.dispatchEvent(new Told("word"));
  return heard;
}

/** The phases have names. https://dom.spec.whatwg.org/#dom-event-eventphase */
export async function phasesAreNamed() {
  const phasesOf = ({ NONE, CAPTURING_PHASE, AT_TARGET, BUBBLING_PHASE }: Event | typeof Event) => [
    NONE,
    CAPTURING_PHASE,
    AT_TARGET,
    BUBBLING_PHASE,
  ];
  return [phasesOf(Event), phasesOf(new Event("x"))];
}

/** Which events preventDefault cancels. https://dom.spec.whatwg.org/#dom-event-preventdefault */
export async function defaultsArePrevented() {
  return [true, false].map((cancelable) => {
    const event = new Event("x", { cancelable });
    const before = event.defaultPrevented;
    event.preventDefault();
    return [before, event.defaultPrevented];
  });
}

/** When an event was made, on the clock of performance.now. https://dom.spec.whatwg.org/#dom-event-timestamp */
export async function eventsAreTimed() {
  const before = performance.now();
  const event = new Event("x");
  const { timeStamp } = event;
  const after = performance.now();
  await new Promise((resolve) => setTimeout(resolve, 2));
  return { before, timeStamp, after, same: event.timeStamp === timeStamp };
}
