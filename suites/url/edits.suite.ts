import { suite } from "../suite.ts";

const feature = suite<typeof import("./edits.probes.ts")>("url/edits");
const about = (member: string) => ({
  spec: `https://url.spec.whatwg.org/#dom-urlsearchparams-${member.toLowerCase()}`,
  bcd: `api.URLSearchParams.${member}`,
  profiles: ["ecma-429-2025:URLSearchParams"],
  wpt: `url/urlsearchparams-${member.toLowerCase()}.any.js`,
});

feature("URLSearchParams.append", about("append"), (check) => {
  check("adds a pair at the end, the name being there or not", async ({ observe, expect }) => {
    const facts = { text: "a=1&b=2&a=3&c=null", tooFew: "TypeError" };
    expect(await observe("appendAdds")).toStrictEqual(facts);
  });
});

feature("URLSearchParams.get", about("get"), (check) => {
  check("gives the first value or null, and getAll every value", async ({ observe, expect }) => {
    const facts = { get: ["1", "", null], getAll: [["1", "2"], [""], []] };
    expect(await observe("valuesAreRead")).toStrictEqual(facts);
  });
});

feature("URLSearchParams.set", about("set"), (check) => {
  check("replaces the first of the name, takes the others away, and adds a new name", async ({ observe, expect }) => {
    expect(await observe("setReplaces")).toBe("a=4&b=2&c=5");
  });
});

feature("URLSearchParams.delete", about("delete"), (check) => {
  check("takes every pair of the name away", async ({ observe, expect }) => {
    const left = ["b=2&c=undefined", "a=1&b=2&a=3&a=1&c=undefined"];
    expect(await observe("deletes", ["a"], ["x"])).toStrictEqual(left);
  });
  check("takes the pairs away that have the value, where one is given", async ({ observe, expect }) => {
    const seen = await observe("deletes", ["a", "1"], ["a", "2"], ["c", undefined]);
    expect(seen).toStrictEqual(["b=2&a=3&c=undefined", "a=1&b=2&a=3&a=1&c=undefined", "a=1&b=2&a=3&a=1"]);
  });
});

feature("URLSearchParams.has", about("has"), (check) => {
  check("tells whether the name is there, or a pair where a value is given", async ({ observe, expect }) => {
    const seen = await observe("has", ["a"], ["A"], ["a", "3"], ["a", "2"], ["b", ""], ["a", undefined]);
    expect(seen).toStrictEqual([true, false, true, false, false, true]);
  });
});

feature("URLSearchParams.sort", about("sort"), (check) => {
  check("sorts by code units of the names, pairs of one name in their order", async ({ observe, expect }) => {
    const seen = await observe("sorts", "z=b&a=b&z=a&a=a", "ﬃ&🌈", "b&B&aa&a&é", "🌈=2&🌈=1&=");
    expect(seen).toStrictEqual([
      ["a=b", "a=a", "z=b", "z=a"],
      ["🌈=", "ﬃ="],
      ["B=", "a=", "aa=", "b=", "é="],
      ["=", "🌈=2", "🌈=1"],
    ]);
  });
});

feature("URLSearchParams.size", { ...about("size"), needs: ["URLSearchParams.prototype.size"] }, (check) => {
  check("is the number of pairs", async ({ observe, expect }) => {
    expect(await observe("sizes")).toStrictEqual([3, 0, 2, 1, 3]);
  });
});

const iteration = {
  ...about("forEach"),
  bcd: "api.URLSearchParams.@@iterator",
  spec: "https://url.spec.whatwg.org/#interface-urlsearchparams",
};

feature("URLSearchParams: iteration", iteration, (check) => {
  check("gives pairs, names and values in their order, and so does forEach", async ({ observe, expect }) => {
    const pairs = ["b=2", "a=1", "b=3"].map((pair) => pair.split("="));
    const each = pairs.map(([name, value]) => [name, value, true, true]);
    const parts = { keys: ["b", "a", "b"], values: ["2", "1", "3"] };
    expect(await observe("iterates")).toStrictEqual({ pairs, entries: pairs, ...parts, each, refused: "TypeError" });
  });
  check(
    "goes on by index when pairs come and go",
    { spec: "https://webidl.spec.whatwg.org/#js-iterable" },
    async ({ observe, expect }) => {
      const facts = { shrinking: ["a", "c"], growing: ["a", "b", "c"], replaced: ["a", "y", "z"] };
      expect(await observe("iterationIsLive")).toStrictEqual(facts);
    },
  );
});
