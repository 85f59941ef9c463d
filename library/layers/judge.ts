/** From what was seen to a state of each layer. Pure: the control is given. */
import { isDeepStrictEqual } from "node:util";
import { tellSize } from "../cause/limits.ts";
import type { Declared } from "../declared/names.ts";
import type { Kinds } from "../inside/steps.ts";
import type { Seen } from "../session/types.ts";
import type { Depth, Layer, Layers, Tally } from "../types.ts";
import { kindsIn, type Observed, type ObservedBundle } from "./observed.ts";
import { tellSeen } from "./tell.ts";

/** What Node, the control, showed: twice. */
export interface Control {
  first: Observed;
  second: Observed;
}

export interface Judged {
  layers: Layers;
  tally?: Tally;
  functions?: { same: string[]; differ: string[] };
  depth?: Depth;
  /** Functions of the exercise that gave something else than on Node: name → what they came to. */
  failed: { name: string; seen: Seen }[];
  notes: string[];
}

const notReached: Layer = { state: "not reached" };

/** Judges one entry in one column. The first layer that fails stops the later ones. */
export function judge(
  observed: Observed,
  control: Control | undefined,
  specifier: string,
  declared?: Declared,
): Judged {
  const notes: string[] = [];
  const layers: Layers = {
    resolves: judgeResolution(observed),
    bundles: observed.bundle ? judgeBundle(observed.bundle) : { state: "not applicable" },
    loads: notReached,
    exports: notReached,
    works: notReached,
  };
  if (layers.resolves.state === "no")
    return { layers: { ...layers, bundles: observed.bundle ? notReached : layers.bundles }, failed: [], notes };
  if (layers.bundles.state === "no") return { layers, failed: [], notes };
  layers.loads = judgeLoad(observed.load);
  if (layers.loads.state !== "yes") return { layers, failed: [], notes };
  layers.exports = judgeExports(observed, control, notes, declared);
  const exercised = judgeCalls(observed, control);
  layers.works = exercised.layer;
  const depth = depthOf(observed, control, specifier);
  return {
    layers,
    failed: exercised.failed,
    notes,
    ...(exercised.tally && { tally: exercised.tally, functions: exercised.functions }),
    ...(depth && { depth }),
  };
}

function judgeResolution({ resolution, bundle, load }: Observed): Layer {
  if (resolution.error && !(bundle && bundle.errors.length > 0 && resolution.file))
    return { state: "no", detail: resolution.error };
  if (resolution.file || bundle || (load && "outcome" in load)) return { state: "yes" };
  return { state: "unknown", detail: "the runtime did not come to say it" };
}

function judgeBundle({ errors, bytes }: Pick<ObservedBundle, "errors" | "bytes">): Layer {
  const detail = errors[0]?.text ?? tellSize(bytes);
  return detail ? { state: "no", detail } : { state: "yes" };
}

function judgeLoad(load: Seen | undefined): Layer {
  if (!load || "notReached" in load) return notReached;
  if ("outcome" in load && "returned" in load.outcome) return { state: "yes" };
  return { state: "no", detail: tellSeen(load) };
}

/** A kind is the same where `typeof` is: a bundler may turn a class into a function, and nobody who uses it can tell. */
const typeOf = (kind: string | undefined) => (kind === "class" ? "function" : kind);

function judgeExports(
  observed: Observed,
  control: Control | undefined,
  notes: string[],
  declared: Declared | undefined,
): Layer {
  const [here, there] = [kindsIn(observed.load), kindsIn(control?.first.load)];
  if (!here || !there) return { state: "unknown", detail: "it doesn't load on Node: there is nothing to compare with" };
  // What is undefined on Node is a name that its scan of CommonJS found, and nobody can use.
  const onNode = namesIn(there).filter((name) => there[name] !== "undefined");
  const left = leftOut(onNode, here, declared);
  if (left.length > 0) notes.push(`the types of the file that was chosen leave out: ${listed(left)}`);
  const promised = [...(declared?.values ?? [])].filter(
    (name) => !Object.hasOwn(there, name) && !Object.hasOwn(here, name),
  );
  const names = onNode.filter((name) => !left.includes(name));
  const absent = names.filter((name) => !Object.hasOwn(here, name));
  const missing = absent.filter((name) => name !== "default" || !isWrapping(there, absent));
  if (absent.length > missing.length)
    notes.push("no default export, which Node gives to all CommonJS: import it by names");
  const other = names.filter((name) => Object.hasOwn(here, name) && typeOf(here[name]) !== typeOf(there[name]));
  const extra = namesIn(here).filter((name) => !Object.hasOwn(there, name) && name !== "default");
  if (extra.length > 0) notes.push(`exports that Node doesn't see: ${listed(extra)}`);
  // What CommonJS exports is found by a scan of its text in Node, and by running it elsewhere.
  const said = [
    ...(missing.length > 0 ? [`missing: ${listed(missing)}`] : []),
    ...(promised.length > 0 ? [`declared by its own types, and missing: ${listed(promised)}`] : []),
    ...other.map((name) => `${name} is ${here[name]}, and ${there[name]} on Node`),
  ];
  if (said.length === 0) return { state: "yes" };
  return { state: missing.length === names.length && names.length > 0 ? "no" : "partly", detail: said.join("; ") };
}

