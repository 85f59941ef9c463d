// better-sqlite3@>=9 <14: statements, transactions, functions, errors
import Database from "better-sqlite3";

const db = new Database(":memory:").exec("create table a (b integer primary key, c text)");
db.function("twice", (one) => one * 2);
const insert = db.prepare("insert into a (c) values (@c)");
const all = async (sql) => db.prepare(sql).pluck().all();
export const writes = () => [insert.run({ c: "é" }), db.prepare("select * from a").all()];
export const commits = () => db.transaction((many) => many.map((c) => insert.run({ c }).changes))(["d", "e"]);
export const walks = () => [...db.prepare("select c from a order by b desc").iterate()];
export const calls = () => all("select twice(21)");
export const keepsBigNumbers = () => db.prepare("select 9007199254740993").safeIntegers().get();
export const tellsErrors = () => all("select * from no").catch(({ code }) => code);
