/** How each capability is attempted: the probe, what its grant names, and the effect that the host looks for. */
import { readFile } from "node:fs/promises";
import { hostname, release } from "node:os";
import { nothing } from "../../runners/grants.ts";
import { type Capability, capabilities, type Grant } from "../../runners/runner.ts";
import type { Outcome } from "../../wire/outcome.ts";
import { type Attempt, keyOf, returning, type Staged } from "./attempts.ts";
import { library, programs, type Scene, variable } from "./scene.ts";
import type { ProbeName } from "./script.ts";

export interface Act {
  /** As a title begins. */
  doing: string;
  /** The API that is called. */
  spec: string;
  probe: ProbeName;
  stage(scene: Scene): Staged;
  /** A grant that covers the act, no wider than it has to be. */
  here(scene: Scene): Grant;
  /** A grant of the same kind that doesn't cover it. */
  elsewhere(scene: Scene): Grant;
  /** A refusal may end the process. */
  late?: boolean;
}

/** Addresses for documentation: nobody has them (RFC 5737). */
const nowhere = ["192.0.2.1:80"];
const hostOf = (origin: string) => new URL(origin).host;
const unscoped = { here: () => true, elsewhere: () => true };

export const acts: Readonly<Record<Capability, Act>> = {
  read: {
    doing: "reading a file",
    spec: "https://nodejs.org/docs/latest/api/fs.html#fsreadfilesyncpath-options",
    probe: "readsFile",
    stage: ({ path, secret }) => returning("the file's content", [path("secret")], ({ text }) => text === secret),
    here: ({ path }) => [path("secret")],
    elsewhere: ({ path }) => [path("elsewhere")],
  },
  write: {
    doing: "writing a file",
    spec: "https://nodejs.org/docs/latest/api/fs.html#fswritefilesyncfile-data-options",
    probe: "writesFile",
    stage: stageWriting,
    here: ({ path }) => [path("written")],
    elsewhere: ({ path }) => [path("elsewhere")],
  },
  env: {
    doing: "reading a variable",
    spec: "https://nodejs.org/docs/latest/api/process.html#processenv",
    probe: "readsVariable",
    stage: () => returning("the variable's value", [variable.name], ({ value }) => value === variable.value),
    here: () => [variable.name],
    elsewhere: () => ["WINTERMATRIX_ELSEWHERE"],
  },
  run: {
    doing: "running a program",
    spec: "https://nodejs.org/docs/latest/api/child_process.html#child_processexecfilesyncfile-args-options",
    probe: "runsProgram",
    stage: stageRunning,
    here: () => [programs.printing[0] as string],
    elsewhere: () => [programs.other[0] as string],
  },
  net: {
    doing: "sending a request",
    spec: "https://fetch.spec.whatwg.org/#fetch-method",
    probe: "fetchesText",
    stage: ({ peer }) => stageRequest(peer, { body: "here" }),
    here: ({ peer }) => [hostOf(peer.origin)],
    elsewhere: () => nowhere,
  },
  listen: {
    doing: "accepting a connection",
    spec: "https://nodejs.org/docs/latest/api/net.html#serverlisten",
    probe: "acceptsConnection",
    stage: ({ secret }) => returning("what was sent", [secret], ({ received }) => received === secret),
    here: () => ["127.0.0.1"],
    elsewhere: () => nowhere,
    late: true,
  },
  ffi: {
    doing: "calling a native function",
    spec: "https://nodejs.org/docs/latest/api/ffi.html",
    probe: "callsNative",
    stage: () => returning("the function's result", [library], ({ absolute }) => absolute === 7),
    // The library is found by the system's loader: it has no path to name.
    here: () => true,
    elsewhere: ({ path }) => [path("elsewhere")],
  },
  addons: {
    doing: "opening a native addon",
    spec: "https://nodejs.org/docs/latest/api/process.html#processdlopenmodule-filename-flags",
    probe: "opensAddon",
    stage: ({ path }) => ({ args: [path("no-addon.node")], effects: ofLoader }),
    here: ({ path }) => [path("no-addon.node")],
    elsewhere: ({ path }) => [path("elsewhere")],
  },
  worker: {
    doing: "starting a worker",
    spec: "https://html.spec.whatwg.org/multipage/workers.html#dom-worker",
    probe: "postsFromWorker",
    stage: ({ secret }) => returning("the worker's message", [secret], ({ posted }) => posted === secret),
    ...unscoped,
  },
  sys: {
    doing: "asking for the system's name",
    spec: "https://nodejs.org/docs/latest/api/os.html#oshostname",
    probe: "tellsSystem",
    stage: () => returning("the host's own", [], (told) => told.hostname === hostname() && told.release === release()),
    here: () => ["hostname", "osRelease"],
    elsewhere: () => ["osUptime"],
  },
  import: {
    doing: "importing from the network",
    spec: "https://tc39.es/ecma262/#sec-import-calls",
    probe: "importsModule",
    stage: ({ peer }) => stageRequest(peer, { body: "export default 1", type: "text/javascript" }),
    here: ({ peer }) => [hostOf(peer.origin)],
    elsewhere: () => nowhere,
  },
  eval: {
    doing: "evaluating a string",
    spec: "https://tc39.es/ecma262/#sec-hostensurecancompilestrings",
    probe: "evaluatesString",
    stage: () => returning("the code's result", [], ({ value }) => value === 42),
    ...unscoped,
  },
  wasm: {
    doing: "compiling WebAssembly from bytes",
    spec: "https://webassembly.github.io/spec/js-api/#dom-webassembly-instantiate",
    probe: "compilesWasm",
    stage: () => returning("the code's result", [], ({ value }) => value === 42),
    ...unscoped,
  },
};

