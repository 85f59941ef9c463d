/** What stands ahead of the code: what it is about, what was seen, what was expected, and how to run it. */
import { clarify } from "../../reports/text.ts";
import type { CheckRecord } from "../../wire/results.ts";

export interface About {
  record: CheckRecord;
  /** Canonical. */
  target: string;
  command: string;
  source: string | undefined;
}

/** A text of a runtime, too, where no line of it can leave the comment. */
const section = (title: string, text: string | undefined): string[] =>
  text === undefined
    ? []
    : [
        "",
        `${title}:`,
        ...clarify(text)
          .split("\n")
          .map((line) => `  ${line}`),
      ];

/** Comment lines, each begun by the language's mark. */
export function tellAbout({ record, target, command, source }: About, mark: "//" | "#"): string {
  const { expected, actual } = record.attempts.at(-1) ?? {};
  const lines = [
    `${record.feature}: ${record.title}`,
    record.spec,
    `Seen in ${target}: ${record.verdict}`,
    ...section("Run it with", command),
    ...section("Reason", record.reason),
    ...section("Expected", expected),
    ...section("Actual", actual),
    ...section("The check", source),
  ];
  return lines
    .flatMap((line) => clarify(line).split("\n"))
    .map((line) => `${mark} ${line}`.trimEnd())
    .join("\n");
}
