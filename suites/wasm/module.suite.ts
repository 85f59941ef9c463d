import { suite } from "../suite.ts";

const feature = suite<typeof import("./module.probes.ts")>("wasm/module");
const api = (anchor: string) => `https://webassembly.github.io/spec/js-api/#${anchor}`;
const bcd = (member: string) => `webassembly.api.Module.${member}_static`;
const profiles = ["ecma-429-2025:WebAssembly.Module"];
const at = (member: string) => ({
  spec: api(`dom-module-${member.toLowerCase()}`),
  bcd: bcd(member),
  profiles,
  wpt: `wasm/jsapi/module/${member}.any.js`,
});

feature("WebAssembly.Module.imports and exports", at("imports"), (check) => {
  check("list what there is of each kind, in order", async ({ observe, expect }) => {
    expect(await observe("membersAreListed")).toStrictEqual({
      imports: [
        { module: "m", name: "f", kind: "function" },
        { module: "m", name: "t", kind: "table" },
        { module: "m", name: "m", kind: "memory" },
        { module: "n", name: "g", kind: "global" },
      ],
      exports: [
        { name: "g2", kind: "global" },
        { name: "f2", kind: "function" },
        { name: "m2", kind: "memory" },
        { name: "t2", kind: "table" },
      ],
      none: [[], []],
      freshEachTime: true,
    });
  });
  const tags = {
    spec: api("string-value-of-the-extern-type"),
    profiles: ["ecma-429-2025:WebAssembly.Tag", ...profiles],
  };
  check("list tags", tags, async ({ observe, expect }) => {
    expect(await observe("tagsAreListed")).toStrictEqual({
      imports: [
        { module: "host", name: "tag", kind: "tag" },
        { module: "host", name: "call", kind: "function" },
      ],
      exports: [
        { name: "given", kind: "tag" },
        { name: "own", kind: "tag" },
      ],
    });
  });
});

feature("WebAssembly.Module.customSections", at("customSections"), (check) => {
  check("gives copies of the sections of a name, in order", async ({ observe, expect }) => {
    const facts = { own: [[1, 2], [3]], other: [[9]], unnamed: [[]], missing: [], areBuffers: true };
    expect(await observe("sectionsAreGiven")).toStrictEqual(facts);
  });
});

feature("WebAssembly.Module: static methods", { spec: api("modules"), profiles }, (check) => {
  check("throw TypeError for what is no module", async ({ observe, expect }) => {
    const all = ["TypeError", "TypeError", "TypeError", "TypeError"];
    const facts = { exports: all, imports: all, customSections: all, unnamed: ["TypeError"] };
    expect(await observe("othersAreRefused")).toStrictEqual(facts);
  });
});