let written = 0;

function stageWriting({ path, secret }: Scene): Staged {
  written += 1;
  const file = path(`written/${written}`);
  const isThere = () => readFile(file, "utf8").then((text) => text === secret, isMissing);
  return { args: [file, secret], effects: async () => ((await isThere()) ? ["on the disk"] : []) };
}

function isMissing(error: NodeJS.ErrnoException): false {
  if (error.code === "ENOENT") return false;
  throw error;
}

function stageRunning({ secret }: Scene): Staged {
  const [program, ...args] = programs.printing;
  return returning(
    "the program's output",
    [program, [...args, secret]],
    ({ printed }) => String(printed).trim() === secret,
  );
}

function stageRequest(peer: Scene["peer"], query: { body: string; type?: string }): Staged {
  const exchange = peer.url("fixed", query);
  return { args: [exchange.href], effects: () => exchange.requests().map(({ method }) => `${method} arrived`) };
}

/** The file is no library: that the system's loader said so shows that nothing was in the way. */
export function ofLoader(outcome: Outcome): string[] {
  if (!("threw" in outcome)) return ["opened"];
  const { message = "" } = outcome.threw as { message?: string };
  const said =
    /file too short|invalid ELF header|cannot open shared object file|not a mach-o|slice is not valid|not a valid Win32/i.exec(
      message,
    );
  return said ? [`the system's loader was reached: ${said[0]}`] : [];
}

/** Every capability under every launch. */
export function attemptCapabilities(scene: Scene): Attempt[] {
  const elsewhere = { ...nothing };
  for (const name of capabilities) Object.assign(elsewhere, { [name]: acts[name].elsewhere(scene) });
  return capabilities.flatMap((name) => {
    const { probe, stage, here, late = false } = acts[name];
    const common = { probe, stage, late };
    return [
      { ...common, key: keyOf(name, "none"), grants: nothing },
      { ...common, key: keyOf(name, "granted"), grants: { ...nothing, [name]: here(scene) } },
      { ...common, key: keyOf(name, "elsewhere"), grants: elsewhere },
    ];
  });
}
