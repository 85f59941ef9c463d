/** The library's own Vitest files in every column, Node first. */
import { join, relative } from "node:path";
import pLimit from "p-limit";
import type { CheckContext } from "../layers/context.ts";
import type { Column } from "../types.ts";
import { compileTests } from "./compile.ts";
import { findTests } from "./find.ts";
import { judgeTests } from "./judge.ts";
import { listTests, runTests } from "./observe.ts";
import type { TestReport, TestRow } from "./report.ts";

interface TestRequest {
  glob: string;
  cwd: string;
  context: CheckContext;
  control: Column;
  /** Without the control. */
  others: readonly Column[];
  say: (line: string) => void;
}

/** Files that are looked at side by side; each is looked at in one column after the other. */
const sideBySide = 2;

/** @throws InputError where no file fits the glob */
export async function runOwnTests({ glob, cwd, ...request }: TestRequest): Promise<TestReport> {
  const files = findTests(glob, cwd);
  const turn = pLimit(sideBySide);
  const one = async (file: string, index: number) => {
    const name = relative(cwd, file);
    const done = await runFile(file, name, index, request);
    request.say(`${name}: ${"reason" in done ? "not carried" : `${done.rows.length} tests`}`);
    return { name, done };
  };
  const all = await Promise.all(files.map((file, index) => turn(() => one(file, index))));
  const ran = all.flatMap(({ done }) => ("reason" in done ? [] : [done]));
  return {
    glob,
    files: all.map(({ name, done }) =>
      "reason" in done ? { file: name, entries: [], notCarried: done.reason } : { file: name, entries: done.watched },
    ),
    tests: ran.flatMap(({ rows }) => rows),
    touched: merge(ran.map(({ touched }) => touched)),
  };
}

interface RanFile {
  rows: TestRow[];
  watched: string[];
  touched: Record<string, string[]>;
}

type FileRequest = Omit<TestRequest, "glob" | "cwd">;

async function runFile(
  file: string,
  name: string,
  index: number,
  { context, control, others }: FileRequest,
): Promise<RanFile | { reason: string }> {
  const compiled = await compileTests(file, context, join(context.installed.root, `wintermatrix-tests-${index}.mjs`));
  if ("reason" in compiled) return compiled;
  const told = await listTests(control, context, compiled);
  if ("reason" in told) return told;
  const ids = told.filter(({ mode }) => mode === "run").map(({ id }) => id);
  const first = await runTests(control, context, compiled, ids);
  const second = await runTests(control, context, compiled, ids);
  const seen: { key: string; seen: typeof first.seen }[] = [];
  for (const column of others) {
    seen.push({ key: column.key, seen: (await runTests(column, context, compiled, ids)).seen });
  }
  const rows = judgeTests(name, told, { key: control.key, runs: [first.seen, second.seen] }, seen);
  return { rows, watched: compiled.watched, touched: first.touched };
}

function merge(lists: readonly Record<string, string[]>[]): Record<string, string[]> {
  const merged: Record<string, string[]> = {};
  for (const [specifier, names] of lists.flatMap((one) => Object.entries(one)))
    merged[specifier] = [...new Set([...(merged[specifier] ?? []), ...names])].sort();
  return merged;
}
