import { suite } from "../suite.ts";

const feature = suite<typeof import("./file.probes.ts")>("file/file");
const about = {
  spec: "https://w3c.github.io/FileAPI/#file-constructor",
  bcd: "api.File.File",
  profiles: ["ecma-429-2025:File"],
  wpt: "FileAPI/file/File-constructor.any.js",
};
const webidl = (anchor: string) => ({ spec: `https://webidl.spec.whatwg.org/#${anchor}` });

feature("File: construction", about, (check) => {
  check("is a Blob with a name, a type and a time", async ({ observe, expect }) => {
    const facts = { name: "name.txt", type: "text/plain", size: 3, lastModified: 42, text: "abc", isBlob: true };
    expect(await observe("fileTellsWhatItIs")).toStrictEqual(facts);
  });
  check("throws TypeError without a sequence of parts or a name", webidl("js-overloads"), async (context) => {
    context.expect(await context.observe("argumentsAreRequired")).toStrictEqual(Array(6).fill("TypeError"));
  });
});

const naming = { ...about, ...webidl("js-USVString"), bcd: "api.File.name" };

feature("File.name", naming, (check) => {
  check("is the string that was given, as it is", async ({ observe, expect }) => {
    const names = ["", "dir/na:me\\", "n\u00e4me \u{1f4a9}", "\0\n", "null", "undefined", "12", "made"];
    expect((await observe("namesConvert")).slice(0, -1)).toStrictEqual(names);
  });
  check("has surrogates that are no pair replaced", async ({ observe, expect }) => {
    expect((await observe("namesConvert", 0x61, 0xd83d, 0x62)).at(-1)).toBe("a\ufffdb");
  });
});

feature("File.lastModified", { ...about, bcd: "api.File.lastModified" }, (check) => {
  check("is the time of the construction by default", async ({ observe, expect }) => {
    expect(await observe("modifiedNow")).toStrictEqual([true, true, true]);
  });
  check("is what was given, as a whole number", webidl("js-long-long"), async ({ observe, expect }) => {
    const times: [unknown, number][] = [
      [0, 0],
      [-1, -1],
      [1.9, 1],
      [-1.9, -1],
      [null, 0],
      ["5", 5],
      [true, 1],
      [Number.NaN, 0],
      [Number.POSITIVE_INFINITY, 0],
      [2 ** 53 - 1, 2 ** 53 - 1],
    ];
    const seen = await observe("timesConvert", ...times.map(([time]) => time));
    expect(seen).toStrictEqual([...times.map(([, time]) => time), 123456789]);
  });
  check("stays what it was", async ({ observe, expect }) => {
    expect(await observe("timeStays")).toBe(true);
  });
});
