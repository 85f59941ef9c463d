import { existsSync } from "node:fs";
import { InputError } from "../wire/input-error.ts";

/** What a user asked for: `<slot or runtime>[@<version>][+<option>…]`. */
export interface Specifier {
  /** As it was typed. */
  text: string;
  /** A slot's or a runtime's name. */
  head: string;
  /** `1.4.5`, `1.4`, `^24.1`, `latest`, `lts`, `2025-03`, `system`, `path:./my-bun`; absent where none was given. */
  version?: string;
  /** As they were typed, without the `+`. */
  options: string[];
}

/**
 * Takes a target's name apart. Nothing is looked up but, behind `path:`, which part of the name is a file.
 * @throws InputError where there is nothing between two signs
 */
export function parseSpecifier(text: string): Specifier {
  const [, head = "", rest = ""] = /^([^@+]*)(.*)$/s.exec(text) as RegExpExecArray;
  if (rest.startsWith("@path:")) return { text, head, ...splitPath(text, rest.slice(1)) };
  const [version, ...options] = rest.replace(/^@/, "").split("+");
  if (rest.startsWith("@") && !version) throw new InputError(`No version in "${text}". Try --target ${head}@latest`);
  if (options.includes("")) throw new InputError(`No option after a "+" in "${text}". Leave the sign out`);
  return { text, head, ...(version && { version }), options };
}

/** A path may hold a `+` itself: it is as long as what is there lets it be. */
function splitPath(text: string, rest: string): Pick<Specifier, "version" | "options"> {
  const parts = rest.slice("path:".length).split("+");
  const lengths = parts.map((_, index) => parts.length - index);
  const length = lengths.find((count) => existsSync(parts.slice(0, count).join("+"))) ?? 1;
  const options = parts.slice(length);
  if (options.includes("")) throw new InputError(`No option after a "+" in "${text}". Leave the sign out`);
  return { version: `path:${parts.slice(0, length).join("+")}`, options };
}

/** Names that are safe as a file's on every system. */
const plain = /[^\w.@+=^~-]/g;
const longest = 80;

/**
 * The slot of what no default slot stands for: its name as it was asked for, options sorted, so that the same question
 * has the same slot. A safe file name; where that takes a change, a hash keeps it apart from others.
 */
export function nameSlot({ text, head, version, options }: Specifier, hash: (text: string) => string): string {
  const name = version?.replace(/^path:.*[\\/]/s, "path:");
  const asked = [name === undefined ? head : `${head}@${name}`, ...options.toSorted()].join("+");
  const safe = asked.replace(plain, "_").slice(0, longest);
  return safe === asked ? asked : `${safe}-${hash(text).slice(0, 8)}`;
}

/** Whether a slot is one that was made of what a user asked for, and no default one. */
export const isDerived = (slot: string): boolean => /[@+]/.test(slot);
