// mysql2@>=2 <4: escaping, formatting, pools, types; it talks to no server
import mysql from "mysql2";

const values = [1, "a'b", null, [2, "c"], { d: true }, new Date(0), Buffer.from([1, 2])];
const options = { uri: "mysql://me:secret@db.example:3307/shop", timezone: "Z" } as const;
const pool = mysql.createPool({ ...options, connectionLimit: 3 });
const cluster = mysql.createPoolCluster();
export const escapes = () => values.map((value) => mysql.escape(value, false, "Z"));
export const formats = () =>
  mysql.format("select ?? from ?? where ? and ?", ["a.b", "c", { d: 1 }, mysql.raw("now()")]);
export const escapesNames = () => [mysql.escapeId("a`b.c"), mysql.escapeId(["a", "b"])];
export const pools = () => [pool.format("?", ["a"]), pool.escapeId("b"), typeof pool.promise().query];
export const clusters = () => [cluster.add("a", options), typeof cluster.of("a*").query];
export const knowsTypes = () => [mysql.Types.LONGLONG, mysql.Types[3], mysql.Charsets.UTF8MB4_BIN];
