import { suite } from "../suite.ts";

const feature = suite<typeof import("./hosts.probes.ts")>("url/hosts");
const at = (anchor: string) => ({ spec: `https://url.spec.whatwg.org/#${anchor}` });
const common = { profiles: ["ecma-429-2025:URL"], bcd: "api.URL.hostname" };
const domains = { ...common, ...at("concept-domain-to-ascii"), wpt: "url/toascii.any.js" };
const failures = (list: readonly unknown[]) => list.map(() => "TypeError");

/** What domains become: mapped (UTS #46), and in Punycode. */
const mapped: Record<string, string> = {
  "Bücher.example": "xn--bcher-kva.example",
  "faß.example": "xn--fa-hia.example",
  "ΒΌΛΟΣ.example": "xn--nxasmq6b.example",
  "ｇｏ．example": "go.example",
  "a。b": "a.b",
  "a\u00adb.example": "ab.example",
  "☕.example": "xn--53h.example",
  "u\u0308.example": "xn--tda.example",
  "%E2%98%95.example": "xn--53h.example",
  "xn--bcher-kva.example": "xn--bcher-kva.example",
  "שלום.example": "xn--9dbne9b.example",
};

/** Domains that UTS #46 calls invalid. */
const invalid = {
  CheckJoiners: "a\u200cb.example",
  CheckBidi: "aא.example",
  "a combining mark at the start of a label": "\u0300a.example",
  "a disallowed code point": "a\ufffd.example",
  "Punycode that decodes to a control, beside a label that isn't ASCII": "xn--a.é",
};

feature("URL: IDNA", domains, (check) => {
  check("maps a domain and writes it in Punycode", async ({ observe, expect }) => {
    expect(await observe("hosts", "https", ...Object.keys(mapped))).toStrictEqual(Object.values(mapped));
  });
  check("refuses a domain that isn't valid", async ({ observe, expect }) => {
    const domains = Object.values(invalid);
    expect(await observe("hosts", "https", ...domains)).toStrictEqual(failures(domains));
  });
  check(
    "refuses a domain that decoding or mapping empties or gives a forbidden code point",
    async ({ observe, expect }) => {
      const encoded = ["%ff.example", "%C3.example", "a%ED%A0%80.example", "%C2%AD"];
      const domains = ["\u00ad", "％４１.example", "a\u2100b.example", "a／b.example", "a＠b.example", ...encoded];
      expect(await observe("hosts", "https", ...domains)).toStrictEqual(failures(domains));
    },
  );
  check(
    "lowers the case of an ASCII domain, once it is percent-decoded",
    at("concept-host-parser"),
    async ({ observe, expect }) => {
      expect(await observe("hosts", "https", "EX%41MPLE.%6fRG", "a_b.example")).toStrictEqual([
        "example.org",
        "a_b.example",
      ]);
    },
  );
  // "If domain is an ASCII string, then set result to domain, lowercased" (since June 2026), whatever ToASCII says.
  check("keeps an ASCII domain with Punycode that decodes to nothing valid", async ({ observe, expect }) => {
    const domains = ["xn--a.example", "xn--.example", "xn--8i7caa.example"];
    expect(await observe("hosts", "https", ...domains, "XN--A.example")).toStrictEqual([...domains, "xn--a.example"]);
  });
  check("checks neither hyphens nor lengths", async ({ observe, expect }) => {
    const good = ["a--b.example", "ab--c.example", "-a-.example", `${"a".repeat(64)}.example`, "a.example.", "a..b"];
    expect(await observe("hosts", "https", ...good, "-é-.example")).toStrictEqual([...good, "xn-----bja.example"]);
  });
});

const ipv4 = { ...common, ...at("concept-ipv4-parser"), wpt: "url/url-constructor.any.js" };

/** What hosts that end in a number become. */
const addresses: Record<string, string> = {
  "192.168.0.1": "192.168.0.1",
  "192.168.257": "192.168.1.1",
  "192.11010305": "192.168.1.1",
  "4294967295": "255.255.255.255",
  "0x7F.1": "127.0.0.1",
  "0300.0250.0.0XF0": "192.168.0.240",
  "1.2.3.4.": "1.2.3.4",
  "0x": "0.0.0.0",
  "1.0x.3": "1.0.0.3",
  "%31.2.3.4": "1.2.3.4",
  "①．２.3.4": "1.2.3.4",
};

