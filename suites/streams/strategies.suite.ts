import { suite } from "../suite.ts";

const feature = suite<typeof import("./strategies.probes.ts")>("streams/strategies");
const wpt = "streams/queuing-strategies.any.js";
const strategies = [
  ["CountQueuingStrategy", "cqs", 0],
  ["ByteLengthQueuingStrategy", "blqs", 1],
] as const;

for (const [name, anchor, length] of strategies) {
  const about = (member: string, id: string) => ({
    spec: `https://streams.spec.whatwg.org/#${anchor}-${id}`,
    bcd: `api.${name}.${member}`,
    profiles: [`ecma-429-2025:${name}`],
    needs: [name],
    wpt,
  });

  feature(`${name}: construction`, about(name, "constructor"), (check) => {
    check("throws TypeError without a high water mark", async ({ observe, expect }) => {
      expect(await observe("strategyNeedsMark", name)).toStrictEqual(Array(4).fill("TypeError"));
    });
    check("takes a bad high water mark, which the stream refuses with RangeError", async ({ observe, expect }) => {
      const seen = [-1, Number.NaN].map((mark) => observe("badMarkIsRefusedByStream", name, mark));
      expect(await Promise.all(seen)).toStrictEqual(["RangeError", "RangeError"]);
    });
  });

  feature(`${name}.highWaterMark`, about("highWaterMark", "high-water-mark"), (check) => {
    check("is the given mark as a number", async ({ observe, expect }) => {
      const seen = await Promise.all([5, 0, "8", null].map((mark) => observe("strategyKeepsMark", name, mark)));
      expect(seen).toStrictEqual([5, 0, 8, 0]);
    });
    check("may be negative, a fraction, infinite or NaN", async ({ observe, expect }) => {
      const marks = [-1, 0.5, Number.POSITIVE_INFINITY, Number.NaN];
      const seen = await Promise.all(marks.map((mark) => observe("strategyKeepsMark", name, mark)));
      expect(seen).toStrictEqual(marks);
    });
  });

  feature(`${name}.size`, about("size", "size"), (check) => {
    check("is the same function on all instances, and no constructor", async ({ observe, expect }) => {
      const facts = { name: "size", length, hasPrototype: false, construct: "TypeError" };
      expect(await observe("sizeIsOneFunction", name)).toStrictEqual({ same: true, ...facts });
    });
  });
}

const size = (anchor: string, name: string) => ({
  spec: `https://streams.spec.whatwg.org/#${anchor}-size`,
  profiles: [`ecma-429-2025:${name}`],
  needs: [name],
  wpt,
});

feature("CountQueuingStrategy.size: measuring", size("cqs", "CountQueuingStrategy"), (check) => {
  check("is 1 for every chunk", async ({ observe, expect }) => {
    expect(await observe("countIsOne")).toStrictEqual([1, 1, 1, 1]);
  });
  check("counts in streams as ByteLengthQueuingStrategy does", async ({ observe, expect }) => {
    expect(await observe("streamsTakeStrategies")).toStrictEqual([9, 7, 6]);
  });
});

feature("ByteLengthQueuingStrategy.size: measuring", size("blqs", "ByteLengthQueuingStrategy"), (check) => {
  check("is the byteLength of buffers and views", async ({ observe, expect }) => {
    expect(await observe("byteLengthIsMeasured")).toStrictEqual([3, 6, 4, 5]);
  });
  check("is the byteLength of whatever has one, and throws TypeError for undefined and null", async (context) => {
    const seen = { sizes: ["any", undefined, undefined], refused: ["TypeError", "TypeError"] };
    context.expect(await context.observe("byteLengthIsPlainProperty")).toStrictEqual(seen);
  });
});
