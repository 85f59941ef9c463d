/** A named set of entries that checks count towards. Checks name them as `<profile>:<entry>`. */
export interface Profile {
  /** What checks write ahead of the colon. */
  id: string;
  title: string;
  /** What an entry is, and what the profile leaves out. */
  about: string;
}
