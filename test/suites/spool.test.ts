import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Entry, Recorded } from "../../suites/recorded.ts";
import { type Line, listSpools, readSpool, Spool } from "../../suites/spool.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "spool-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A record is carried as it is: what it holds doesn't matter here. */
const entry = (id: string, returned: string): Entry => ({
  record: { id, title: "tab\there, line\nthere" } as Recorded,
  attempts: [{ verdict: "pass", duration: 1, observations: [{ probe: "p", args: [], returned }] }],
});

function readAll(slot: string): Line[] {
  return (listSpools(folder).get(slot) ?? []).flatMap((file) => [...readSpool(file)]);
}

function evidenceOf(line: Line | undefined): unknown {
  if (!line || !("attempts" in line)) return undefined;
  const { file, start, end } = line.attempts;
  return JSON.parse(readFileSync(file).subarray(start, end).toString("utf8"));
}

test("records come back with the place of their evidence, in the order in which they were left", () => {
  const spool = new Spool(folder, "node", 1);
  const entries = [entry("a", "é🦓\t\n"), entry("b", "x".repeat(200_000)), entry("c", "")];
  for (const one of entries) spool.add(one);
  spool.flush();
  const lines = readAll("node");
  expect(lines).toMatchObject(entries.map(({ record }) => ({ record, amends: false, attempts: { count: 1 } })));
  expect(lines.map(evidenceOf)).toStrictEqual(entries.map(({ attempts }) => attempts));
});

test("amendments and notes are told apart", () => {
  const spool = new Spool(folder, "node", 1);
  spool.add(entry("a", "1"), true);
  spool.note({ error: { where: "here", message: "why" } });
  expect(readAll("node")).toMatchObject([{ amends: true }, { error: { where: "here", message: "why" } }]);
});

test("a note is on disk at once, with all that came before it", () => {
  const spool = new Spool(folder, "node", 1);
  spool.add(entry("a", "1"));
  expect(readAll("node")).toHaveLength(0);
  spool.note({ error: { where: "here", message: "why" } });
  expect(readAll("node")).toHaveLength(2);
});

test("a slot may hold dots, and several workers may write for it", () => {
  for (const [slot, thread] of [
    ["bun@1.2", 1],
    ["bun@1.2", 12],
    ["bun", 1],
  ] as const) {
    const spool = new Spool(folder, slot, thread);
    spool.add(entry(`${thread}`, ""));
    spool.flush();
  }
  expect([...listSpools(folder).keys()].sort()).toStrictEqual(["bun", "bun@1.2"]);
  expect(readAll("bun@1.2")).toHaveLength(2);
});

test("the half of a line that a killed worker left is no record", () => {
  const spool = new Spool(folder, "node", 1);
  spool.add(entry("a", "1"));
  spool.flush();
  appendFileSync(join(folder, "node.1.spool"), '{"record":{"id":"b"');
  expect(readAll("node")).toHaveLength(1);
});
