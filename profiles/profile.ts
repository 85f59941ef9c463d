/** A named set of entries that checks count towards. Checks name them as `<profile>:<entry>`. */
export interface Profile {
  /** What checks write ahead of the colon. */
  id: string;
  /** What fixes a profile that refers to living documents; scores of different pins are never drawn in one line. */
  pin?: string;
  title: string;
  /** What an entry is, and what the profile leaves out. */
  about: string;
  /** The report's first figure. */
  headline?: boolean;
  /** What is left out of it on purpose, or left to the runtime, with the reason. */
  excluded?: readonly { what: string; why: string }[];
  /** Every entry, where the profile has a list of them: each then has a check of behaviour. */
  entries?: readonly string[];
}
