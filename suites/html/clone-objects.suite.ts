import { suite } from "../suite.ts";

const feature = suite<typeof import("./clone-objects.probes.ts")>("html/clone-objects");
const html = "https://html.spec.whatwg.org/multipage/structured-data.html";
const about = {
  spec: `${html}#structuredserializeinternal`,
  bcd: "api.structuredClone",
  profiles: ["ecma-429-2025:structuredClone"],
  wpt: "html/webappapis/structured-clone/structured-clone.any.js",
};
const made = { spec: `${html}#structureddeserialize` };

feature("structuredClone: identity", about, (check) => {
  check("keeps cycles through objects, arrays, maps and sets", async ({ observe, expect }) => {
    const facts = { fresh: true, self: true, list: [true, true], map: [true, true], set: true };
    expect(await observe("cyclesStay")).toStrictEqual(facts);
  });
  check("clones an object once, however often it is there", async ({ observe, expect }) => {
    expect(await observe("identityStays")).toStrictEqual({ once: [true, true, false], fresh: true, again: false });
  });
});

feature("structuredClone: properties", about, (check) => {
  check("keeps an array's holes, length and named properties", async ({ observe, expect }) => {
    const keys = ["0", "2", "named"];
    expect(await observe("clonesArray")).toStrictEqual({ isArray: true, length: 5, keys, named: "n" });
  });
  check("makes plain objects of instances and of objects with any prototype", made, async ({ observe, expect }) => {
    expect(await observe("instancesBecomePlain")).toStrictEqual([
      [true, ["x"]],
      [true, []],
      [true, []],
    ]);
  });
  check("clones own enumerable string keys, in order, as data properties", async ({ observe, expect }) => {
    const data = (value: unknown) => ({ value, writable: true, enumerable: true, configurable: true });
    expect(await observe("clonesProperties")).toStrictEqual([
      ["1", data("one")],
      ["2", data("two")],
      ["b", data(1)],
      ["a", data(2)],
      ["toJSON", data(undefined)],
    ]);
  });
  check("clones an own property named __proto__ as one", made, async ({ observe, expect }) => {
    const facts = { isPlain: true, own: ["__proto__"], inherited: false };
    expect(await observe("clonesProtoProperty")).toStrictEqual(facts);
  });
  check("runs getters in order, and skips what they remove or add", async ({ observe, expect }) => {
    const facts = { clone: { first: 1, last: 3 }, read: ["first", "last"] };
    expect(await observe("gettersChangeWhatIsCloned")).toStrictEqual(facts);
  });
  check("lists a Map's entries before it clones them", async ({ observe, expect }) => {
    expect(await observe("mapEntriesAreListedFirst")).toStrictEqual([
      ["first", { a: 1 }],
      ["second", 2],
    ]);
  });
});