feature("URL: IPv4 hosts", ipv4, (check) => {
  check("are written as four decimal numbers", async ({ observe, expect }) => {
    expect(await observe("hosts", "https", ...Object.keys(addresses))).toStrictEqual(Object.values(addresses));
  });
  check(
    "are refused where a number is too large, there are too many, or one isn't a number",
    async ({ observe, expect }) => {
      const large = ["256.1.1.1", "1.2.3.256", "1.2.65536", "4294967296", "0x100000000", "1.2.3.4.5", "1.2.3.4.5."];
      const mixed = ["a.1", "a.0x4", "1..2", ".1", "09", "1.2.3.08", "a.09", "a.b.7.", "0xg.1"];
      expect(await observe("hosts", "https", ...large, ...mixed)).toStrictEqual(failures([...large, ...mixed]));
    },
  );
  check("are domains where the last part is no number", at("ends-in-a-number-checker"), async ({ observe, expect }) => {
    const domains = ["1.2.3.4a", "0x1g", "1.2.3.4..", "1.a", "1e3", "256.256.256.256.a"];
    expect(await observe("hosts", "https", ...domains)).toStrictEqual(domains);
  });
});

const ipv6 = { ...common, ...at("concept-ipv6-parser"), wpt: "url/url-constructor.any.js" };

/** What IPv6 addresses become. */
const pieces: Record<string, string> = {
  "[0:0:0:0:0:0:0:1]": "[::1]",
  "[0::0]": "[::]",
  "[1::]": "[1::]",
  "[2001:DB8:0:0:1:0:0:1]": "[2001:db8::1:0:0:1]",
  "[1:0:0:2:0:0:0:3]": "[1:0:0:2::3]",
  "[1:0:2:3:4:5:6:7]": "[1:0:2:3:4:5:6:7]",
  "[1::2:3:4:5:6:7]": "[1:0:2:3:4:5:6:7]",
  "[0001:0023::0456]": "[1:23::456]",
  "[::ffff:192.168.0.1]": "[::ffff:c0a8:1]",
  "[1:2:3:4:5:6:7.8.9.10]": "[1:2:3:4:5:6:708:90a]",
};

feature("URL: IPv6 hosts", ipv6, (check) => {
  check(
    "are written in lower case, the longest run of zeros compressed",
    at("concept-ipv6-serializer"),
    async ({ observe, expect }) => {
      expect(await observe("hosts", "https", ...Object.keys(pieces))).toStrictEqual(Object.values(pieces));
      expect(await observe("hosts", "foo", ...Object.keys(pieces))).toStrictEqual(Object.values(pieces));
    },
  );
  check("are refused where a piece is malformed, or there are too many or too few", async ({ observe, expect }) => {
    const counts = ["[]", "[1:2:3]", "[1:2:3:4:5:6:7]", "[1:2:3:4:5:6:7:8:9]", "[1::2::3]", "[:1]", "[1:2:3:4:5:6:7:]"];
    const forms = ["[12345::]", "[::g]", "[fe80::1%25eth0]", "[::1", "::1]", "a[::1]", "[::1]a", "[[::1]]"];
    const quads = ["[::1.2.3]", "[::1.2.3.4.5]", "[::1.2.3.256]", "[::01.2.3.4]", "[1.2.3.4::]", "[::1.2.3.]"];
    const bad = [...counts, ...forms, ...quads];
    expect(await observe("hosts", "https", ...bad)).toStrictEqual(failures(bad));
  });
});

const opaque = { ...common, ...at("concept-opaque-host-parser"), wpt: "url/url-constructor.any.js" };

feature("URL: opaque hosts", opaque, (check) => {
  check("keep case, percent-encoded bytes and what looks like a number", async ({ observe, expect }) => {
    const good = ["EXAMPLE.org", "a%41%zz", "0x7f.1", "1.2.3.256", "a!$&'()*+,;="];
    expect(await observe("hosts", "foo", ...good)).toStrictEqual(good);
  });
});
