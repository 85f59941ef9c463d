// drizzle-orm@>=0.30 <2: queries built, and run through a driver of our own
import { and, count, eq, gt, like, sql } from "drizzle-orm";
import { integer, pgTable, QueryBuilder, text } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/pg-proxy";

const users = pgTable("users", { id: integer().primaryKey(), name: text().notNull() });
const asked: unknown[] = [];
const db = drizzle(async (...query) => ({ rows: asked.push(query) ? [[1, "a"]] : [] }));
const some = new QueryBuilder().select({ total: count() }).from(users);
export const builds = () => some.where(and(gt(users.id, 1), like(users.name, "a%"))).toSQL();
export const reads = async () => [await db.select().from(users), asked.pop()];
const user = { id: 1, name: "a" };
export const writes = async () => [await db.insert(users).values(user).returning(), asked.pop()];
export const updates = () => db.update(users).set({ name: sql`1` }).where(eq(users.id, 1)).toSQL();
