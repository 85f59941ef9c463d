import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { openSources, suiteHash } from "../../suites/sources.ts";

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

function writeTree(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), "sources-"));
  roots.push(root);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

const suiteFile = "suites/streams/tee.suite.ts";
const probesFile = "suites/streams/tee.probes.ts";
const tableFile = "suites/streams/tables.ts";

const suiteText = `import { suite } from "../suite.ts";
import { sizes } from "./tables.ts";

const feature = suite<typeof import("./tee.probes.ts")>("streams/tee");

interface Both { left: string }
/** What both branches give. */
const both = (text: string): Both => ({ left: text, right: text }) as Both;
const unrelated = "é😀" as string;
const algorithms = [{ name: "one", text: twice("a") }] as const;

function twice(text: string) {
  return text + text;
}

feature("ReadableStream.tee", { spec: "https://example.org/", needs: [{ probe: "hasTee" }] }, (check) => {
  // Both branches, not only the first.
  check("delivers every chunk", async ({ observe, expect }) => {
    expect(await observe("teeDelivers")).toStrictEqual(both("abc"));
  });

  check("says nothing else", async ({ expect }) => { expect(1 as number).toBe(1) });

  for (const alg of algorithms) {
    for (const size of sizes) {
      check(\`gives \${alg.name} of \${size}\`, async ({ observe, expect }) => {
        expect(await observe("teeDelivers", \`
      raw\`)).toBe(alg.text);
      });
    }
  }
});

function signs(register: Check, probe: string) {
  register(\`signs by \${probe}\`, ({ observe }) => observe(probe));
}

feature("signing", {}, (check) => {
  for (const probe of ["signed", "teeDelivers"]) signs(check, probe);
  check("is a neighbour", ({ observe }) => observe("hasTee"));
});

for (const family of algorithms) {
  feature(family.name, {}, (check) => check("of a family", () => family.text));
}
`;

const probesText = `import { chunks } from "./tables.ts";

/** Whether there is one. */
export async function hasTee() { return "tee" in ReadableStream.prototype; }

/** A teed branch sees every chunk. https://streams.spec.whatwg.org/#rs-tee */
export async function teeDelivers(text: string = chunks.join("")) {
  return read(text);
}

const read = async (text: string) => new Response(text).text();

export { signed } from "./tables.ts";
`;

const tableText = `export const sizes = [1, 2];
const middle = "b";
export const chunks = ["a", middle, "c"] as string[];
export const signed = async () => sizes;
`;

type Edit = (text: string) => string;
const keep: Edit = (text) => text;

function bookOf({ suite = keep, probes = keep, tables = keep }: { suite?: Edit; probes?: Edit; tables?: Edit } = {}) {
  const files = { [suiteFile]: suite(suiteText), [probesFile]: probes(probesText), [tableFile]: tables(tableText) };
  const book = openSources(writeTree(files));
  return {
    ...book,
    /** The check whose call is the n-th of this text. */
    at(call: string, text = files[suiteFile]!) {
      const before = text.slice(0, text.indexOf(call)).split("\n");
      return book.check(suiteFile, before.length, before.at(-1)!.length + 1);
    },
  };
}

const replacing =
  (from: string, to: string): Edit =>
  (text) => {
    if (!text.includes(from)) throw new Error(`the text has no ${from}`);
    return text.replaceAll(from, to);
  };

