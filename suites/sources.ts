/** The source behind every check and probe: as text for a reader, and as a revision that says when it changed. */
import type { Source } from "../wire/results.ts";
import { gatherCheck, gatherProbe, type Library, openLibrary, probesNamed } from "./sources/evidence.ts";
import { sourceOf } from "./sources/excerpt.ts";
import { registrationAt } from "./sources/registration.ts";
import { revisionOf } from "./sources/revision.ts";

export { suiteHash } from "./sources/files.ts";

export interface CheckSource {
  source: Source;
  /** 12 hex digits over the check, its probes and its tables; comments and layout don't count. */
  revision: string;
  /** The probes that it names, sorted. */
  probes: string[];
}

export interface SourceBook {
  /**
   * What is behind the `check(...)` call at a 1-based position of a suite file. Checks made by one loop or one
   * function share their source and revision. Throws, naming the position, where no such call is.
   */
  check(file: string, line: number, column?: number): CheckSource;
  /** A probe of a probes file, with what it uses. Throws where the file doesn't export it. */
  probe(file: string, name: string): Source;
}

/** Opens the sources below the folder that holds `suites/`; files are posix paths from it. Each is read once. */
export function openSources(root: string): SourceBook {
  const library = openLibrary(root);
  const checks = new Map<string, CheckSource>();
  const shown = new Map<string, Source>();
  return {
    check(file, line, column) {
      const position = `${file}:${line}:${column}`;
      const source = checks.get(position) ?? readCheck(library, file, line, column);
      checks.set(position, source);
      return source;
    },
    probe(file, name) {
      const place = `${file}:${name}`;
      const known = shown.get(place);
      if (known) return known;
      const { pieces, data } = gatherProbe(library, file, name);
      const source = sourceOf(pieces, data);
      shown.set(place, source);
      return source;
    },
  };
}

function readCheck(library: Library, file: string, line: number, column?: number): CheckSource {
  if (!file.endsWith(".suite.ts")) {
    throw new Error(`The check at ${file}:${line} isn't in a suite file. Register it in a <topic>.suite.ts.`);
  }
  const own = gatherCheck(library, registrationAt(library.open(file), line, column));
  const probesFile = file.replace(/\.suite\.ts$/, ".probes.ts");
  const probes = probesNamed(library, probesFile, own.pieces);
  const evidence = [own, ...probes.map((name) => gatherProbe(library, probesFile, name))];
  return { source: sourceOf(own.pieces), revision: revisionOf(evidence, library), probes };
}
