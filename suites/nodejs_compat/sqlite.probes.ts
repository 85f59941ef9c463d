type Database = import("node:sqlite").DatabaseSync;

async function thrownBy(act: () => unknown) {
  try {
    await act();
  } catch (error) {
    const { name, code, message } = error as NodeJS.ErrnoException;
    return { name, code, message };
  }
  return "nothing";
}

async function inDatabase<T>(act: (database: Database) => T, options: object = {}) {
  const { DatabaseSync } = await import("node:sqlite");
  const database = new DatabaseSync(":memory:", options);
  try {
    return await act(database);
  } finally {
    if (database.isOpen) database.close();
  }
}

/** Rows are written and read, with parameters of both kinds. https://nodejs.org/docs/latest-v24.x/api/sqlite.html#statementrunnamedparameters-anonymousparameters */
export async function rowsAreWritten() {
  return inDatabase((database) => {
    database.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT) STRICT");
    const insert = database.prepare("INSERT INTO t (name) VALUES (?)");
    const results = ["a", "b"].map((name) => ({ ...insert.run(name) }));
    const named = database.prepare("SELECT name FROM t WHERE id = $id");
    const rows = database.prepare("SELECT * FROM t ORDER BY id DESC").all() as object[];
    return {
      results,
      row: { ...named.get({ id: 2 }) },
      none: named.get({ $id: 9 }),
      rows: rows.map((row) => ({ ...row })),
    };
  });
}

/** Rows come one at a time. https://nodejs.org/docs/latest-v24.x/api/sqlite.html#statementiteratenamedparameters-anonymousparameters */
export async function rowsAreIterated() {
  return inDatabase((database) => {
    const count = database.prepare("WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT i FROM n");
    const seen: unknown[] = [];
    for (const row of count.iterate()) if (seen.push((row as { i: number }).i) === 3) break;
    return seen;
  });
}

/** Values keep their types. https://nodejs.org/docs/latest-v24.x/api/sqlite.html#type-conversion-between-javascript-and-sqlite */
export async function valuesKeepTheirTypes() {
  return inDatabase(async (database) => {
    const select = database.prepare("SELECT ? AS a, ? AS b, ? AS c, ? AS d, 9007199254740993 AS e");
    const values = [null, 1.5, "text", Uint8Array.of(1, 2)] as const;
    const large = await thrownBy(() => select.get(...values));
    select.setReadBigInts(true);
    return { row: { ...select.get(...values) }, large };
  });
}

/** A function of JavaScript is called by SQL. https://nodejs.org/docs/latest-v24.x/api/sqlite.html#class-databasesync */
export async function functionsAreCalled() {
  return inDatabase(async (database) => {
    database.function("twice", (value) => `${value}${value}`);
    database.function("fails", () => {
      throw new RangeError("inside");
    });
    const row = database.prepare("SELECT twice('ab') AS twice").get();
    return { ...row, failed: await thrownBy(() => database.prepare("SELECT fails()").get()) };
  });
}

/** A function of JavaScript sums up rows. https://nodejs.org/docs/latest-v24.x/api/sqlite.html#databaseaggregatename-options */
export async function rowsAreAggregated() {
  return inDatabase((database) => {
    database.aggregate("joined", {
      start: "",
      step: (text: string, value) => `${text}<${value}>`,
      result: (text) => `${text}.`,
    });
    return { ...database.prepare("SELECT joined(column1) AS joined FROM (VALUES (1), (2))").get() };
  });
}

/** A broken rule is an error of its own kind. https://nodejs.org/docs/latest-v24.x/api/errors.html#err_sqlite_error */
export async function brokenRulesThrow() {
  return inDatabase(async (database) => {
    database.exec(
      "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a INTEGER REFERENCES a(id)); INSERT INTO a VALUES (1)",
    );
    const twice = await thrownBy(() => database.exec("INSERT INTO a VALUES (1)"));
    // Foreign keys are checked unless an option says otherwise.
    return { twice, foreign: await thrownBy(() => database.exec("INSERT INTO b VALUES (2)")) };
  });
}

/** What is rolled back is gone. https://nodejs.org/docs/latest-v24.x/api/sqlite.html#databaseistransaction */
export async function transactionsRollBack() {
  return inDatabase((database) => {
    database.exec("CREATE TABLE t (id INTEGER); BEGIN; INSERT INTO t VALUES (1)");
    const during = [database.isTransaction, database.prepare("SELECT count(*) AS n FROM t").get()?.n];
    database.exec("ROLLBACK");
    return { during, behind: [database.isTransaction, database.prepare("SELECT count(*) AS n FROM t").get()?.n] };
  });
}

/** A closed database does nothing more. https://nodejs.org/docs/latest-v24.x/api/sqlite.html#databaseclose */
export async function closedDatabaseRefuses() {
  return inDatabase(async (database) => {
    const open = database.isOpen;
    database.close();
    return { open, closed: database.isOpen, used: await thrownBy(() => database.exec("SELECT 1")) };
  });
}

/** Changes of one database are applied to another. https://nodejs.org/docs/latest-v24.x/api/sqlite.html#databasecreatesessionoptions */
export async function changesAreApplied() {
  return inDatabase((source) =>
    inDatabase((target) => {
      for (const database of [source, target]) database.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT)");
      const session = source.createSession();
      source.exec("INSERT INTO t VALUES (1, 'one')");
      const applied = target.applyChangeset(session.changeset());
      session.close();
      return { applied, row: { ...target.prepare("SELECT * FROM t").get() } };
    }),
  );
}

/** A database is kept in a file, and copied to another. https://nodejs.org/docs/latest-v24.x/api/sqlite.html#sqlitebackupsourcedb-path-options */
export async function databaseIsBackedUp() {
  const { DatabaseSync, backup } = await import("node:sqlite");
  const { mkdtempSync, rmSync } = await import("node:fs");
  const { join } = await import("node:path");
  const { tmpdir } = await import("node:os");
  const folder = mkdtempSync(join(tmpdir(), "sqlite-"));
  try {
    const source = new DatabaseSync(join(folder, "source.db"));
    source.exec("CREATE TABLE t (name TEXT); INSERT INTO t VALUES ('kept')");
    await backup(source, join(folder, "copy.db"));
    source.close();
    const rows = ["source.db", "copy.db"].map((name) => {
      const database = new DatabaseSync(join(folder, name), { readOnly: true });
      const row = database.prepare("SELECT name FROM t").get();
      database.close();
      return row?.name;
    });
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
