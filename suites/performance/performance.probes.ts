const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** A thousand readings, and whether any was less than the one before. https://w3c.github.io/hr-time/#dom-performance-now */
export async function readingsNeverFall() {
  const readings = Array.from({ length: 1000 }, () => performance.now());
  const falls = readings.filter((reading, index) => index > 0 && reading < readings[index - 1]!).length;
  return { falls, numbers: readings.every((reading) => Number.isFinite(reading) && reading >= 0) };
}

/** What the clock and Date say of the same while, in milliseconds. https://w3c.github.io/hr-time/#dom-performance-now */
export async function clocksAgree() {
  const [start, date] = [performance.now(), Date.now()];
  await pause(16);
  return { clock: performance.now() - start, date: Date.now() - date };
}

/** Whether the clock stands between two others that are asked before and after. https://w3c.github.io/hr-time/#dom-performance-timeorigin */
export async function originAndNowGiveTime() {
  return { time: performance.timeOrigin + performance.now(), date: Date.now() };
}

/** The origin, before and after a while. https://w3c.github.io/hr-time/#dom-performance-timeorigin */
export async function originStays() {
  const before = performance.timeOrigin;
  await pause(5);
  return { finite: Number.isFinite(before), same: performance.timeOrigin === before };
}

/** What toJSON gives of the origin, and JSON.stringify. https://w3c.github.io/hr-time/#dom-performance-tojson */
export async function jsonHasOrigin() {
  const json = performance.toJSON() as Record<string, unknown>;
  const own = Object.getOwnPropertyDescriptor(json, "timeOrigin");
  const text = (JSON.parse(JSON.stringify(performance)) as Record<string, unknown>).timeOrigin;
  const { timeOrigin } = performance;
  return { own: own?.value === timeOrigin && own.enumerable, text: text === timeOrigin };
}

/** What kind of object toJSON returns. https://webidl.spec.whatwg.org/#default-tojson-steps */
export async function jsonIsOrdinary() {
  const [json, again] = [performance.toJSON(), performance.toJSON()] as object[];
  return { isOrdinary: Object.getPrototypeOf(json) === Object.prototype, fresh: json !== again };
}

/** Performance is a target of events. https://w3c.github.io/hr-time/#sec-performance */
export async function takesEvents() {
  const seen: unknown[] = [];
  const listener = (event: Event) => seen.push([event.type, event.target === performance]);
  performance.addEventListener("own", listener);
  const returned = performance.dispatchEvent(new Event("own"));
  performance.removeEventListener("own", listener);
  performance.dispatchEvent(new Event("own"));
  return {
    seen,
    returned,
    isTarget: performance instanceof EventTarget,
    isPerformance: performance instanceof Performance,
  };
}
