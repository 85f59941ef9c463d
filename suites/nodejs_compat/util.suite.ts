import { suite } from "../suite.ts";

const feature = suite<typeof import("./util.probes.ts")>("nodejs_compat/util");
const about = (anchor: string, name: string) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/util.html#${anchor}`,
  needs: [`node:util.${name}`],
  profiles: ["node:node:util"],
});

feature("node:util.promisify", about("utilpromisifyoriginal", "promisify"), (check) => {
  check(
    "resolves with the value and rejects with the error that the callback is given",
    async ({ observe, expect }) => {
      const failed = { name: "RangeError", message: "negative" };
      expect(await observe("promisifiedFunctionSettles")).toMatchObject({ sum: 5, failed });
    },
  );
  check(
    "returns the function's own promise variant",
    about("utilpromisifycustom", "promisify.custom"),
    async ({ observe, expect }) => {
      expect(await observe("promisifyTakesCustomFunction")).toBe(true);
    },
  );
});

feature("node:util.callbackify", about("utilcallbackifyoriginal", "callbackify"), (check) => {
  const settled = [{ value: "x" }, { code: "ERR_FALSY_VALUE_REJECTION", reason: null }];
  check("calls back with the value, and wraps a falsy reason", async ({ observe, expect }) => {
    expect(await observe("callbackifiedFunctionCallsBack", ["node:process"])).toStrictEqual(settled);
  });
  check("calls back in a process that has loaded no other module", async ({ launch, expect }) => {
    const { observe } = await launch();
    expect(await observe("callbackifiedFunctionCallsBack", [])).toStrictEqual(settled);
  });
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

feature("node:util.deprecate", about("utildeprecatefn-msg-code-options", "deprecate"), (check) => {
  check("warns a single time for one code and calls the function", async ({ observe, expect }) => {
    const warnings = [{ name: "DeprecationWarning", message: "add is old" }];
    expect(await observe("deprecatedFunctionWarnsOnce")).toStrictEqual({ sums: [3, 7], warnings });
  });
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

feature("node:util.aborted", about("utilabortedsignal-resource", "aborted"), (check) => {
  check("resolves when the signal is aborted, and not before", async ({ observe, expect }) => {
    expect(await observe("abortedIsAwaited")).toStrictEqual({ before: false, done: true });
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

feature("node:util.inherits", about("utilinheritsconstructor-superconstructor", "inherits"), (check) => {
  check("lets a constructor inherit methods", async ({ observe, expect }) => {
    expect(await observe("constructorsInherit")).toStrictEqual({ hello: "hello", made: "by Base", super_: true });
  });
});
