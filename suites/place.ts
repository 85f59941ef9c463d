/** Where in a suite something is registered. */
export interface Place {
  /** URL of the module. */
  file: string;
  /** 1-based, as all positions in sources. */
  line: number;
  column: number;
}

/** How many callers are looked at: a suite may register by functions of its own. */
const callers = 10;

/** The nearest place in a suite file that led to the call of `callee`. Throws where no suite file is among its callers. */
export function placeOf(callee: (...args: never[]) => unknown): Place {
  for (const site of callSites(callee)) {
    const file = site.getFileName() ?? "";
    if (/\.suite\.[jt]s$/.test(file))
      return { file, line: site.getLineNumber() ?? 0, column: site.getColumnNumber() ?? 0 };
  }
  throw new Error("A check was registered from outside of a suite file. Register it in a <topic>.suite.ts.");
}

function callSites(callee: (...args: never[]) => unknown): NodeJS.CallSite[] {
  const { prepareStackTrace, stackTraceLimit } = Error;
  try {
    Error.stackTraceLimit = callers;
    Error.prepareStackTrace = (_error, sites) => sites;
    const holder: { stack?: unknown } = {};
    Error.captureStackTrace(holder, callee);
    return holder.stack as NodeJS.CallSite[];
  } finally {
    Object.assign(Error, { prepareStackTrace, stackTraceLimit });
  }
}
