import { suite } from "../suite.ts";

const feature = suite<typeof import("./clone-types.probes.ts")>("html/clone-types");
const html = "https://html.spec.whatwg.org/multipage/structured-data.html";
const about = {
  spec: `${html}#structuredserializeinternal`,
  bcd: "api.structuredClone",
  profiles: ["ecma-429-2025:structuredClone"],
  wpt: "html/webappapis/structured-clone/structured-clone.any.js",
};

const unicodeSets = { probe: "hasUnicodeSets" as const, label: "the flag v of patterns" };

feature("structuredClone: values", about, (check) => {
  check("gives primitive values back", async ({ observe, expect }) => {
    const numbers = [0, -0, 1.5, NaN, Infinity, 2n ** 64n];
    const values = [undefined, null, true, false, "", "a\0\ud800", ...numbers];
    expect(await observe("clonesPrimitives", values)).toStrictEqual(values);
  });
  check("clones wrapper objects with their value alone", async ({ observe, expect }) => {
    const clone = { type: "object", same: false, own: false };
    expect(await observe("clonesWrappers")).toStrictEqual([
      { ...clone, tag: "Boolean", value: false },
      { ...clone, tag: "Number", value: -0 },
      { ...clone, tag: "BigInt", value: 2n ** 64n },
      { ...clone, tag: "String", value: "a\ud800" },
    ]);
  });
  check("clones a Date, an invalid one too", async ({ observe, expect }) => {
    const times = [0, -1, 8.64e15, NaN];
    const clones = times.map((time) => ({ isDate: true, same: false, time }));
    expect(await observe("clonesDates", times)).toStrictEqual(clones);
  });
  check(
    "clones a RegExp's source and flags, with a lastIndex of 0",
    { spec: `${html}#structureddeserialize`, needs: ["structuredClone", unicodeSets] },
    async ({ observe, expect }) => {
      const flags = ["dgimsuy", "", "v"];
      const clones = flags.map((given) => ({ source: true, flags: given, lastIndex: 0 }));
      expect(await observe("clonesPatterns")).toStrictEqual(clones);
    },
  );
  check("clones a Map's keys and values in order", async ({ observe, expect }) => {
    const key = { key: 1 };
    const entries = [
      ["z", 1],
      [key, key],
      [NaN, new Map([[1, "one"]])],
      ["a", undefined],
    ];
    expect(await observe("clonesMap")).toStrictEqual({ isMap: true, entries, cloned: true, one: true, has: true });
  });
  check("clones a Set's items in order", async ({ observe, expect }) => {
    expect(await observe("clonesSet")).toStrictEqual({ isSet: true, items: ["z", { a: 1 }, 3, new Set([1]), "a"] });
  });
  check(
    "makes an heir of a built-in class an instance of that class itself",
    { spec: `${html}#structureddeserialize` },
    async ({ observe, expect }) => {
      expect(await observe("heirsBecomeBuiltins")).toStrictEqual([true, true, true, true]);
    },
  );
  check("leaves properties of built-in objects behind", async ({ observe, expect }) => {
    expect(await observe("propertiesStayBehind")).toStrictEqual(Array(6).fill(false));
  });
});

const ofFiles = (name: string, anchor: string) => ({
  spec: `https://w3c.github.io/FileAPI/#${anchor}`,
  needs: [name],
  profiles: ["ecma-429-2025:structuredClone", `ecma-429-2025:${name}`],
});

feature("structuredClone: Blob", ofFiles("Blob", "blob-section"), (check) => {
  check("clones bytes and type", async ({ observe, expect }) => {
    const clone = { isBlob: true, same: false, type: "text/x", size: 3, text: "abc" };
    expect(await observe("clonesBlob")).toStrictEqual(clone);
  });
});

feature("structuredClone: File", ofFiles("File", "file-section"), (check) => {
  check("clones bytes, type, name and lastModified", async ({ observe, expect }) => {
    const clone = { isFile: true, name: "name.txt", lastModified: 5, type: "text/y", text: "de" };
    expect(await observe("clonesFile")).toStrictEqual(clone);
  });
});
