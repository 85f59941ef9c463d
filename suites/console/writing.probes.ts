/** Each level with several arguments. https://console.spec.whatwg.org/#logger */
export async function levelsWrite() {
  console.log("log", 1, true);
  console.info("info", 2, null);
  console.warn("warn", 3, undefined);
  console.error("error", 4, "end");
  console.debug("debug", 5, "end");
}

/** Several items by dirxml. https://console.spec.whatwg.org/#dirxml */
export async function itemsAreWritten() {
  console.dirxml("dirxml", 6, { property: "value" });
}

/** Each level without an argument. https://console.spec.whatwg.org/#logger */
export async function nothingIsWritten() {
  console.log();
  console.info();
  console.warn();
  console.error();
  console.debug();
  console.dirxml();
}

/** %s with what isn't an object. https://console.spec.whatwg.org/#formatter */
export async function stringsAreInserted() {
  console.log("<%s> <%s> <%s> <%s> <%s>", "text", 1.5, true, null, undefined);
  console.error("<%s> <%s>", "error", "too");
  console.info("<%s> <%s>", "info", "too");
  console.warn("<%s> <%s>", "warn", "too");
  console.debug("<%s> <%s>", "debug", "too");
}

/** %s with a symbol. https://console.spec.whatwg.org/#formatter */
export async function symbolsAreInserted() {
  console.log("<%s>", Symbol("own"));
}

/** %s with numbers that literals write in another way. https://console.spec.whatwg.org/#formatter */
export async function numbersAreInserted() {
  console.log("<%s> <%s>", -0, 12n);
}

/** %s with objects. https://console.spec.whatwg.org/#formatter */
export async function objectsAreInserted() {
  console.log("<%s> <%s> <%s>", { key: 1 }, [1, [2, 3]], { toString: () => "own" });
}

/** %d. https://console.spec.whatwg.org/#formatter */
export async function decimalsAreInserted() {
  console.log("<%d> <%d> <%d> <%d> <%d>", 42, 42.9, "12px", "text", Symbol("own"));
}

/** %i. https://console.spec.whatwg.org/#formatter */
export async function integersAreInserted() {
  console.log("<%i> <%i> <%i> <%i> <%i>", 42, 42.9, "12px", "text", Symbol("own"));
}

/** %f. https://console.spec.whatwg.org/#formatter */
export async function floatsAreInserted() {
  console.log("<%f> <%f> <%f> <%f> <%f>", 42, 42.5, "1.5px", "text", Symbol("own"));
}

/** %o, %O and %c ahead of %s. https://console.spec.whatwg.org/#formatter */
export async function argumentsAreTaken() {
  console.log("%o <%s>", { key: 1 }, "after-o");
  console.log("%O <%s>", { key: 1 }, "after-O");
  console.log("%cstyled <%s>", "color: chartreuse", "after-c");
}

/** Specifiers without arguments, arguments without specifiers. https://console.spec.whatwg.org/#formatter */
export async function countsDiffer() {
  console.log("alone %s %d %i %f %o %O %c");
  console.log("<%s> few %s", "one");
  console.log("<%s> many", "one", "two", 3);
}

/** Specifiers in other arguments than the first. https://console.spec.whatwg.org/#formatter */
export async function laterSpecifiersStay() {
  console.log("first", "<%s>", "last");
  console.log(1, "<%d>", 2);
}

/** Values that are hard to print. https://console.spec.whatwg.org/#printer */
export async function oddValuesArePrinted() {
  const cyclic: { self?: unknown } = {};
  cyclic.self = cyclic;
  const throwing = {
    get own(): never {
      throw new Error("getter");
    },
  };
  const odd = [Symbol("own"), Object.create(null), cyclic, throwing, 2n ** 70n, () => 1, new Map([[cyclic, throwing]])];
  for (const [index, value] of odd.entries()) console.log(`before ${index}`, value, `after ${index}`);
}

/** Conditions that are true. https://console.spec.whatwg.org/#assert */
export async function truthIsSilent() {
  for (const condition of [true, 1, "x", {}, Symbol.iterator] as boolean[])
    console.assert(condition, "never %s", "seen");
}

/** Conditions that are false, alone. https://console.spec.whatwg.org/#assert */
export async function falsehoodIsTold() {
  console.assert();
}

/** Messages of assertions. https://console.spec.whatwg.org/#assert */
export async function assertionsFormat() {
  console.assert(false, "<%s>", "first", "rest-1");
  console.assert(0 as unknown as boolean, 5, "rest-2");
}

/** Counts by their labels. https://console.spec.whatwg.org/#count */
export async function callsAreCounted() {
  console.count();
  console.count(undefined);
  console.count("label");
  console.count("default");
  console.count("label");
  console.count(5 as unknown as string);
  console.count("%s");
}

/** Counts that are reset. https://console.spec.whatwg.org/#countreset */
export async function countsAreReset() {
  console.count("reset");
  console.count("reset");
  console.countReset("reset");
  console.count("reset");
}

/** A count that isn't there. https://console.spec.whatwg.org/#countreset */
export async function missingCountIsTold() {
  console.countReset("missing");
}

/** Lines in groups. https://console.spec.whatwg.org/#grouping */
export async function groupsIndent() {
  console.log("outside");
  console.group("label", 1);
  console.log("inside");
  console.group("<%s>", "inner");
  console.log("innermost");
  console.groupEnd();
  console.log("inside-again");
  console.groupEnd();
  console.groupEnd();
  console.log("outside-again");
}

/** Lines in a collapsed group. https://console.spec.whatwg.org/#groupcollapsed */
export async function collapsedGroupsIndent() {
  console.log("outside");
  console.groupCollapsed("label", 1);
  console.log("inside");
  console.groupEnd();
  console.log("outside-again");
}

/** A group that is cleared. https://console.spec.whatwg.org/#clear */
export async function clearEndsGroups() {
  console.log("outside");
  console.group("label");
  console.log("inside");
  console.clear();
  console.log("cleared");
  console.groupEnd();
}

/** Timers. https://console.spec.whatwg.org/#timing */
export async function timersAreTold() {
  console.time("timer");
  console.timeLog("timer");
  console.timeLog("timer", "data", 5);
  console.timeEnd("timer");
  console.time();
  console.timeLog();
  console.timeEnd();
}

/** A timer that begins. https://console.spec.whatwg.org/#time */
export async function startIsSilent() {
  console.time("silent");
}

/** An object by dir, and a text with a specifier. https://console.spec.whatwg.org/#dir */
export async function dirPrints() {
  console.dir({ property: "value" });
  console.dir("<%s>", {});
}

/** Rows of objects and of arrays. https://console.spec.whatwg.org/#table */
export async function tablesAreDrawn() {
  console.table([
    { first: "cell-1", second: "cell-2" },
    { first: "cell-3", third: "cell-4" },
  ]);
}

/** Some of the columns. https://console.spec.whatwg.org/#table */
export async function columnsAreChosen() {
  console.table([{ chosen: "cell-1", other: "cell-2" }], ["chosen"]);
}

/** What is no table. https://console.spec.whatwg.org/#table */
export async function othersAreLogged() {
  console.table("text");
  console.table(25);
}

/** A stack. https://console.spec.whatwg.org/#trace */
export async function stackIsWritten() {
  console.trace();
}
