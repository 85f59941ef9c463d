/** The facts that Web IDL fixes of an interface's shape, each with the way to judge what was described. */
import { isDeepStrictEqual } from "node:util";
import { display } from "../display.ts";
import type { Interface, Shaped } from "./idl.ts";
import type { describesInterface } from "./shape.probes.ts";

export type DescribedInterface = NonNullable<Awaited<ReturnType<typeof describesInterface>>>;
export type Described = NonNullable<DescribedInterface["own"]>;

/** A fact: what is seen of it, beside what Web IDL says; `undefined` seen: what it is about isn't there. */
export interface Fact<D> {
  title: string;
  see(described: D): unknown;
  expected: unknown;
}

export function judgeFact<D>({ title, see, expected }: Fact<D>, described: D | null) {
  const seen = described === null ? undefined : see(described);
  if (seen === undefined) return { title, verdict: "absent" as const, reason: "it isn't there" };
  if (isDeepStrictEqual(seen, expected)) return { title, verdict: "pass" as const };
  return { title, verdict: "fail" as const, reason: `seen: ${display(seen)}; by Web IDL: ${display(expected)}` };
}

const flagsOf = ({ own, writable, enumerable, configurable }: Described) => ({
  own,
  writable,
  enumerable,
  configurable,
});
const hidden = { own: true, writable: true, enumerable: false, configurable: true };
const fixed = { own: true, writable: false, enumerable: false, configurable: false };
const accessor = { own: true, writable: undefined, enumerable: true, configurable: true };

/** https://webidl.spec.whatwg.org/#interface-object and #interface-prototype-object */
export function interfaceFacts({ path, constructorLength, iterates }: Interface): Fact<DescribedInterface>[] {
  const name = path.slice(path.lastIndexOf(".") + 1);
  const tag = { ...fixed, configurable: true, value: path };
  return [
    { title: "is a property that isn't enumerable", see: ({ own }) => own && flagsOf(own), expected: hidden },
    {
      title: "has its name and length",
      see: ({ own }) => own && [own.name, own.length],
      expected: [name, constructorLength ?? 0],
    },
    { title: "inherits from its parent's constructor", see: ({ inherits }) => inherits, expected: true },
    { title: "has a prototype that inherits from its parent's", see: (seen) => seen.prototypeInherits, expected: true },
    {
      title: "has a prototype that can't be replaced",
      see: ({ prototype }) => prototype && flagsOf(prototype),
      expected: fixed,
    },
    {
      title: "is its prototype's constructor",
      see: (seen) => [seen.constructorIsIt, seen.constructor && flagsOf(seen.constructor)],
      expected: [true, hidden],
    },
    {
      title: "is named by Symbol.toStringTag",
      see: ({ tag }) => tag && { ...flagsOf(tag), value: tag.value },
      expected: tag,
    },
    { title: "throws TypeError when it is called", see: ({ called }) => called, expected: "threw TypeError" },
    ...(constructorLength === undefined || constructorLength > 0
      ? [
          {
            title: "throws TypeError when it is constructed with nothing",
            see: (seen: DescribedInterface) => seen.constructed,
            expected: "threw TypeError",
          },
        ]
      : []),
    ...iterationFacts(iterates),
  ];
}

/** https://webidl.spec.whatwg.org/#js-iterable and #js-asynchronous-iterable */
function iterationFacts(iterates: Interface["iterates"]): Fact<DescribedInterface>[] {
  if (!iterates) return [];
  const [symbol, iterator] = iterates === "async" ? ["asyncIterator", "values"] : ["iterator", "entries"];
  const at = (seen: DescribedInterface) => (iterates === "async" ? seen.asyncIterator : seen.iterator);
  return [
    {
      title: `has Symbol.${symbol} that isn't enumerable`,
      see: (seen) => orNothing(at(seen), flagsOf),
      expected: hidden,
    },
    {
      title: `has ${iterator} as Symbol.${symbol}`,
      see: (seen) => orNothing(at(seen), () => seen.iteratorIs),
      expected: iterator,
    },
  ];
}

const orNothing = <T>(described: Described | null | undefined, see: (one: Described) => T) =>
  described ? see(described) : undefined;

/** The methods that `iterable<>` adds. */
export function iterationMembers({ iterates }: Interface): Shaped[] {
  const names = iterates === "async" ? ["values"] : iterates ? ["entries", "keys", "values", "forEach"] : [];
  const length = (name: string) => (name === "forEach" ? 1 : 0);
  return names.map((name) => ({
    name,
    kind: "operation",
    static: false,
    readonly: false,
    promise: false,
    length: length(name),
  }));
}

type Find<D> = (described: D) => Described | null | undefined;

/** https://webidl.spec.whatwg.org/#js-attributes, #js-operations and #js-constants */
export function memberFacts<D>(member: Shaped, find: Find<D>, { misuse }: { misuse: boolean }): Fact<D>[] {
  const facts = { attribute: attributeFacts, operation: operationFacts, constant: constantFacts }[member.kind](member);
  const brand = {
    title: `${member.name} refuses a wrong receiver`,
    see: (one: Described) => one.misused,
    expected: member.promise ? "rejected TypeError" : "threw TypeError",
  };
  const all = misuse && !member.static && member.kind !== "constant" ? [...facts, brand] : facts;
  return all.map(({ see, ...fact }) => ({ ...fact, see: (described: D) => orNothing(find(described), see) }));
}

/** A static member may have the name of another. */
const labelOf = ({ name, static: isStatic }: Shaped) => (isStatic ? `static ${name}` : name);

function attributeFacts(member: Shaped): Fact<Described>[] {
  const { name, readonly } = member;
  const label = labelOf(member);
  return [
    { title: `${label} is an enumerable accessor`, see: flagsOf, expected: accessor },
    {
      title: `${label} has a getter of that name`,
      see: (one) => (one.accessor ? [one.name, one.length] : "no accessor"),
      expected: [`get ${name}`, 0],
    },
    {
      title: readonly ? `${label} has no setter` : `${label} has a setter of that name`,
      see: ({ accessor, setter }) => (accessor ? (setter ?? "none") : "no accessor"),
      expected: readonly ? "none" : { name: `set ${name}`, length: 1 },
    },
  ];
}

function operationFacts(member: Shaped): Fact<Described>[] {
  const label = labelOf(member);
  const method = { own: true, writable: true, enumerable: true, configurable: true };
  return [
    {
      title: `${label} is an enumerable method`,
      see: (one) => [one.type, flagsOf(one)],
      expected: ["function", method],
    },
    { title: `${label} has its name`, see: (one) => one.name ?? "none", expected: member.name },
    { title: `${label} has its length`, see: (one) => one.length ?? "none", expected: member.length },
  ];
}

function constantFacts(member: Shaped): Fact<Described>[] {
  return [
    {
      title: `${labelOf(member)} is a constant`,
      see: (one) => ({ ...flagsOf(one), value: one.value }),
      expected: { ...fixed, enumerable: true, value: member.value },
    },
  ];
}
