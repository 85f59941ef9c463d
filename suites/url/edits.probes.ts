import { tried } from "./facts.ts";

type Params = URLSearchParams;

/** append adds at the end. https://url.spec.whatwg.org/#dom-urlsearchparams-append */
export async function appendAdds() {
  const params = new URLSearchParams("a=1&b=2");
  params.append("a", "3");
  params.append("c", null as unknown as string);
  return { text: `${params}`, tooFew: tried(() => Reflect.apply(params.append, params, ["a"])) };
}

/** get gives the first value and getAll gives all of them. https://url.spec.whatwg.org/#dom-urlsearchparams-get */
export async function valuesAreRead() {
  const params = new URLSearchParams("a=1&b=&a=2&A=3");
  const names = ["a", "b", "c"];
  return { get: names.map((name) => params.get(name)), getAll: names.map((name) => params.getAll(name)) };
}

/** set replaces where the first was. https://url.spec.whatwg.org/#dom-urlsearchparams-set */
export async function setReplaces() {
  const params = new URLSearchParams("a=1&b=2&a=3");
  params.set("a", "4");
  params.set("c", "5");
  return `${params}`;
}

/** What is left once names, or names with values, are deleted. https://url.spec.whatwg.org/#dom-urlsearchparams-delete */
export async function deletes(...given: [name: string, value?: string | undefined][]) {
  return given.map(([name, ...value]) => {
    const params = new URLSearchParams("a=1&b=2&a=3&a=1&c=undefined");
    params.delete(name, ...value);
    return `${params}`;
  });
}

/** Whether names, or names with values, are there. https://url.spec.whatwg.org/#dom-urlsearchparams-has */
export async function has(...given: [name: string, value?: string | undefined][]) {
  const params = new URLSearchParams("a=1&b=2&a=3&c=undefined");
  return given.map(([name, ...value]) => params.has(name, ...value));
}

/** The pairs in the order of their names' code units. https://url.spec.whatwg.org/#dom-urlsearchparams-sort */
export async function sorts(...inits: string[]) {
  return inits.map((init) => {
    const params = new URLSearchParams(init);
    params.sort();
    return [...params].map((pair) => pair.join("="));
  });
}

/** How many pairs there are. https://url.spec.whatwg.org/#dom-urlsearchparams-size */
export async function sizes() {
  const params = new URLSearchParams("a=1&b=2&a=3");
  const url = new URL("https://a.example/?a=1&b");
  const seen = [params.size, new URLSearchParams().size, url.searchParams.size];
  params.delete("a");
  url.searchParams.append("c", "");
  return [...seen, params.size, url.searchParams.size];
}

/** The ways to iterate over pairs. https://url.spec.whatwg.org/#interface-urlsearchparams */
export async function iterates() {
  const params = new URLSearchParams("b=2&a=1&b=3");
  const receiver = {};
  const each: unknown[] = [];
  params.forEach(function (this: unknown, value, name, given) {
    each.push([name, value, this === receiver, given === params]);
  }, receiver);
  return {
    pairs: [...params],
    entries: [...params.entries()],
    keys: [...params.keys()],
    values: [...params.values()],
    each,
    refused: tried(() => params.forEach(undefined as unknown as () => void)),
  };
}

const collect = (params: Params, change: (name: string) => void) => {
  const seen: string[] = [];
  for (const [name] of params) {
    seen.push(name);
    change(name);
  }
  return seen;
};

/** Iteration goes by index over the live list. https://webidl.spec.whatwg.org/#js-iterable */
export async function iterationIsLive() {
  const shrinking = new URLSearchParams("a&b&c&d");
  const growing = new URLSearchParams("a&b");
  const url = new URL("https://a.example/?a&b&c");
  return {
    shrinking: collect(shrinking, (name) => shrinking.delete(name)),
    growing: collect(growing, (name) => name === "b" && growing.append("c", "")),
    replaced: collect(url.searchParams, (name) => name === "a" && Object.assign(url, { search: "x&y&z" })),
  };
}
