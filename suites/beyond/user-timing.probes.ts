import { within } from "./waiting.ts";

const named = () => `mark ${Math.random()}`;

function thrownBy(act: () => unknown): string {
  try {
    act();
    return "nothing";
  } catch (error) {
    if (error instanceof DOMException) return `DOMException ${error.name}`;
    return error instanceof TypeError ? "TypeError" : String(error);
  }
}

/** Marks with what was given to them. https://w3c.github.io/user-timing/#dom-performance-mark */
export async function marksAre() {
  const name = named();
  const detail = { map: new Map([[1, 2]]) };
  const mark = performance.mark(name, { startTime: 12.5, detail });
  const plain = performance.mark(name);
  performance.clearMarks(name);
  return {
    facts: [mark.name === name, mark.entryType, mark.startTime, mark.duration],
    detail: mark.detail,
    cloned: mark.detail !== detail,
    plain: [plain.detail, plain.startTime > 0 && plain.startTime <= performance.now()],
  };
}

/** Measures between marks and times. https://w3c.github.io/user-timing/#dom-performance-measure */
export async function measuresAre() {
  const [from, to, name] = [named(), named(), named()];
  performance.mark(from, { startTime: 10 });
  performance.mark(to, { startTime: 25 });
  const made = [
    performance.measure(name, from, to),
    performance.measure(name, { start: from, duration: 5 }),
    performance.measure(name, { start: 1, end: 4, detail: "own" }),
  ];
  performance.clearMarks(from);
  performance.clearMarks(to);
  performance.clearMeasures(name);
  return {
    facts: made.map(({ entryType, startTime, duration, detail }) => [entryType, startTime, duration, detail]),
  };
}

/** Times and marks that can't be. https://w3c.github.io/user-timing/#convert-a-mark-to-a-timestamp */
export async function timesAreRefused() {
  const name = named();
  return {
    negative: thrownBy(() => performance.mark(name, { startTime: -1 })),
    unknown: thrownBy(() => performance.measure(name, named())),
    conflicting: thrownBy(() => performance.measure(name, { start: 1, end: 2, duration: 1 })),
  };
}

/** The timeline, by name and type, until it is cleared. https://w3c.github.io/performance-timeline/#dom-performance-getentriesbyname */
export async function timelineHas() {
  const [name, other] = [named(), named()];
  performance.mark(name, { startTime: 7 });
  performance.mark(name, { startTime: 3 });
  performance.mark(other);
  performance.measure(name, { start: 0, end: 1 });
  const count = () => performance.getEntriesByName(name).map(({ entryType, startTime }) => `${entryType} ${startTime}`);
  const before = count();
  const byType = performance.getEntriesByName(name, "mark").length;
  performance.clearMarks(name);
  const marksCleared = count();
  performance.clearMeasures(name);
  const left = [count().length, performance.getEntriesByName(other).length];
  performance.clearMarks(other);
  return { before, byType, marksCleared, left };
}

/** What an observer is told. https://w3c.github.io/performance-timeline/#dom-performanceobserver-observe */
export async function observersAreTold() {
  const name = named();
  const order: string[] = [];
  const told = new Promise<string[]>((resolve) => {
    const observer = new PerformanceObserver((list, self) => {
      order.push("told");
      self.disconnect();
      resolve(list.getEntries().map((entry) => `${entry.entryType} ${entry.name === name}`));
    });
    observer.observe({ entryTypes: ["mark"] });
  });
  performance.mark(name);
  performance.measure(name, { start: 0, end: 1 });
  order.push("code");
  const entries = await within(told, "the observer's entries");
  performance.clearMarks(name);
  performance.clearMeasures(name);
  return { entries, order };
}
