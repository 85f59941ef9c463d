import { tried } from "./facts.ts";

/** What URLPattern is made of. */
export type Made = [
  input?: string | URLPatternInit,
  base?: string | URLPatternOptions,
  options?: URLPatternOptions | string,
];
const names = ["protocol", "username", "password", "hostname", "port", "pathname", "search", "hash"] as const;
const patternOf = (made: Made) => Reflect.construct(URLPattern, made) as URLPattern;

/** The pattern strings of each pattern, or what its constructor threw. https://urlpattern.spec.whatwg.org/#url-pattern-create */
export async function patternStrings(...patterns: Made[]) {
  return patterns.map((made) =>
    tried(() => {
      const pattern = patternOf(made);
      return Object.fromEntries(names.map((name) => [name, pattern[name]]));
    }),
  );
}

/** One component's pattern string for each that it is given as. https://urlpattern.spec.whatwg.org/#compile-a-component */
export async function componentStrings(name: (typeof names)[number], ...given: (string | URLPatternInit)[]) {
  return given.map((value) => tried(() => new URLPattern(typeof value === "string" ? { [name]: value } : value)[name]));
}

/** Whether each pattern has groups with regular expressions. https://urlpattern.spec.whatwg.org/#dom-urlpattern-hasregexpgroups */
export async function regExpGroups(...patterns: URLPatternInit[]) {
  return patterns.map((pattern) => new URLPattern(pattern).hasRegExpGroups);
}

type Input = [input?: string | URLPatternInit, base?: string];

/** Whether inputs match, by test and by exec. https://urlpattern.spec.whatwg.org/#url-pattern-match */
export async function matches(made: Made, ...inputs: Input[]) {
  const pattern = patternOf(made);
  return inputs.map((input) => {
    const tested = tried(() => pattern.test(...input));
    const executed = tried(() => pattern.exec(...input) !== null);
    return tested === executed ? tested : { tested, executed };
  });
}

/** The components that aren't undefined. */
const given = (init: object) => Object.fromEntries(Object.entries(init).filter(([, value]) => value !== undefined));

function plain(result: URLPatternResult | null) {
  if (result === null) return null;
  const parts = names.map((name) => [name, { input: result[name].input, groups: { ...result[name].groups } }]);
  const inputs = result.inputs.map((input) => (typeof input === "string" ? input : given(input)));
  return { inputs, ...Object.fromEntries(parts) };
}

/** What exec gives. https://urlpattern.spec.whatwg.org/#dom-urlpattern-exec */
export async function executes(made: Made, ...inputs: Input[]) {
  const pattern = patternOf(made);
  return inputs.map((input) => plain(pattern.exec(...input)));
}

/** The members of a result's input. https://webidl.spec.whatwg.org/#js-dictionary */
export async function inputMembers(init: URLPatternInit) {
  return Object.keys(new URLPattern({}).exec(init)?.inputs[0] ?? {}).sort();
}

/** No input is empty components. https://urlpattern.spec.whatwg.org/#dom-urlpattern-exec */
export async function nothingGiven() {
  const results = [tried(() => new URLPattern().exec()), tried(() => new URLPattern().exec(undefined))];
  const inputs = results.map((result) => (typeof result === "object" ? plain(result) : result));
  return { inputs, tested: tried(() => new URLPattern().test()) };
}

/** The groups of one component, or null without a match. https://urlpattern.spec.whatwg.org/#create-a-component-match-result */
export async function groupsOf(name: (typeof names)[number], ...given: [pattern: string, input: string][]) {
  return given.map(([pattern, input]) => {
    const result = new URLPattern({ [name]: pattern }).exec({ [name]: input });
    return result === null ? null : { ...result[name].groups };
  });
}
