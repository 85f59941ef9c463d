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
  /** Every entry, where the profile has a list of them: each then has a check of behaviour. */
  entries?: readonly string[];
}
