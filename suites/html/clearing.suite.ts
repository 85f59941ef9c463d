import { suite } from "../suite.ts";

const feature = suite<typeof import("./clearing.probes.ts")>("html/clearing");
const html = "https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html";
const entry = (name: string) => `ecma-429-2025:${name}`;
const wpt = "html/webappapis/timers/cleartimeout-clearinterval.any.js";
const pairs = [
  ["clearTimeout", "setTimeout", "setInterval"],
  ["clearInterval", "setInterval", "setTimeout"],
] as const;

for (const [clear, own, other] of pairs) {
  const about = { spec: `${html}#dom-${clear.toLowerCase()}`, bcd: `api.${clear}`, profiles: [entry(clear)] };
  feature(clear, about, (check) => {
    check(`stops what ${own} made, and nothing else`, async ({ observe, expect }) => {
      const facts = await observe("clearStops", own, clear);
      expect(facts).toStrictEqual({ runs: ["other"], returned: undefined });
    });
    // "clearTimeout() and clearInterval() … can be used interchangeably": both remove from the same map of active timers.
    check(`stops what ${other} made`, { wpt }, async ({ observe, expect }) => {
      const facts = await observe("clearStops", other, clear);
      expect(facts).toStrictEqual({ runs: ["other"], returned: undefined });
    });
    check("ignores what is no handle", async ({ observe, expect }) => {
      expect(await observe("ignoresOthers", clear)).toStrictEqual({ threw: [], runs: 1 });
    });
    // clearTimeout(optional long id = 0), and clearInterval likewise.
    check("needs no handle", async ({ observe, expect }) => {
      expect(await observe("needsNoHandle", clear)).toBe("nothing");
    });
  });
}

const profiles = [entry("clearTimeout"), entry("clearInterval")];

feature("timers: clearing", { spec: `${html}#dom-cleartimeout`, bcd: "api.clearTimeout", profiles }, (check) => {
  check("stops timers that are due already", async ({ observe, expect }) => {
    expect(await observe("callbackClearsDue")).toStrictEqual(["first"]);
  });
  check("takes a handle that has become a string", async ({ observe, expect }) => {
    expect(await observe("stringStops")).toStrictEqual([]);
  });
  check("leaves others alone when the timer has run", async ({ observe, expect }) => {
    expect(await observe("lateClearsTouchNothing")).toStrictEqual(["second"]);
  });
});
