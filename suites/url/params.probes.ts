import { kindOf, tried } from "./facts.ts";

const pairsOf = (init?: unknown) => [...new URLSearchParams(init as string)];

/** The pairs that strings are parsed to. https://url.spec.whatwg.org/#concept-urlencoded-parser */
export async function stringsParse(...inits: string[]) {
  return inits.map((init) => pairsOf(init));
}

/** The pairs that each kind of init gives. https://url.spec.whatwg.org/#urlsearchparams-initialize */
export async function initsFill() {
  const form = new FormData();
  form.append("b", "2");
  form.append("a", "1");
  const entries = () => Object.entries({ b: "2", a: "1" });
  const inits = [
    entries(),
    { b: 2, a: "1" },
    new Map(entries()),
    new URLSearchParams("b=2&a=1"),
    form,
    entries().values(),
    [new Set(["b", "2"]), "a1"].map((pair) => (typeof pair === "string" ? Object(pair) : pair)),
  ];
  return inits.map((init) => tried(() => pairsOf(init)));
}

/** What is no object becomes a string. https://url.spec.whatwg.org/#interface-urlsearchparams */
export async function valuesBecomeStrings() {
  return [undefined, null, 1, true].map((init) => String(new URLSearchParams(init as unknown as string)));
}

/** Records have their own enumerable properties taken, in order, names made scalar. https://webidl.spec.whatwg.org/#js-to-record */
export async function recordsAreRead() {
  const record = Object.create({ inherited: "1" }, { hidden: { value: "2" } });
  return {
    own: pairsOf(Object.assign(record, { b: "3", 1: "4" })),
    surrogates: pairsOf({ "\ud835x": "1", xx: "2", "\ud83dx": "3" }),
    getter: tried(() =>
      pairsOf({
        get a() {
          throw new RangeError();
        },
      }),
    ),
  };
}

/** An enumerable symbol is no name. https://webidl.spec.whatwg.org/#js-to-record */
export async function symbolsAreNoNames() {
  const hidden = Object.defineProperty({ a: "1" }, Symbol("b"), { value: "2" });
  return { hidden: tried(() => pairsOf(hidden)), enumerable: tried(() => pairsOf({ a: "1", [Symbol("b")]: "2" })) };
}

/** How inits are refused. https://url.spec.whatwg.org/#urlsearchparams-initialize */
export async function initsRefuse() {
  const inits = [[["a"]], [["a", "b", "c"]], [[]], ["a"], [1], [null], Symbol("a")];
  return inits.map((init) => {
    try {
      return pairsOf(init);
    } catch (error) {
      return kindOf(error);
    }
  });
}

/** Copies go their own way. https://url.spec.whatwg.org/#dom-urlsearchparams-urlsearchparams */
export async function copiesAreApart() {
  const first = new URLSearchParams("a=1");
  const second = new URLSearchParams(first);
  first.append("b", "2");
  second.append("c", "3");
  return [`${first}`, `${second}`];
}

/** Each code point of ASCII, by itself and as it is serialized. https://url.spec.whatwg.org/#concept-urlencoded-serializer */
export async function asciiSerializes() {
  const chars = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
  return chars.map((char) => new URLSearchParams([[char, char]]).toString()).join("&");
}

/** Pairs as they are serialized. https://url.spec.whatwg.org/#concept-urlencoded-serializer */
export async function pairsSerialize(...pairs: [string, string][]) {
  return pairs.map((pair) => new URLSearchParams([pair]).toString());
}