describe("a check's source", () => {
  test("is its statement with the comment above, dedented, and what it refers to", () => {
    expect(bookOf().at('check("delivers').source).toStrictEqual({
      file: suiteFile,
      line: 17,
      text: `// Both branches, not only the first.
check("delivers every chunk", async ({ observe, expect }) => {
  expect(await observe("teeDelivers")).toStrictEqual(both("abc"));
});

/** What both branches give. */
const both = (text: string): Both => ({ left: text, right: text }) as Both;`,
    });
  });

  test("is found by its line alone, and by a column that misses", () => {
    const book = bookOf();
    const { source } = book.at('check("says');
    expect(book.check(suiteFile, 22).source).toStrictEqual(source);
    expect(book.check(suiteFile, 22, 40).source).toStrictEqual(source);
  });

  test("is the whole loop around it, with tables of the file", () => {
    const { source } = bookOf().at("check(`gives");
    expect(source.line).toBe(24);
    expect(source.text).toMatch(/^for \(const alg of algorithms\) \{\n {2}for \(const size of sizes\) \{\n {4}check/);
    expect(source.text).toContain("\n      raw`))");
    expect(source.text).toContain(
      '\n\nconst algorithms = [{ name: "one", text: twice("a") }] as const;\n\nfunction twice',
    );
  });

  test("is the function that registers it, and where that is called", () => {
    const { source, probes } = bookOf().at("register(`");
    expect(source.text).toMatch(/^function signs\(register: Check/);
    expect(source.text).toContain('\n\nfor (const probe of ["signed", "teeDelivers"]) signs(check, probe);');
    expect(source.text).not.toContain("neighbour");
    expect(probes).toStrictEqual(["signed", "teeDelivers"]);
  });

  test("takes only the head of a loop around the feature", () => {
    const { source } = bookOf().at('check("of a family"');
    expect(source.text).toMatch(/^check\("of a family", \(\) => family.text\)\n\n/);
    expect(source.text).toContain("for (const family of algorithms)");
    expect(source.text).not.toContain("feature(");
  });

  test("takes the table behind a callback around it", () => {
    const suite =
      () => `feature("x", {}, (check) => {\n  rows.forEach((row) => {\n    check(row, () => row);\n  });\n});
const rows = ["hasTee"];\n`;
    const { source, probes } = bookOf({ suite }).at("check(row");
    expect(source.text).toMatch(/^rows\.forEach\(\(row\) => \{\n {2}check[\s\S]+const rows/);
    expect(probes).toStrictEqual(["hasTee"]);
  });

  test("doesn't take a declaration that a parameter hides", () => {
    const suite = () => `const text = 1;\nfeature("x", {}, (check) => {\n  check("t", (text) => text);\n});\n`;
    expect(bookOf({ suite }).at("check(").source.text).toBe('check("t", (text) => text);');
  });

  test("doesn't take a declaration that the check is inside of", () => {
    const suite = () =>
      `const made = feature("x", {}, (check) => {\n  check("a", () => made);\n  check("b", () => 1);\n});\n`;
    expect(bookOf({ suite }).at('check("a"').source.text).toBe('check("a", () => made);');
  });

  test("is refused where no check is called", () => {
    const book = bookOf();
    expect(() => book.check(suiteFile, 4, 3)).toThrow(/tee\.suite\.ts:4:3: looked there for a call/);
    expect(() => book.check(suiteFile, 4000)).toThrow("tee.suite.ts:4000");
    expect(() => book.check("suites/streams/none.suite.ts", 1)).toThrow("none.suite.ts can't be read");
    expect(() => book.check(tableFile, 1)).toThrow("tables.ts:1 isn't in a suite file");
  });

  test("is refused with the file's name where it doesn't parse", () => {
    expect(() => bookOf({ suite: () => "const = 1;" }).check(suiteFile, 1)).toThrow(`${suiteFile} doesn't parse`);
  });
});

describe("a probe's source", () => {
  test("is its docstring, its function and what it uses, other files by name", () => {
    expect(bookOf().probe(probesFile, "teeDelivers")).toStrictEqual({
      file: probesFile,
      line: 6,
      text: `/** A teed branch sees every chunk. https://streams.spec.whatwg.org/#rs-tee */
export async function teeDelivers(text: string = chunks.join("")) {
  return read(text);
}

const read = async (text: string) => new Response(text).text();

// ${tableFile}
const middle = "b";

// ${tableFile}
export const chunks = ["a", middle, "c"] as string[];`,
    });
  });

  test("follows a re-export", () => {
    const { file, text } = bookOf().probe(probesFile, "signed");
    expect(file).toBe(tableFile);
    expect(text).toContain("export const sizes = [1, 2];");
  });

  test("is refused where it isn't exported", () => {
    expect(() => bookOf().probe(probesFile, "read")).toThrow(/no probe "read".+hasTee, signed, teeDelivers/);
  });
});

describe("a check's revision", () => {
  const check = 'check("delivers';
  const revisionAfter = (edits: Parameters<typeof bookOf>[0], call = check) => bookOf(edits).at(call).revision;
  const committed = (call = check) => bookOf().at(call).revision;

  test("is 12 hex digits, and names the probes behind it, those the feature needs too", () => {
    const { revision, probes } = bookOf().at(check);
    expect(revision).toMatch(/^[0-9a-f]{12}$/);
    expect(probes).toStrictEqual(["hasTee", "teeDelivers"]);
  });

  test.each<[string, Parameters<typeof bookOf>[0]]>([
    ["a comment", { suite: replacing("// Both branches, not only the first.", "/* else */") }],
    ["line breaks", { suite: (text) => `\n\n${replacing('both("abc"));', 'both(\n"abc",\n));')(text)}` }],
    ["quotes", { suite: replacing('both("abc")', "both('abc')") }],
    ["a type", { suite: replacing("(text: string): Both", "(text: unknown)") }],
    ["a neighbour", { suite: replacing("toBe(1)", "toBe(2)") }],
    ["an unrelated declaration", { suite: replacing("é😀", "e") }],
    ["the feature's spec", { suite: replacing("example.org", "example.com") }],
    ["a probe's docstring", { probes: replacing("A teed branch", "Each branch") }],
    ["a table that isn't used", { tables: replacing("[1, 2]", "[1, 3]") }],
    ["the order of declarations", { tables: (text) => text.split("\n").toReversed().join("\n") }],
  ])("doesn't change with %s", (_what, edits) => {
    expect(revisionAfter(edits)).toBe(committed());
  });

  test.each<[string, Parameters<typeof bookOf>[0]]>([
    ["the check", { suite: replacing('both("abc")', 'both("abd")') }],
    ["what it uses", { suite: replacing("right: text", "right: 1") }],
    ["the feature's needs", { suite: replacing('{ probe: "hasTee" }', '"ReadableStream"') }],
    ["a probe", { probes: replacing("read(text);", "read(text + 1);") }],
    ["what a probe uses", { probes: replacing("new Response(text)", "new Response(1)") }],
    ["what a probe uses of another file", { tables: replacing('"b"', '"B"') }],
  ])("changes with %s", (_what, edits) => {
    expect(revisionAfter(edits)).not.toBe(committed());
  });

  test("changes with the whole of a table from another file, but not with its comments", () => {
    const loop = "check(`gives";
    expect(revisionAfter({ tables: replacing("[1, 2]", "[1, 3]") }, loop)).not.toBe(committed(loop));
    expect(revisionAfter({ tables: (text) => `// New.\n${text}` }, loop)).toBe(committed(loop));
  });

  test("changes with a table that a table's table imports, and not with what is outside the folder", () => {
    const revisionWith = (names: string, other: string) => {
      const tree = {
        [suiteFile]: `import { rows } from "./rows.ts";\nfeature("x", {}, (check) => {\n  check("y", () => rows);\n});\n`,
        "suites/streams/rows.ts": `import { cells } from "./deep/cells.ts";\nexport const rows = cells;\n`,
        "suites/streams/deep/cells.ts": `import { names } from "../names.ts";\nimport { other } from "../../other.ts";\nexport const cells = [names, other];\n`,
        "suites/streams/names.ts": names,
        "suites/other.ts": other,
      };
      return openSources(writeTree(tree)).check(suiteFile, 3, 3).revision;
    };
    const before = revisionWith("export const names = 1;", "export const other = 1;");
    expect(revisionWith("export const names = 2;", "export const other = 1;")).not.toBe(before);
    expect(revisionWith("/* one */ export const names = 1;", "export const other = 2;")).toBe(before);
  });

  test("changes with a file of data that the check opens", () => {
    const suite = `feature("x", {}, (check) => {\n  check("y", () => load("./data.json"));\n});\n`;
    const revisionWith = (data: string) =>
      openSources(writeTree({ [suiteFile]: suite, "suites/streams/data.json": data })).check(suiteFile, 2, 3).revision;
    expect(revisionWith("1")).not.toBe(revisionWith("2"));
  });
});

describe("the suites' hash", () => {
  const files = { "suites/a.ts": "a", "fixtures/b.ts": "b", "wire/c.ts": "c" };

  test("changes with a file's bytes and with its name", () => {
    const hashes = [files, { ...files, "wire/c.ts": "d" }, { ...files, "wire/d.ts": "" }].map((tree) =>
      suiteHash(writeTree(tree)),
    );
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(hashes).size).toBe(3);
  });

  test("is the same where compiled files stand beside the sources", () => {
    const compiled = { "suites/a.js": "x", "suites/a.d.ts": "y", "cli/z.ts": "z" };
    expect(suiteHash(writeTree({ ...files, ...compiled }))).toBe(suiteHash(writeTree(files)));
  });
});
