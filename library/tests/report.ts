/** What a library's own tests came to, as the report has it. Types alone: they are the package's own. */

/**
 * `pass` and `fail` were seen; `not carried` uses what this collector lacks of Vitest; `skip` is the author's;
 * `unknown` fails on the control here, so that nothing follows from it elsewhere.
 */
export type TestState = "pass" | "fail" | "not carried" | "skip" | "unknown";

export interface TestOutcome {
  state: TestState;
  /** What it failed with, or what isn't carried. */
  said?: string;
}

export interface TestRow {
  /** Relative to the working directory. */
  file: string;
  name: string;
  /** By the column's key. */
  outcomes: Record<string, TestOutcome>;
}

export interface TestReport {
  /** As it was given. */
  glob: string;
  files: {
    file: string;
    /** Specifiers of the package that it imports. */
    entries: string[];
    /** Why none of its tests could be run. */
    notCarried?: string;
  }[];
  tests: TestRow[];
  /** By specifier, the exports that tests read on the control. */
  touched: Record<string, string[]>;
}
