import { suite } from "../suite.ts";

const feature = suite<typeof import("./headers.probes.ts")>("fetch/headers");
const at = (anchor: string) => ({ spec: `https://fetch.spec.whatwg.org/#${anchor}` });
const profiles = ["ecma-429-2025:Headers"];
const wpt = (file: string) => ({ wpt: `fetch/api/headers/${file}.any.js` });
const fill = { spec: "https://fetch.spec.whatwg.org/#concept-headers-fill", bcd: "api.Headers.Headers", profiles };

feature("Headers: construction", fill, (check) => {
  check(
    "takes a record, pairs, Headers and any iterable of pairs",
    wpt("headers-basic"),
    async ({ observe, expect }) => {
      const pairs = [
        ["a", "1"],
        ["b", "2"],
      ];
      expect(await observe("initsFill")).toStrictEqual([pairs, pairs, pairs, pairs]);
    },
  );
  check("throws TypeError for an entry that is no pair", wpt("headers-errors"), async ({ observe, expect }) => {
    const seen = await observe("initsRefuse", [["a"]], [["a", "b", "c"]], [[]]);
    expect(seen).toStrictEqual(["TypeError", "TypeError", "TypeError"]);
  });
  check(
    "throws TypeError for null and what is no object",
    at("typedefdef-headersinit"),
    async ({ observe, expect }) => {
      expect(await observe("initsRefuse", null, 1, "a: b")).toStrictEqual(["TypeError", "TypeError", "TypeError"]);
    },
  );
});

const access = { spec: "https://fetch.spec.whatwg.org/#headers-class", bcd: "api.Headers", profiles };

feature("Headers: access", access, (check) => {
  check("finds and deletes names in any case", wpt("headers-casing"), async ({ observe, expect }) => {
    const facts = { has: true, get: "1", deleted: false, missing: null };
    expect(await observe("namesIgnoreCase")).toStrictEqual(facts);
  });
  check("combines appended values by a comma and a space", wpt("headers-combine"), async ({ observe, expect }) => {
    const get = "1, 2, , 3, 4";
    expect(await observe("appendCombines")).toStrictEqual({ get, pairs: [["x", get]] });
  });
  check("replaces all values by set", at("dom-headers-set"), async ({ observe, expect }) => {
    expect(await observe("setReplaces")).toStrictEqual([
      ["x", "4"],
      ["y", "2"],
    ]);
  });
  check(
    "iterates sorted, in lower case, combined but for Set-Cookie",
    {
      spec: "https://fetch.spec.whatwg.org/#concept-header-list-sort-and-combine",
      wpt: "fetch/api/headers/header-setcookie.any.js",
    },
    async ({ observe, expect }) => {
      const keys = ["a", "c", "set-cookie", "set-cookie", "x-b"];
      const values = ["2, 3", "1", "b=1", "a=2", "4"];
      const pairs = keys.map((key, index) => [key, values[index]]);
      const each = keys.map((key, index) => `${key}: ${values[index]}`);
      expect(await observe("iterationSorts")).toStrictEqual({ pairs, keys, values, each });
    },
  );
});

const cookies = {
  spec: "https://fetch.spec.whatwg.org/#dom-headers-getsetcookie",
  bcd: "api.Headers.getSetCookie",
  profiles,
  needs: ["Headers.prototype.getSetCookie"],
  ...wpt("header-setcookie"),
};

feature("Headers.getSetCookie", cookies, (check) => {
  check("lists each value as it was given", async ({ observe, expect }) => {
    const two = ["a=1, b", "b=2; Expires=Wed, 21 Oct 2026 07:28:00 GMT"];
    const facts = { empty: [], two, joined: two.join(", "), one: ["c=3"], none: [] };
    expect(await observe("cookiesStayApart")).toStrictEqual(facts);
  });
  check("lists the values of a copy", async ({ observe, expect }) => {
    expect(await observe("copyKeepsCookies")).toStrictEqual(["a=1", "b=2"]);
  });
  check("lists the values that a Response was made with", async ({ observe, expect }) => {
    expect(await observe("responseKeepsCookies")).toStrictEqual(["a=1", "b=2"]);
  });
});

/** Each thing refused by so many methods. */
function refusals(things: string[], methods: number) {
  return Object.fromEntries(things.map((thing) => [thing, Array.from({ length: methods }, () => "TypeError")]));
}

const validation = { spec: "https://fetch.spec.whatwg.org/#header-value", bcd: "api.Headers", profiles };

feature("Headers: validation", validation, (check) => {
  check(
    "strips white space around values and keeps it within",
    {
      spec: "https://fetch.spec.whatwg.org/#concept-header-value-normalize",
      ...wpt("headers-normalize"),
    },
    async ({ observe, expect }) => {
      const given = [" \t\r\n1 \t 2\n\r\t ", "", " ", "\u000b1\u000c"];
      expect(await observe("valuesAreTrimmed", given)).toStrictEqual(["1 \t 2", "", "", "\u000b1\u000c"]);
    },
  );
  const names = { spec: "https://fetch.spec.whatwg.org/#header-name", ...wpt("headers-errors") };
  check("refuses what is no token as a name with TypeError", names, async ({ observe, expect }) => {
    const bad = ["", "a b", "a:b", "a\n", "(a)"];
    expect(await observe("namesRefused", ...bad)).toStrictEqual(refusals(bad, 6));
  });
  check("refuses a name beyond ASCII with TypeError", names, async ({ observe, expect }) => {
    expect(await observe("namesRefused", "é", "Ā")).toStrictEqual(refusals(["é", "Ā"], 6));
  });
  check("refuses NUL, CR and LF within a value with TypeError", wpt("header-values"), async ({ observe, expect }) => {
    const bad = ["a\0b", "a\rb", "a\nb"];
    expect(await observe("valuesRefused", ...bad)).toStrictEqual(refusals(bad, 3));
  });
  check("refuses a value beyond U+00FF with TypeError", wpt("headers-errors"), async ({ observe, expect }) => {
    expect(await observe("valuesRefused", "Ā", "😀")).toStrictEqual(refusals(["Ā", "😀"], 3));
  });
  check("keeps every other byte of a value", wpt("header-values"), async ({ observe, expect }) => {
    const values = ["\u0001", "a\u007fb", "caf\u00e9", "\u00ff"];
    expect(await observe("valuesComeBack", values)).toStrictEqual(values);
  });
});
