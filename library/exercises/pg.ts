// pg@8: escaping, types, addresses, errors; it talks to no server
import pg from "pg";

const { Client, DatabaseError, defaults, escapeIdentifier, escapeLiteral, Pool, Query, types } = pg;
const client = new Client("postgres://me:secret@db.example:6543/shop?application_name=a");
const texts = { 16: "t", 17: "\\x0102", 20: "9007199254740993", 1007: "{1,NULL}", 1184: "2020-01-01 00:00:00+00" };
export const escapes = () => [escapeIdentifier('a"b'), escapeLiteral("a'b\\c")];
export const readsTypes = () => Object.entries(texts).map(([type, text]) => types.getTypeParser(Number(type))(text));
export const readsAddresses = () => [client.host, client.port, client.database, client.user, client.ssl];
export const pools = () => [new Pool({ max: 3 })].map(({ options, totalCount }) => [options.max, totalCount]);
export const makesQueries = () => [new Query("select $1", ["a"])].map(({ text, values }) => [text, values]);
export const knowsErrors = () => [new DatabaseError("no", 1, "error").message, defaults.port];
