import { suite } from "../suite.ts";

const feature = suite<typeof import("./sqlite.probes.ts")>("nodejs_compat/sqlite");
const about = (anchor: string, name = "DatabaseSync") => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/${anchor.includes("#") ? anchor : `sqlite.html#${anchor}`}`,
  needs: [`node:sqlite.${name}`],
  profiles: ["node:node:sqlite"],
});

feature("node:sqlite.DatabaseSync", about("class-databasesync"), (check) => {
  check("rolls a transaction back", about("databaseistransaction"), async ({ observe, expect }) => {
    expect(await observe("transactionsRollBack")).toStrictEqual({ during: [true, 1], behind: [false, 0] });
  });
  check(
    "throws ERR_SQLITE_ERROR for a broken rule, a foreign key too",
    about("errors.html#err_sqlite_error"),
    async ({ observe, expect }) => {
      const broken = { code: "ERR_SQLITE_ERROR" };
      expect(await observe("brokenRulesThrow")).toMatchObject({ twice: broken, foreign: broken });
    },
  );
  check("refuses to be used once it is closed", about("databaseclose"), async ({ observe, expect }) => {
    const used = { code: "ERR_INVALID_STATE" };
    expect(await observe("closedDatabaseRefuses")).toMatchObject({ open: true, closed: false, used });
  });
  check(
    "calls functions of JavaScript, and throws what they throw",
    about("class-databasesync", "DatabaseSync.prototype.function"),
    async ({ observe, expect }) => {
      const failed = { name: "RangeError", message: "inside" };
      expect(await observe("functionsAreCalled")).toMatchObject({ twice: "abab", failed });
    },
  );
  check(
    "sums up rows by functions of JavaScript",
    about("databaseaggregatename-options", "DatabaseSync.prototype.aggregate"),
    async ({ observe, expect }) => {
      expect(await observe("rowsAreAggregated")).toStrictEqual({ joined: "<1><2>." });
    },
  );
  check(
    "records changes that another applies",
    about("databasecreatesessionoptions", "DatabaseSync.prototype.createSession"),
    async ({ observe, expect }) => {
      expect(await observe("changesAreApplied")).toStrictEqual({ applied: true, row: { id: 1, name: "one" } });
    },
  );
});

feature("node:sqlite.StatementSync", about("class-statementsync"), (check) => {
  check(
    "writes and reads rows with anonymous and named parameters",
    about("statementrunnamedparameters-anonymousparameters"),
    async ({ observe, expect }) => {
      const [a, b] = [
        { id: 1, name: "a" },
        { id: 2, name: "b" },
      ];
      expect(await observe("rowsAreWritten")).toStrictEqual({
        results: [a, b].map(({ id }) => ({ changes: 1, lastInsertRowid: id })),
        row: { name: "b" },
        none: undefined,
        rows: [b, a],
      });
    },
  );
  check(
    "gives rows one at a time",
    about("statementiteratenamedparameters-anonymousparameters"),
    async ({ observe, expect }) => {
      expect(await observe("rowsAreIterated")).toStrictEqual([1, 2, 3]);
    },
  );
  check(
    "keeps types, and large integers only as BigInt",
    about("type-conversion-between-javascript-and-sqlite"),
    async ({ observe, expect }) => {
      const row = { a: null, b: 1.5, c: "text", d: Uint8Array.of(1, 2), e: 9007199254740993n };
      expect(await observe("valuesKeepTheirTypes")).toMatchObject({ row, large: { code: "ERR_OUT_OF_RANGE" } });
    },
  );
});

feature("node:sqlite.backup", about("sqlitebackupsourcedb-path-options", "backup"), (check) => {
  check("copies a database file", { needs: ["node:fs.mkdtempSync"] }, async ({ observe, expect }) => {
    expect(await observe("databaseIsBackedUp")).toStrictEqual(["kept", "kept"]);
  });
});
