// drizzle-orm@>=0.30 <2: queries built, and run through a driver of our own
import { and, count, desc, eq, gt, like, sql } from "drizzle-orm";
import { integer, pgTable, QueryBuilder, text } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/pg-proxy";

const users = pgTable("users", { id: integer().primaryKey(), name: text().notNull() });
const asked: unknown[] = [];
const db = drizzle(async (query, params) => ({ rows: [asked.push([query, params]) && [1, "a"]] }));
const built = new QueryBuilder()
  .select({ total: count() })
  .from(users)
  .where(and(gt(users.id, 1), like(users.name, "a%")));
export const builds = () => built.groupBy(users.name).toSQL();
export const reads = async () => [
  await db.select().from(users).where(eq(users.id, 1)).orderBy(desc(users.id)),
  asked.at(-1),
];
export const writes = async () => [await db.insert(users).values({ id: 1, name: "a" }).returning(), asked.at(-1)];
export const updates = () =>
  db
    .update(users)
    .set({ name: sql`upper(${users.name})` })
    .toSQL();
