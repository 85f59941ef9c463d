import { suite } from "../suite.ts";

const feature = suite<typeof import("./querystring.probes.ts")>("nodejs_compat/querystring");
const about = (anchor: string, name: string) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/querystring.html#${anchor}`,
  needs: [`node:querystring.${name}`],
  profiles: ["node:node:querystring"],
});

feature("node:querystring.parse", about("querystringparsestr-sep-eq-options", "parse"), (check) => {
  check("makes lists of repeated keys, decodes, and inherits nothing", async ({ observe, expect }) => {
    expect(await observe("queryIsParsed")).toMatchObject({
      foo: "bar",
      abc: ["xyz", "123"],
      empty: "",
      bare: "",
      sp: "a b c",
      toString: "own",
      inherits: false,
    });
  });
  check("takes separators, a decoder and a limit of keys", async ({ observe, expect }) => {
    const seen = { separated: { a: "1", b: "2" }, limited: ["a", "b"], decoded: { "<a>": "<%41>" } };
    expect(await observe("queryParsingIsTold")).toMatchObject(seen);
  });
});

feature("node:querystring.stringify", about("querystringstringifyobj-sep-eq-options", "stringify"), (check) => {
  check("escapes, repeats lists, and writes nothing for what is no plain value", async ({ observe, expect }) => {
    const written = "foo=a%20b%26c&list=x&list=1&flag=true&big=2&none=&fn=&%C3%A9=%C3%BC";
    expect(await observe("queryIsWritten")).toStrictEqual([written, "a:1;b:2"]);
  });
});

feature("node:querystring.unescape", about("querystringunescapestr", "unescape"), (check) => {
  check(
    "decodes what is malformed as far as it goes",
    { needs: ["node:querystring.escape"] },
    async ({ observe, expect }) => {
      const seen = { escaped: "a%2Fb%20%C3%A9!'()*", back: "a/b é", broken: "%zzA" };
      expect(await observe("queryTextIsEscaped")).toStrictEqual(seen);
    },
  );
});
