import { suite } from "../suite.ts";

const feature = suite<typeof import("./util.probes.ts")>("nodejs_compat/util");

const about = (anchor: string, name: string) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/util.html#${anchor}`,
  needs: [`node:util.${name}`],
  profiles: ["node:node:util"],
});

feature(
  "node:util.isDeepStrictEqual",
  about("utilisdeepstrictequalval1-val2-options", "isDeepStrictEqual"),
  (check) => {
    check(
      "compares NaN, maps and sets by content, and tells zeros, types, prototypes and holes apart",
      async ({ observe, expect }) => {
        const equal = [true, true, true];
        expect(await observe("deepEqualityIsStrict")).toStrictEqual([
          ...equal,
          false,
          false,
          false,
          false,
          false,
          false,
        ]);
      },
    );
  },
);

feature("node:util.parseArgs", about("utilparseargsconfig", "parseArgs"), (check) => {
  check("reads short groups, repeated, negated and default options, and positionals", async ({ observe, expect }) => {
    expect(await observe("argumentsAreParsed")).toMatchObject({
      values: { all: true, name: ["x", "y"], color: false, level: "3" },
      positionals: ["file", "--raw"],
      refused: { name: "TypeError", code: "ERR_PARSE_ARGS_UNKNOWN_OPTION" },
    });
  });
});

feature("node:util.types", about("utiltypes", "types"), (check) => {
  check("tells kinds by what an object is and not by its prototype", async ({ observe, expect }) => {
    expect(await observe("typesLookInside")).toStrictEqual({
      map: true,
      fake: false,
      proxy: true,
      boxed: true,
      async: [true, false],
      generator: true,
      view: [false, true],
      args: true,
    });
  });
});

feature("node:util.MIMEType", about("class-utilmimetype", "MIMEType"), (check) => {
  check("parses a type, edits it, and refuses what is none", async ({ observe, expect }) => {
    expect(await observe("mimeTypeIsParsed")).toMatchObject({
      essence: "text/html",
      charset: "UTF-8",
      q: "a b",
      text: "text/plain;charset=UTF-8",
      refused: { name: "TypeError" },
    });
  });
});

feature("node:util.parseEnv", about("utilparseenvcontent", "parseEnv"), (check) => {
  check("reads quotes, comments, exports and line breaks", async ({ observe, expect }) => {
    const env = { A: "1", B: "two words", C: "# kept", D: "line\nbreak", E: "" };
    expect(await observe("envTextIsParsed")).toStrictEqual(env);
  });
});

feature("node:util.getSystemErrorName", about("utilgetsystemerrornameerr", "getSystemErrorName"), (check) => {
  check(
    "names an error by its negative number",
    { needs: ["node:util.getSystemErrorMap"] },
    async ({ observe, expect }) => {
      expect(await observe("systemErrorsHaveNames")).toStrictEqual({ name: "ENOENT", negative: true, entry: "ENOENT" });
    },
  );
});

feature("node:util.toUSVString", about("utiltousvstringstring", "toUSVString"), (check) => {
  check("replaces lone surrogates", async ({ observe, expect }) => {
    expect(await observe("loneSurrogatesAreReplaced")).toBe("a\ufffdb😀");
  });
});