/** What Node has, and the types of a target's own build don't promise. */
const leftOut = (onNode: readonly string[], here: Kinds, declared: Declared | undefined): string[] =>
  declared && !declared.open
    ? onNode.filter((name) => !declared.mentioned.has(name) && !Object.hasOwn(here, name))
    : [];

const namesIn = (kinds: Kinds) =>
  Object.keys(kinds).filter((name) => name !== "__esModule" && name !== "module.exports");

/** Whether `default` is only the wrap that Node puts around what is exported by names, which are all there. */
const isWrapping = (kinds: Kinds, absent: readonly string[]) =>
  Object.hasOwn(kinds, "module.exports") &&
  kinds.default === "object" &&
  absent.length === 1 &&
  namesIn(kinds).length > 1;

const listed = (names: readonly string[]) =>
  names.length > 8 ? `${names.slice(0, 8).join(", ")} and ${names.length - 8} more` : names.join(", ");

function judgeCalls(
  { calls }: Observed,
  control: Control | undefined,
): Pick<Judged, "tally" | "functions" | "failed"> & { layer: Layer } {
  if (!calls) return { layer: { state: "unknown", detail: "nothing was exercised" }, failed: [] };
  const names = (control?.first.functions ?? []).filter((name) => name in calls);
  const steady = names.filter((name) => isSteady(control!, name));
  if (steady.length === 0) return { layer: { state: "unknown", detail: whyUnsteady(control, names) }, failed: [] };
  const failed = steady.filter((name) => !isSame(calls[name]!, control!.first.calls![name]!));
  const tally = { passed: steady.length - failed.length, of: steady.length };
  const state = failed.length === 0 ? "yes" : tally.passed === 0 ? "no" : "partly";
  const detail =
    failed.length > 0 ? `${failed.join(", ")} ${failed.length > 1 ? "differ" : "differs"} from Node` : undefined;
  return {
    layer: { state, ...(detail && { detail }) },
    tally,
    functions: { same: steady.filter((name) => !failed.includes(name)), differ: failed },
    failed: failed.map((name) => ({ name, seen: calls[name]! })),
  };
}

/** The control returned, and the same both times. */
function isSteady({ first, second }: Control, name: string): boolean {
  const [one, other] = [first.calls?.[name], second.calls?.[name]];
  return one !== undefined && other !== undefined && returned(one) && isSame(one, other);
}

function whyUnsteady(control: Control | undefined, names: readonly string[]): string {
  const bad = names.find((name) => !returned(control?.first.calls?.[name] ?? { notReached: true }));
  const [first] = Object.values(control?.first.calls ?? {});
  if (names.length === 0) return `the exercise can't be run on Node${first ? `: ${tellSeen(first)}` : ""}`;
  if (!bad) return "on Node the exercise gives something else each time";
  return `the exercise fails on Node: ${bad}: ${tellSeen(control!.first.calls![bad]!)}`;
}

const returned = (seen: Seen) => "outcome" in seen && "returned" in seen.outcome;

function isSame(here: Seen, there: Seen): boolean {
  if (!("outcome" in here) || !("outcome" in there)) return false;
  if (!("returned" in here.outcome) || !("returned" in there.outcome)) return false;
  return isDeepStrictEqual(here.outcome.returned, there.outcome.returned);
}

function depthOf({ touched, load }: Observed, control: Control | undefined, specifier: string): Depth | undefined {
  const names = touched?.[specifier];
  const all: Kinds | undefined = kindsIn(control?.first.load) ?? kindsIn(load);
  if (!names || !all) return undefined;
  const known = namesIn(all);
  const countable =
    known.length > 1 && known.includes("default") && !names.includes("default")
      ? known.filter((name) => name !== "default")
      : known;
  return {
    touched: countable.filter((name) => names.includes(name)),
    untouched: countable.filter((name) => !names.includes(name)),
  };
}
