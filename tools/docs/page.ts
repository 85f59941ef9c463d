/** A command's page: what it is for, what it says when it is really run, and its `--help`. */

/** One file beside the others in `commands/`, of the command's name. */
export interface CommandPage {
  /** One paragraph. */
  about: string;
  /** Other pages on it, from `docs/commands/`. */
  more?: readonly { title: string; path: string }[];
  /** Parts of it that have a help of their own: `["list", "install"]`. */
  parts?: readonly string[];
  /** Files that are written first, by name. */
  files?: Readonly<Record<string, string>>;
  steps: readonly Step[];
}

export interface Step {
  /** What is to be seen. */
  note?: string;
  /** The arguments, as one types them; no argument holds a blank. */
  command: string;
  /** Lines that are shown, from the first; the rest is cut, and said to be. */
  lines?: number;
  /** It prepares the next one and is not shown. */
  silent?: true;
  /** Exit codes that are right; 0 alone where absent. */
  codes?: readonly number[];
}

export interface Shown {
  step: Step;
  output: string;
  code: number;
}

/** What stands between the marks is made, and held to the command by a test. */
export const helpBlock = (command: string, help: string): string =>
  `\`\`\`console\n$ wintermatrix ${command} --help\n${help.trimEnd()}\n\`\`\``;

function cut(text: string, lines = 60): string {
  const all = text.trimEnd().split("\n");
  return all.length <= lines
    ? all.join("\n")
    : [...all.slice(0, lines), `… ${all.length - lines} more lines`].join("\n");
}

const tellStep = ({ step, output, code }: Shown): string =>
  [
    ...(step.note ? [step.note, ""] : []),
    `\`\`\`\`console\n$ wintermatrix ${step.command}\n${cut(output, step.lines)}\n\`\`\`\``,
    ...(code === 0 ? [] : ["", `Exit code: ${code}`]),
  ].join("\n");

export function tellPage(
  command: string,
  page: CommandPage,
  shown: readonly Shown[],
  helps: readonly (readonly [string, string])[],
): string {
  const more = (page.more ?? []).map(({ title, path }) => `[${title}](${path})`).join(", ");
  return `${[
    `# \`wintermatrix ${command}\``,
    page.about,
    ...(more ? [`More: ${more}`] : []),
    ...shown.filter(({ step }) => !step.silent).map(tellStep),
    "## Help",
    ...helps.map(([name, help]) => helpBlock(name, help)),
    "<!-- Made by `npm run docs`, by running it: what is to be changed is in tools/docs/commands. -->",
  ].join("\n\n")}\n`;
}
