import { stripVTControlCharacters } from "node:util";
import { suite } from "../suite.ts";
import { linesOf, written } from "./written.ts";

const feature = suite<typeof import("./writing.probes.ts")>("console/writing");
const api = (anchor: string) => `https://console.spec.whatwg.org/#${anchor}`;
const about = (anchor: string, member?: string) => ({
  spec: api(anchor),
  ...(member && { bcd: `api.console.${member}_static` }),
  profiles: ["ecma-429-2025:console"],
  apart: true,
});
/** The script that is launched by the first of them. */
const timeout = 10_000;

/** What a template of `<%…>` became. */
const inserted = (text: string): string[] => Array.from(text.matchAll(/<([^<>]*)>/g), ([, found]) => found as string);

feature("console: levels", about("logger"), (check) => {
  check("write their arguments in order", { timeout }, async (context) => {
    const text = await written(context, "levelsWrite");
    const lines = ["log 1 true", "info 2 null", "warn 3 undefined", "error 4 end", "debug 5 end"];
    const found = lines.filter((line) => new RegExp(`${line.replaceAll(" ", "\\W+")}\\W*$`, "m").test(text));
    context.expect(found).toStrictEqual(lines);
  });
  check("write no text without arguments", { timeout }, async (context) => {
    context.expect(await linesOf(context, "nothingIsWritten")).toStrictEqual([]);
  });
  check("print values of any kind", { spec: api("printer"), timeout }, async (context) => {
    const text = await written(context, "oddValuesArePrinted");
    const marks = Array.from(text.matchAll(/before (\d)(?=.*after \1)/gs), ([, index]) => Number(index));
    context.expect(marks).toStrictEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});

feature("console: format specifiers", about("formatter"), (check) => {
  check("%s inserts a string, in each level", { timeout }, async (context) => {
    const values = ["text", "1.5", "true", "null", "undefined"];
    const levels = ["info", "too", "debug", "too", "error", "too", "warn", "too"];
    const found = inserted(await written(context, "stringsAreInserted"));
    context.expect(found.toSorted()).toStrictEqual([...values, ...levels].toSorted());
  });
  check("%s inserts a symbol as String() has it", { timeout }, async (context) => {
    context.expect(inserted(await written(context, "symbolsAreInserted"))).toStrictEqual(["Symbol(own)"]);
  });
  check("%s inserts numbers as String() has them", { timeout }, async (context) => {
    context.expect(inserted(await written(context, "numbersAreInserted"))).toStrictEqual(["0", "12"]);
  });
  check("%s inserts objects as String() has them", { timeout }, async (context) => {
    const strings = ["[object Object]", "1,2,3", "own"];
    context.expect(inserted(await written(context, "objectsAreInserted"))).toStrictEqual(strings);
  });
  const integers = ["42", "42", "12", "NaN", "NaN"];
  check("%d inserts an integer by parseInt", { timeout }, async (context) => {
    context.expect(inserted(await written(context, "decimalsAreInserted"))).toStrictEqual(integers);
  });
  check("%i inserts an integer by parseInt", { timeout }, async (context) => {
    context.expect(inserted(await written(context, "integersAreInserted"))).toStrictEqual(integers);
  });
  check("%f inserts a number by parseFloat", { timeout }, async (context) => {
    const floats = ["42", "42.5", "1.5", "NaN", "NaN"];
    context.expect(inserted(await written(context, "floatsAreInserted"))).toStrictEqual(floats);
  });
  check("%o, %O and %c take an argument each, and CSS isn't written", { timeout }, async (context) => {
    const text = await written(context, "argumentsAreTaken");
    context.expect(inserted(text)).toStrictEqual(["after-o", "after-O", "after-c"]);
    context.expect(text).not.toContain("chartreuse");
  });
  check("stay where arguments are missing, and further arguments follow", { timeout }, async (context) => {
    const [alone, few, many] = await linesOf(context, "countsDiffer");
    context.expect(alone).toBe("alone %s %d %i %f %o %O %c");
    context.expect(few).toBe("<one> few %s");
    context.expect(many).toMatch(/^<one> many\W+two\W+3$/);
  });
  check("mean nothing in later arguments", { timeout }, async (context) => {
    context.expect(inserted(await written(context, "laterSpecifiersStay"))).toStrictEqual(["%s", "%d"]);
  });
});

const assertion = "writes a message when the condition is missing";

feature("console.assert", about("assert", "assert"), (check) => {
  check(assertion, { timeout }, async (context) => {
    context.expect((await linesOf(context, "falsehoodIsTold")).length).toBeGreaterThan(0);
  });
  check("writes nothing when the condition is true", { dependsOn: assertion, timeout }, async (context) => {
    context.expect(await linesOf(context, "truthIsSilent")).toStrictEqual([]);
  });
  check("puts its message ahead of a format or of other values", { dependsOn: assertion, timeout }, async (context) => {
    const text = await written(context, "assertionsFormat");
    context.expect(text).toMatch(/^.*\S.*: <first>\W+rest-1$/m);
    context.expect(text).toMatch(/^.*[^\s\d].*\b5\W+rest-2$/m);
  });
});

feature("console.count", about("count", "count"), (check) => {
  check("writes each label with its count", { timeout }, async (context) => {
    const lines = ["default: 1", "default: 2", "label: 1", "default: 3", "label: 2", "5: 1", "%s: 1"];
    context.expect(await linesOf(context, "callsAreCounted")).toStrictEqual(lines);
  });
});

feature("console.countReset", about("countreset", "countReset"), (check) => {
  check("begins a count anew", { timeout }, async (context) => {
    context.expect(await linesOf(context, "countsAreReset")).toStrictEqual(["reset: 1", "reset: 2", "reset: 1"]);
  });
  check("writes a message for a label without a count", { timeout }, async (context) => {
    context.expect((await linesOf(context, "missingCountIsTold")).length).toBeGreaterThan(0);
  });
});

/** Columns ahead of each word's first letter. */
function columnsOf(text: string, ...words: string[]): number[] {
  return words.map((word) => new RegExp(`^(.*[^\\S\\n])?${word}\\W*$`, "m").exec(text)?.[1]?.length ?? 0);
}

const indentation = "writes its label, and indents what follows";

feature("console.group", about("grouping", "group"), (check) => {
  check(indentation, { timeout }, async (context) => {
    const text = await written(context, "groupsIndent");
    context.expect(text).toMatch(/label\W+1/);
    const [outside, inside] = columnsOf(text, "outside", "inside");
    context.expect(inside).toBeGreaterThan(outside as number);
  });
  check(
    "nests, and ends with groupEnd",
    { spec: api("groupend"), dependsOn: indentation, timeout },
    async (context) => {
      const text = await written(context, "groupsIndent");
      const words = ["outside", "inside", "innermost", "inside-again", "outside-again"];
      const [outside, inside, innermost, insideAgain, outsideAgain] = columnsOf(text, ...words);
      context.expect(text).toContain("<inner>");
      context.expect(innermost).toBeGreaterThan(inside as number);
      context.expect({ insideAgain, outsideAgain }).toStrictEqual({ insideAgain: inside, outsideAgain: outside });
    },
  );
  check(
    "ends with clear",
    { spec: api("clear"), bcd: "api.console.clear_static", dependsOn: indentation, timeout },
    async (context) => {
      const text = await written(context, "clearEndsGroups");
      const [outside, inside, cleared] = columnsOf(stripVTControlCharacters(text), "outside", "inside", "cleared");
      context.expect(inside).toBeGreaterThan(outside as number);
      context.expect(cleared).toBe(outside);
    },
  );
});

feature("console.groupCollapsed", about("groupcollapsed", "groupCollapsed"), (check) => {
  check(indentation, { timeout }, async (context) => {
    const text = await written(context, "collapsedGroupsIndent");
    context.expect(text).toMatch(/label\W+1/);
    const [outside, inside, again] = columnsOf(text, "outside", "inside", "outside-again");
    context.expect(inside).toBeGreaterThan(outside as number);
    context.expect(again).toBe(outside);
  });
});

feature("console: timers", about("timing", "time"), (check) => {
  check("write label, duration and data", { timeout }, async (context) => {
    const lines = await linesOf(context, "timersAreTold");
    const duration = String.raw`\D*\d.*`;
    const shapes = ["timer", "timer.*data\\W+5", "timer", "default", "default"].map((shape) => {
      const [label, ...rest] = shape.split(".*");
      return new RegExp(`^${[`${label}: ${duration}`, ...rest].join("")}$`);
    });
    context.expect(lines).toHaveLength(shapes.length);
    for (const [index, shape] of shapes.entries()) context.expect(lines[index]).toMatch(shape);
  });
  check(
    "write nothing when they start",
    { spec: api("time"), dependsOn: "write label, duration and data", timeout },
    async (context) => {
      context.expect(await linesOf(context, "startIsSilent")).toStrictEqual([]);
    },
  );
});

feature("console.dir", about("dir", "dir"), (check) => {
  check("writes its one item, and formats nothing", { timeout }, async (context) => {
    const text = await written(context, "dirPrints");
    context.expect(text).toMatch(/property.*value/s);
    context.expect(inserted(text)).toStrictEqual(["%s"]);
  });
});

feature("console.dirxml", about("dirxml", "dirxml"), (check) => {
  check("writes all items", { timeout }, async (context) => {
    context.expect(await written(context, "itemsAreWritten")).toMatch(/dirxml\W+6\W+property.*value/s);
  });
});

const drawing = "writes every column and cell";

feature("console.table", about("table", "table"), (check) => {
  check(drawing, { timeout }, async (context) => {
    const text = await written(context, "tablesAreDrawn");
    const words = ["first", "second", "third", "cell-1", "cell-2", "cell-3", "cell-4"];
    context.expect(words.filter((word) => text.includes(word))).toStrictEqual(words);
  });
  check("writes the columns that are named alone", { dependsOn: drawing, timeout }, async (context) => {
    const text = await written(context, "columnsAreChosen");
    const words = ["chosen", "cell-1", "other", "cell-2"];
    context.expect(words.filter((word) => text.includes(word))).toStrictEqual(["chosen", "cell-1"]);
  });
  check("writes what is no table as it is", { dependsOn: drawing, timeout }, async (context) => {
    const text = await written(context, "othersAreLogged");
    context.expect(text).toMatch(/text.*25/s);
  });
});

feature("console.trace", about("trace", "trace"), (check) => {
  check("writes a stack", { timeout }, async (context) => {
    context.expect((await linesOf(context, "stackIsWritten")).length).toBeGreaterThan(0);
  });
});
