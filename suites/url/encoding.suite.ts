import { suite } from "../suite.ts";

const feature = suite<typeof import("./encoding.probes.ts")>("url/encoding");
const at = (anchor: string) => ({ spec: `https://url.spec.whatwg.org/#${anchor}` });
const common = { profiles: ["ecma-429-2025:URL"], wpt: "url/url-constructor.any.js" };

/** Characters in the order of their codes. */
const inOrder = (chars: string) => [...chars].sort().join("");
const between = (first: number, last: number) =>
  String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
const stripped = "\t\n\r";
const controls = `${between(0, 31)}\u007f`;
const seenControls = controls.replaceAll(/[\t\n\r]/g, "");
const facts = (encoded: string, otherwise: string, refused = "") => ({
  encoded: inOrder(encoded),
  refused: inOrder(refused),
  otherwise: inOrder(otherwise),
});
const query = ' "<>';

feature("URL: percent-encode sets", { ...common, ...at("percent-encoded-bytes"), bcd: "api.URL" }, (check) => {
  check("of a username and a password that are set", at("userinfo-percent-encode-set"), async ({ observe, expect }) => {
    const sets = facts(`${controls}${query}#?^\`{}/:;=@[\\]|`, "");
    expect(await observe("userinfoEncodes", "username")).toStrictEqual(sets);
    expect(await observe("userinfoEncodes", "password")).toStrictEqual(sets);
  });
  check("of a path", at("path-percent-encode-set"), async ({ observe, expect }) => {
    const encoded = `${seenControls}${query}^\`{}`;
    // Tabs and newlines are stripped, the backslash becomes a slash, and the path ends at ? and #.
    expect(await observe("partEncodes", "https://h/", "pathname")).toStrictEqual(facts(encoded, `${stripped}?#\\`));
    expect(await observe("partEncodes", "foo://h/", "pathname")).toStrictEqual(facts(encoded, `${stripped}?#`));
  });
  check(
    "of a query, to which the apostrophe belongs in a special URL",
    at("special-query-percent-encode-set"),
    async ({ observe, expect }) => {
      const encoded = `${seenControls}${query}`;
      expect(await observe("partEncodes", "https://h/?", "search")).toStrictEqual(facts(`${encoded}'`, `${stripped}#`));
      expect(await observe("partEncodes", "foo://h/?", "search")).toStrictEqual(facts(encoded, `${stripped}#`));
    },
  );
  check("of a fragment", at("fragment-percent-encode-set"), async ({ observe, expect }) => {
    const sets = facts(`${seenControls}${query}\``, stripped);
    expect(await observe("partEncodes", "https://h/#", "hash")).toStrictEqual(sets);
  });
  check("of an opaque path", at("c0-control-percent-encode-set"), async ({ observe, expect }) => {
    const sets = facts(seenControls, `${stripped}?#`);
    expect(await observe("partEncodes", "foo:", "pathname")).toStrictEqual(sets);
  });
  check("all have what isn't ASCII, in UTF-8", at("c0-control-percent-encode-set"), async ({ observe, expect }) => {
    const urls = ["https://é:€@a/é?€#💩", "foo://é:€@é/é?€#💩", "foo:é€💩"];
    const user = "%C3%A9:%E2%82%AC";
    expect(await observe("hrefs", ...urls)).toStrictEqual([
      `https://${user}@a/%C3%A9?%E2%82%AC#%F0%9F%92%A9`,
      `foo://${user}@%C3%A9/%C3%A9?%E2%82%AC#%F0%9F%92%A9`,
      "foo:%C3%A9%E2%82%AC%F0%9F%92%A9",
    ]);
  });
  check(
    "leave the percent sign alone, and nothing is decoded",
    at("string-utf-8-percent-encode"),
    async ({ observe, expect }) => {
      const urls = ["https://%75:%@a/%41%zz%?%41%zz%#%41%zz%", "foo://%41%zz/%41%?%41", "foo:%41%zz%"];
      expect(await observe("hrefs", ...urls)).toStrictEqual(urls);
    },
  );
});

const forbidden = { ...common, ...at("forbidden-host-code-point"), bcd: "api.URL.host" };

feature("URL: forbidden host code points", forbidden, (check) => {
  check(
    "are refused in a domain, percent-encoded ones too",
    at("forbidden-domain-code-point"),
    async ({ observe, expect }) => {
      const refused = `${seenControls} %:<>[]^|`;
      // Capitals are lowered; the host ends at / ? # and the backslash, and starts after the at sign.
      const otherwise = `${stripped}/?#\\@${between(65, 90)}`;
      expect(await observe("partEncodes", "https://", "host")).toStrictEqual(facts("", otherwise, refused));
      const escaped = ["%00", "%20", "%23", "%25", "%2f", "%3A", "%3c", "%40", "%5B", "%5e", "%7C", "%7f"];
      const seen = await observe("hrefs", ...escaped.map((char) => `https://a${char}b/`));
      expect(seen).toStrictEqual(escaped.map(() => "TypeError"));
    },
  );
  check("are refused in an opaque host", async ({ observe, expect }) => {
    const encoded = seenControls.replace("\0", "");
    const sets = facts(encoded, `${stripped}/?#@`, "\0 :<>[\\]^|");
    expect(await observe("partEncodes", "foo://", "host")).toStrictEqual(sets);
  });
});
