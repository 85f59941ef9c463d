// better-sqlite3@>=9 <14: statements, transactions, functions, errors
import Database from "better-sqlite3";

const db = new Database(":memory:").exec("create table a (b integer primary key, c text)");
const insert = db.prepare("insert into a (c) values (@c)");
const tell = ({ name, code }) => [name, code];
const refused = (sql) =>
  Promise.resolve(sql)
    .then((text) => db.prepare(text))
    .catch(tell);
export const writes = () => [insert.run({ c: "é" }), db.prepare("select * from a").all()];
export const commits = () => db.transaction((many) => many.map((c) => insert.run({ c }).changes))(["d", "e"]);
export const walks = () => [...db.prepare("select c from a order by b desc").pluck().iterate()];
export const calls = () =>
  db
    .function("twice", (one) => one * 2)
    .prepare("select twice(21)")
    .pluck()
    .get();
export const keepsBigNumbers = () => db.prepare("select 9007199254740993").pluck().safeIntegers().get();
export const tellsErrors = () => refused("select * from nowhere");
