import { suite } from "../suite.ts";

const feature = suite<typeof import("./util_inspect.probes.ts")>("nodejs_compat/util_inspect");

const about = (anchor: string, name: string) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/util.html#${anchor}`,
  needs: [`node:util.${name}`],
  profiles: ["node:node:util"],
});

feature("node:util.inspect", about("utilinspectobject-options", "inspect"), (check) => {
  check("shows two levels, circles and class names", async ({ observe, expect }) => {
    expect(await observe("inspectShowsStructure")).toStrictEqual({
      deep: [false, true],
      circular: "<ref *1> { name: 'c', self: [Circular *1] }",
      named: "Point { x: 1 }",
    });
  });
  check("sorts, cuts, colours and runs getters as its options say", async ({ observe, expect }) => {
    const seen = { sorted: "ab", short: false, getter: [false, true], proxy: true, colors: true };
    expect(await observe("inspectTakesOptions")).toStrictEqual(seen);
  });
  check(
    "asks the object's own function",
    about("custom-inspection-functions-on-objects", "inspect.custom"),
    async ({ observe, expect }) => {
      expect(await observe("inspectAsksTheObject")).toBe("{ shown: 1 text true }");
    },
  );
});

feature("node:util.format", about("utilformatformat-args", "format"), (check) => {
  check("replaces each placeholder by its kind and appends what is left", async ({ observe, expect }) => {
    expect(await observe("formatReplacesPlaceholders")).toStrictEqual([
      "a:42.5:42:1.5",
      '{"a":[1]} %',
      "{ a: [Object] }",
      "only one %s",
      "a b { c: 1 }",
      "|",
      "-0 5n",
    ]);
  });
});

feature(
  "node:util.stripVTControlCharacters",
  about("utilstripvtcontrolcharactersstr", "stripVTControlCharacters"),
  (check) => {
    check("removes colours and links", async ({ observe, expect }) => {
      expect(await observe("escapesAreStripped")).toBe("red link");
    });
  },
);

feature("node:util.styleText", about("utilstyletextformat-text-options", "styleText"), (check) => {
  check("nests the sequences of several styles around the text", async ({ observe, expect }) => {
    expect(await observe("textIsStyled")).toBe("\u001b[1m\u001b[31mx\u001b[39m\u001b[22m");
  });
});
