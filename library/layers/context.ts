import type { CompiledExercise } from "../exercise/compile.ts";
import type { Entry, Installed } from "../types.ts";

/** What every column of a check has in common. */
export interface CheckContext {
  installed: Installed;
  entries: readonly Entry[];
  exercise?: CompiledExercise;
  workspace: string;
  /** The bundled `inside/script.ts`. */
  driver: string;
  /** Install scripts were run. */
  scripted: boolean;
  /** Resolves to the address of a registry that has the installed packages, started when it is asked for. */
  registry: () => Promise<string>;
  /** Resolves to the origin of a server that echoes, started when it is asked for. */
  echo: () => Promise<string>;
}

/** Whether the exercise uses an entry. */
export const isExercised = ({ exercise }: Pick<CheckContext, "exercise">, entry: Entry): boolean =>
  exercise?.watched.includes(entry.specifier) ?? false;
