/** What `index.js` gives to programs. Loaded when the first of them is called: a config that imports it needs none of it. */
import { check } from "./check.ts";
import { diff, loadResults } from "./diff.ts";
import type * as published from "./public.ts";
import { run } from "./run.ts";

export const api = { run, check, loadResults, diff } satisfies Pick<
  typeof published,
  "run" | "check" | "loadResults" | "diff"
>;
