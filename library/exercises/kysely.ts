// kysely@>=0.27 <1: queries compiled for two dialects
import * as k from "kysely";

const common = { createDriver: () => new k.DummyDriver(), createIntrospector: (db) => new k.SqliteIntrospector(db) };
const one = (Adapter, Compiler) => ({ createAdapter: () => new Adapter(), createQueryCompiler: () => new Compiler() });
const pg = { ...common, ...one(k.PostgresAdapter, k.PostgresQueryCompiler) };
const mysql = { ...common, ...one(k.MysqlAdapter, k.MysqlQueryCompiler) };
const [a, b] = [pg, mysql].map((dialect) => new k.Kysely({ dialect, plugins: [new k.CamelCasePlugin()] }));
const shown = (query) => [query.compile()].map(({ sql, parameters }) => [sql, parameters]);
const query = (db) => db.selectFrom("a").selectAll().where("firstId", ">", 1).limit(2);
export const selects = () => [a, b].map(query).map(shown);
export const inserts = () => shown(a.insertInto("a").values({ b: 1 }).returning("c"));
export const runs = () => query(a).execute();
export const changesSchemas = () => b.schema.createTable("a").addColumn("b", "integer").compile().sql;
