/** Marks in what a script writes: on whichever stream, a line for each section that begins. */
const { error, log } = console;

/** A line in the section at hand, by the console as it was before a prelude. */
export const note = (text: string): void => log(text);

/** By the console as it was before a prelude, on both streams. */
export function mark(name: string): void {
  log(`---- ${name}`);
  error(`---- ${name}`);
}

/** The text of each section, streams one after the other. Throws where the last one is missing. */
export function sectionsOf(...streams: readonly string[]): Map<string, string> {
  const sections = new Map<string, string>();
  for (const text of streams) {
    const [, ...parts] = text.split(/^.*---- (?=\w+\s*$)/m);
    for (const part of parts) {
      const [, name, written] = /^(\w+)[^\n]*\n?(.*)$/s.exec(part) ?? [];
      sections.set(name as string, (sections.get(name as string) ?? "") + (written ?? ""));
    }
  }
  return sections;
}

export const lastMark = "end";
