import { suite } from "../suite.ts";

const feature = suite<typeof import("./timers.probes.ts")>("html/timers");
const html = "https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html";
const entries = (...names: string[]) => names.map((name) => `ecma-429-2025:${name}`);
const both = entries("setTimeout", "setInterval");
const steps = { spec: `${html}#timer-initialisation-steps` };
const folder = "html/webappapis/timers";

for (const name of ["setTimeout", "setInterval"] as const) {
  const about = { spec: `${html}#dom-${name.toLowerCase()}`, bcd: `api.${name}`, profiles: entries(name) };
  feature(name, about, (check) => {
    check("calls back with the further arguments", async ({ observe, expect }) => {
      const facts = { shared: true, rest: [1, undefined, "three"] };
      expect(await observe("callbackGets", name, 1, undefined, "three")).toStrictEqual(facts);
    });
    check("needs no time, and calls back later", async ({ observe, expect }) => {
      expect(await observe("timeIsOptional", name)).toStrictEqual(["sync", "later", []]);
    });
    check(
      "takes a time that is no number or negative as none",
      { spec: "https://webidl.spec.whatwg.org/#js-long" },
      async ({ observe, expect }) => {
        const none = ["undefined", "null", "NaN", "text", "negative", "fraction", "infinity", "object"];
        expect(await observe("oddTimes", name)).toStrictEqual(none);
      },
    );
    check(
      "throws TypeError for no argument, and for a time that can't become a number",
      { spec: "https://webidl.spec.whatwg.org/#js-long" },
      async ({ observe, expect }) => {
        const facts = { refusals: ["TypeError", "TypeError"], none: "TypeError", own: true, ran: 0 };
        expect(await observe("refusesTimes", name)).toStrictEqual(facts);
      },
    );
  });
}

const timing = { ...steps, bcd: "api.setTimeout", profiles: entries("setTimeout") };

feature("setTimeout: callback", timing, (check) => {
  // "invoke handler given arguments and "report", and with callback this value set to thisArg", which is global.
  check("calls back with the global object as this", async ({ observe, expect }) => {
    expect(await observe("callbackThis", "setTimeout")).toBe(true);
  });
});

feature("setTimeout: time", { ...timing, spec: "https://webidl.spec.whatwg.org/#js-long" }, (check) => {
  // long: "Set x to x modulo 2^bitLength. If signedness is "signed" and x ≥ 2^(bitLength − 1), then return x − 2^bitLength".
  check(
    "takes a time modulo 32 bits",
    { wpt: `${folder}/type-long-settimeout.any.js` },
    async ({ observe, expect }) => {
      expect(await observe("wrapsTimes", "setTimeout")).toStrictEqual({
        soon: ["negative", "zero"],
        late: ["fourteen"],
      });
    },
  );
  check("takes what becomes a number as that many milliseconds", async ({ observe, expect }) => {
    const labels = ["one", "text", "object", "hexadecimal", "list"];
    expect(await observe("convertsTimes")).toStrictEqual(labels);
  });
});

feature("timers: handles", { ...steps, bcd: "api.setTimeout", profiles: both }, (check) => {
  // setTimeout and setInterval return long: "an implementation-defined integer that is greater than zero".
  check("are numbers greater than zero", async ({ observe, expect }) => {
    expect(await observe("handlesAre")).toStrictEqual({ types: ["number", "number", "number"], positive: true });
  });
});
