// kysely@>=0.27 <1: queries compiled for three dialects
import * as k from "kysely";

const parts = { createDriver: () => new k.DummyDriver(), createIntrospector: (db) => new k.SqliteIntrospector(db) };
const dialect = (Adapter, Compiler) => ({
  ...parts,
  createAdapter: () => new Adapter(),
  createQueryCompiler: () => new Compiler(),
});
const pg = new k.Kysely({
  dialect: dialect(k.PostgresAdapter, k.PostgresQueryCompiler),
  plugins: [new k.CamelCasePlugin()],
});
const mysql = new k.Kysely({ dialect: dialect(k.MysqlAdapter, k.MysqlQueryCompiler) });
const sqlite = new k.Kysely({ dialect: dialect(k.SqliteAdapter, k.SqliteQueryCompiler) });
const shown = (query) => [query.compile()].map(({ sql, parameters }) => [sql, parameters]);
export const selects = () =>
  [pg, mysql, sqlite].map((db) => shown(db.selectFrom("a").selectAll().where("firstId", ">", 1).limit(2)));
export const writes = () => [
  shown(pg.insertInto("a").values({ b: 1 }).returning("c")),
  shown(sqlite.deleteFrom("a").where("b", "in", [1, 2])),
];
export const runs = () =>
  pg
    .updateTable("a")
    .set({ b: k.sql`now()` })
    .executeTakeFirst()
    .then((done) => done.numUpdatedRows);
export const changesSchemas = () =>
  mysql.schema
    .createTable("a")
    .addColumn("b", "integer", (one) => one.primaryKey())
    .compile().sql;
