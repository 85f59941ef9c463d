/**
 * The shape of the minimum common API: that its interfaces and members are there as Web IDL defines them. It says nothing
 * of what they do, and stands apart from behaviour.
 */
import { globals, interfaces } from "../../profiles/ecma-429-2025.ts";
import { type Survey, type SurveyContext, survey } from "../survey.ts";
import {
  type Described,
  type DescribedInterface,
  type Fact,
  interfaceFacts,
  iterationMembers,
  judgeFact,
  memberFacts,
} from "./facts.ts";
import { type Interface, readAll, readInterface, type Shaped } from "./idl.ts";
import type { describesHolder } from "./shape.probes.ts";

const path = "shape/shape";
const tier = "shape" as const;
const spec = "https://webidl.spec.whatwg.org/#javascript-binding";
const profiles = (entry: string) => [`ecma-429-2025:${entry}`];

/**
 * Their parents aren't told by the Web IDL: DOMException's prototype inherits from Error's
 * (https://webidl.spec.whatwg.org/#js-DOMException-specialness), and source phase imports give modules one
 * (https://tc39.es/proposal-source-phase-imports/#sec-%abstractmodulesource%-constructor).
 */
const ownParents = new Set(["DOMException", "WebAssembly.Module"]);

/** https://min-common-api.proposal.wintertc.org/#global-scope: where the global object can't be an EventTarget. */
const excused = new Set(["ErrorEvent", "PromiseRejectionEvent"]);

/** These have no Web IDL: they are made as ECMAScript makes native errors. */
const nativeErrors = new Set(["WebAssembly.CompileError", "WebAssembly.LinkError", "WebAssembly.RuntimeError"]);

for (const name of interfaces) {
  if (nativeErrors.has(name)) surveyNativeError(name);
  else surveyInterface(readInterface(name));
}
surveyHolder("", "globalThis", readAll("WindowOrWorkerGlobalScope"), "");
surveyHolder("console", "console", readAll("console"), "console");
surveyHolder("WebAssembly", "WebAssembly", readAll("WebAssembly"), "WebAssembly");

function surveyInterface(shape: Interface): void {
  const parent = shape.parent ?? "";
  const members = [...shape.members, ...iterationMembers(shape)];
  const facts = [
    ...interfaceFacts(shape).filter(({ title }) => !/inherits/.test(title) || !ownParents.has(shape.path)),
    ...members.flatMap((member) =>
      memberFacts<DescribedInterface>(member, ({ members }) => members[keyOf(member)], { misuse: true }),
    ),
  ];
  const about = { path, feature: shape.path, tier, spec, profiles: profiles(shape.path) };
  const names = members.map((member) => [member.name, member.static]);
  surveyFacts(about, facts, async ({ observe }) => {
    const described = (await observe("describesInterface", shape.path, parent, names)) as DescribedInterface | null;
    if (described || !excused.has(shape.path) || (await observe("globalListens"))) return described;
    return { skip: "the global object is no EventTarget" };
  });
}

/** Facts that are all judged by one description; null: what they are about isn't there. */
function surveyFacts<D extends object>(
  about: Survey,
  facts: readonly Fact<D>[],
  describe: (context: SurveyContext) => Promise<D | null | { skip: string }>,
): void {
  const titles = facts.map(({ title }) => title);
  survey(about, titles, async (context) => {
    const found = await describe(context);
    if (found && "skip" in found) return titles.map((title) => ({ title, verdict: "skip", reason: found.skip }));
    return facts.map((fact) => judgeFact(fact, found));
  });
}

const keyOf = (member: Shaped) => `${member.static} ${member.name}`;

/** https://webassembly.github.io/spec/js-api/#error-objects, https://tc39.es/ecma262/#sec-nativeerror-object-structure */
function surveyNativeError(name: string): void {
  const short = name.slice(name.indexOf(".") + 1);
  const facts: Fact<DescribedInterface>[] = [
    { title: "has its name and length", see: ({ own }) => own && [own.name, own.length], expected: [short, 1] },
    {
      title: "inherits from Error",
      see: ({ inherits, prototypeInherits }) => [inherits, prototypeInherits],
      expected: [true, true],
    },
    { title: "can be called without new", see: ({ called }) => called, expected: "returned" },
    { title: "has its name on the prototype", see: ({ members }) => members["false name"]?.value, expected: short },
    {
      title: "has an empty message on the prototype",
      see: ({ members }) => members["false message"]?.value,
      expected: "",
    },
  ];
  const about = {
    path,
    feature: name,
    tier,
    spec: "https://webassembly.github.io/spec/js-api/#error-objects",
    profiles: profiles(name),
  };
  const names = ["name", "message"].map((member) => [member, false]);
  surveyFacts(about, facts, async ({ observe }) => {
    return (await observe("describesInterface", name, "Error", names)) as DescribedInterface | null;
  });
}

type DescribedHolder = NonNullable<Awaited<ReturnType<typeof describesHolder>>>;

/** Of what a specification puts on a holder, that which the profile names: all of a namespace's own where that is named. */
function surveyHolder(holder: string, feature: string, all: readonly Shaped[], entry: string): void {
  const named = (name: string) => globals.includes(holder ? `${holder}.${name}` : name) || globals.includes(holder);
  const members = all.filter(({ name }) => named(name));
  const facts = members.flatMap((member) => holderFacts(member, holder === ""));
  const about = { path, feature, tier, spec, profiles: entry && globals.includes(entry) ? profiles(entry) : [] };
  const names = members.map(({ name }) => name);
  surveyFacts(about, facts, async ({ observe }) => {
    return (await observe("describesHolder", holder, names)) as DescribedHolder | null;
  });
}

/** "readonly attribute may be omitted" on the global object, so that an attribute there may be a plain property. */
function holderFacts(member: Shaped, isGlobal: boolean): Fact<DescribedHolder>[] {
  const find = ({ members }: DescribedHolder): Described | null | undefined => members[member.name];
  const facts = memberFacts<DescribedHolder>(member, find, { misuse: false });
  if (member.kind !== "attribute" || !isGlobal) return facts;
  const enumerable = ({ enumerable, configurable }: Described) => ({ enumerable, configurable });
  return [
    {
      title: `${member.name} is an enumerable property`,
      see: (described) => {
        const found = find(described);
        return found ? enumerable(found) : undefined;
      },
      expected: { enumerable: true, configurable: true },
    },
  ];
}
