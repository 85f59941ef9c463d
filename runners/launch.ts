/** Launches runtimes. The only place in the repository that starts a process. */
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { constants, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { execa } from "execa";
import { forgetChild, isStopped, killGroup, registerChild } from "./children.ts";
import { boundsBefore, type Confinement, confinementBefore } from "./confine.ts";
import { discard } from "./discard.ts";
import { childEnvironment } from "./environment.ts";
import { everything } from "./grants.ts";
import { limitsBefore } from "./limits.ts";
import { announcedPort } from "./readiness.ts";
import type { Binary, Command, Grants, Packages, Plan, Runner, Target } from "./runner.ts";
import { killStrays } from "./strays.ts";
import { Tail } from "./tail.ts";
import { canonical } from "./targets.ts";
import { type Tie, tieToUs } from "./tie.ts";

/** Characters kept of each output stream, unless a launch says otherwise. */
const keptOutput = 256 * 1024;
/** Milliseconds between SIGTERM and SIGKILL: workerd in an endless loop never hears the first. */
const grace = 500;
/** Milliseconds until an end is waited for no more: what the kernel holds (a dead disk) doesn't hear SIGKILL either. */
const patience = 10_000;
/** Milliseconds that output may still flow after the end of its process. */
const drain = 100;
const systemTie = tieToUs();

export interface LaunchOptions {
  runner: Runner;
  target: Target;
  binary: Binary;
  /** The bundle to serve, or the module to run. */
  entry: string;
  /** Bundles of the host adapters by name. */
  hosts?: Readonly<Record<string, string>>;
  /** Everything (the network: loopback) unless said otherwise. */
  grants?: Grants;
  /** A PEM file with an authority to trust. */
  trust?: string;
  /** Where npm packages are found, if any are imported. */
  packages?: Packages;
  /** The run's folder, which exists: launches get folders below it and are registered in it. */
  workspace: string;
  /** Characters to keep of each output stream. */
  keepOutput?: number;
  /** Milliseconds until a port must have been announced. */
  readyWithin?: number;
  /** How its life is tied to ours; by default by the best means of the system. */
  tie?: Tie;
  /** For code of strangers: seconds of CPU time that it has. What it writes is bounded too, and what left its group is looked for. */
  strange?: number;
  /** What it may touch, where the system can hold it to that ({@link canConfine}). */
  confinement?: Confinement;
}

export interface Exit {
  code?: number;
  signal?: string;
}

/** A running child. Disposing ends its whole process group and removes its folder. */
export interface Child extends AsyncDisposable {
  pid: number;
  folder: string;
  /** The command as it was given to the system. */
  command: string[];
  stdout: Tail;
  stderr: Tail;
  exited: Promise<Exit>;
  /** Set as soon as it is known that the process is gone. */
  exit(): Exit | undefined;
}

export interface Server extends Child {
  origin: string;
}

/** A runtime that couldn't be started or didn't announce its port; the message holds command and stderr. */
export class LaunchError extends Error {
  override name = "LaunchError";
  /** What the runtime itself wrote, on stderr or else on stdout. */
  readonly said: string;
  /** It still ran when its port had to be known. */
  readonly late: boolean;

  constructor(message: string, said = "", late = false) {
    super(message);
    this.said = said;
    this.late = late;
  }
}

/** Starts a fixture server and resolves when it has announced its port. Throws {@link LaunchError}. */
export async function launchServer(options: LaunchOptions): Promise<Server> {
  const plan = await makePlan(options);
  const { ready, ...command } = options.runner.serve(plan);
  const { child, process } = await start(options, plan, command);
  try {
    const stream = ready.on === "fd3" ? process.stdio[3] : process[ready.on];
    const port = await announcedPort(stream, ready.line, child.exited, options.readyWithin);
    if (typeof port === "number") return Object.assign(child, { origin: `http://127.0.0.1:${port}` });
    throw new LaunchError(launchMessage(port.failed, child, options), wroteOf(child), !child.exit());
  } catch (error) {
    await child[Symbol.asyncDispose]();
    throw error;
  }
}

export interface ScriptOptions extends Omit<LaunchOptions, "entry" | "readyWithin"> {
  /** An ES module in one piece that declares a function `main`. */
  source: string;
}

/** Starts a script that reports over stdout and ends by itself: await `exited`. */
export async function launchScript({ source, ...options }: ScriptOptions): Promise<Child> {
  const { folder, ...plan } = await makePlan({ ...options, entry: "" });
  const entry = join(folder, "main.mjs");
  await writeFile(entry, `${source}\n${options.runner.start}\n`);
  const complete = { ...plan, folder, entry };
  return (await start(options, complete, options.runner.script(complete))).child;
}

/** What a script wrote by `console.log`, on whichever stream its runtime has it. */
export function saidBy(
  { stdout, stderr }: Child,
  { runner, target }: Pick<LaunchOptions, "runner" | "target">,
): string {
  const streams = { stdout: stdout.toString(), stderr: stderr.toString() };
  return runner.said?.(streams, target.version) ?? streams.stdout;
}

type ScriptOrServer = Pick<
  LaunchOptions,
  "runner" | "binary" | "workspace" | "keepOutput" | "tie" | "strange" | "confinement"
>;

async function makePlan(options: LaunchOptions): Promise<Plan> {
  const { target, entry, trust, packages } = options;
  const { tree } = options.binary;
  const folder = await mkdtemp(join(options.workspace, `${target.slot}-`));
  const hosts = options.hosts ?? {};
  return {
    target,
    entry,
    folder,
    grants: options.grants ?? everything,
    hosts,
    ...(trust && { trust }),
    ...(packages && { packages }),
    ...(tree && { tree }),
  };
}

async function start(options: ScriptOrServer, plan: Plan, command: Command) {
  for (const [name, content] of Object.entries(command.files ?? {})) {
    // Only where it must: the launch's own folder isn't to be made anew once it was removed.
    if (dirname(name) !== ".") await mkdir(dirname(join(plan.folder, name)), { recursive: true });
    await writeFile(join(plan.folder, name), content);
  }
  if (isStopped(options.workspace))
    throw new LaunchError(`${options.binary.path} was not started: the run is being stopped`);
  const { prefix } = options.tie ?? systemTie;
  const argv = [
    ...prefix,
    ...confine(options, plan.folder),
    ...limitsBefore(options.runner.memory),
    ...(options.strange ? boundsBefore(options.strange) : []),
    options.binary.path,
    ...command.args,
  ];
  const process = spawn(argv, plan.folder, childEnvironment(plan.folder, command.env));
  return { child: watch(options, plan.folder, argv, process), process };
}

const confine = ({ confinement, binary, workspace }: ScriptOrServer, folder: string) =>
  confinement ? confinementBefore(confinement, { folder, binary: dirname(binary.path), workspace }) : [];

type Process = ReturnType<typeof spawn>;

function spawn([file, ...args]: string[], cwd: string, env: Record<string, string>) {
  return execa(file as string, args, {
    cwd,
    env,
    extendEnv: false,
    // A group of its own, so that what it starts can be ended with it.
    detached: true,
    cleanup: false,
    reject: false,
    buffer: false,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
}

function watch(
  { workspace, keepOutput = keptOutput, tie = systemTie, strange, confinement }: ScriptOrServer,
  folder: string,
  command: string[],
  process: Process,
): Child {
  const { pid } = process;
  if (pid !== undefined) registerChild(workspace, pid);
  const dismiss = tie.guard && pid !== undefined ? guard(tie.guard, pid) : undefined;
  const stdout = collect(process.stdout, keepOutput);
  const stderr = collect(process.stderr, keepOutput);
  let known: Exit | undefined;
  const exited = Promise.race([process, endOf(process)]).then((result) => {
    known = describeExit(confinement ? throughShell(result) : result);
    if (pid === undefined)
      stderr.append(("shortMessage" in result && result.shortMessage) || "the process could not be started");
    else forgetChild(workspace, pid);
    return known;
  });
  return {
    pid: pid ?? 0,
    folder,
    command,
    stdout,
    stderr,
    exited,
    exit: () => known,
    async [Symbol.asyncDispose]() {
      if (pid !== undefined) await end(pid, exited);
      dismiss?.();
      if (strange && !confinement) killStrays(folder);
      await discard(folder);
    },
  };
}

/** The end of the process itself: a child of its own may hold its pipes open for ever, for which execa would wait. */
async function endOf(process: Process): Promise<{ exitCode?: number; signal?: string }> {
  if (process.pid === undefined) return process;
  const [code, signal] = (await once(process.nodeChildProcess, "exit")) as [number | null, string | null];
  await delay(drain);
  return { ...(code === null ? {} : { exitCode: code }), ...(signal === null ? {} : { signal }) };
}

function collect(stream: NodeJS.ReadableStream | null | undefined, kept: number): Tail {
  const tail = new Tail(kept);
  stream?.setEncoding("utf8").on("data", (chunk: string) => tail.append(chunk));
  return tail;
}

function describeExit(result: { exitCode?: number; signal?: string }): Exit {
  if (result.signal) return { signal: result.signal };
  return result.exitCode === undefined ? {} : { code: result.exitCode };
}

/** A shell gives the signal that ended its child as an exit code above 128. */
function throughShell(result: { exitCode?: number; signal?: string }): { exitCode?: number; signal?: string } {
  const { exitCode = 0 } = result;
  const [signal] = Object.entries(constants.signals).find(([, number]) => exitCode === 128 + number) ?? [];
  return signal ? { signal } : result;
}

/** SIGTERM, a short grace, then SIGKILL; the group goes in any case, since its leader may have left children. */
async function end(pid: number, exited: Promise<Exit>): Promise<void> {
  killGroup(pid, "SIGTERM");
  const timer = setTimeout(() => killGroup(pid, "SIGKILL"), grace);
  const gone = new AbortController();
  const given = delay(patience, undefined, { signal: gone.signal }).catch(() => undefined);
  await Promise.race([exited, given]);
  gone.abort();
  clearTimeout(timer);
  killGroup(pid, "SIGKILL");
}

/** Gives the way to send the guard home: its process group's id may soon be another's. */
function guard([file, ...args]: readonly string[], pid: number): () => void {
  const { nodeChildProcess } = execa(file as string, [...args, String(pid)], {
    stdin: "pipe",
    stdout: "ignore",
    stderr: "ignore",
    reject: false,
    cleanup: false,
    // Ctrl-C on a terminal goes to all of our group: the guard has to outlive us.
    detached: true,
  });
  // The guard must not keep us alive: that our end of the pipe closes is its signal.
  nodeChildProcess.unref();
  return () => void nodeChildProcess.kill("SIGKILL");
}

const wroteOf = ({ stderr, stdout }: Child) => stderr.toString().trim() || stdout.toString().trim();

function launchMessage(what: string, child: Child, { target, binary }: LaunchOptions): string {
  const said = wroteOf(child) || "(it wrote nothing)";
  return [
    `${canonical(target)} ${what}.`,
    `  command: ${child.command.join(" ")}`,
    `  it said: ${said.slice(-2000)}`,
    `  fix: ${adviseOn(target, binary)}`,
  ].join("\n");
}

/** What the user gave is looked at first; only what we fetched may be deleted. */
function adviseOn({ options }: Target, { path, tree = dirname(path), integrity }: Binary): string {
  if (!integrity.startsWith("sha512-"))
    return "run that command by hand, and see whether the build of this machine serves";
  if (Object.keys(options).some((name) => options[name] === "" || name.startsWith("--")))
    return "this version may not know one of the options of the target: leave them out, or run that command by hand";
  return `run that command by hand; if the binary is broken, delete ${tree} to fetch it again`;
}

/** Whether this system can hold a child to a confinement: tried in the very folder that launches will have. */
export async function canConfine(network: Confinement["network"], workspace: string): Promise<boolean> {
  const folder = await mkdtemp(join(workspace, "confinable-"));
  const confinement = { readable: [workspace], writable: [], scratch: [folder], network };
  const before = confinementBefore(confinement, { folder, binary: folder, workspace });
  const [file = "", ...args] = [...before, "/bin/true"];
  const settings = { cwd: folder, env: childEnvironment(folder), extendEnv: false, timeout: tellsWithin } as const;
  return !(await execa(file, args, { ...settings, reject: false, stdio: "ignore" })).failed;
}

/** Milliseconds in which a binary must have told its version. */
const tellsWithin = 10_000;

/**
 * What a binary writes when it is asked with `--version`.
 * @throws Error where it can't be started, fails, or doesn't end
 */
export async function askVersion(path: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "wintermatrix-version-"));
  try {
    const settings = { cwd: folder, env: childEnvironment(folder), extendEnv: false, timeout: tellsWithin } as const;
    const { stdout } = await execa(path, ["--version"], { ...settings, maxBuffer: 64 * 1024, stdin: "ignore" });
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a tool of the user's own came to. */
export interface ToolResult {
  ok: boolean;
  /** It isn't installed here. */
  missing: boolean;
  /** The end of what it wrote. */
  said: string;
}

/** Runs a program of the user's, such as a package manager, with the user's own environment, to its end. */
export async function runTool(
  name: string,
  args: readonly string[],
  { cwd, workspace }: { cwd: string; workspace: string },
): Promise<ToolResult> {
  const process = execa(name, args, { cwd, detached: true, cleanup: false, reject: false, all: true, stdin: "ignore" });
  const { pid } = process;
  if (pid !== undefined) registerChild(workspace, pid);
  const result = await process;
  if (pid !== undefined) forgetChild(workspace, pid);
  return { ok: !result.failed, missing: result.code === "ENOENT", said: result.all ?? "" };
}
