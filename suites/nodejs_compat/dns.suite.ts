import { suite } from "../suite.ts";
import { encodeName, encodeText, startNameServer } from "./name-server.ts";

const feature = suite<typeof import("./dns.probes.ts")>("nodejs_compat/dns");
const about = (anchor: string, name: string) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/dns.html#${anchor}`,
  needs: [`node:dns${name}`],
  profiles: [`node:node:dns${name.startsWith("/") ? "/promises" : ""}`],
});

const zone = {
  "host.test A": [Uint8Array.of(192, 0, 2, 1), Uint8Array.of(192, 0, 2, 2)],
  "host.test AAAA": [Buffer.from("20010db8000000000000000000000001", "hex")],
  "host.test MX": [Buffer.concat([Uint8Array.of(0, 10), encodeName("mail.host.test")])],
  "host.test TXT": [Buffer.concat([encodeText("one"), encodeText("two")])],
  "_http._tcp.host.test SRV": [Buffer.concat([Uint8Array.of(0, 1, 0, 2, 0, 80), encodeName("host.test")])],
  "1.2.0.192.in-addr.arpa PTR": [encodeName("host.test")],
};

async function open(after: (dispose: () => Promise<void>) => void): Promise<string> {
  const { address, close } = await startNameServer(zone);
  after(close);
  return address;
}

feature("node:dns.lookup", about("dnslookuphostname-options-callback", ".lookup"), (check) => {
  check("finds the loopback", async ({ observe, expect }) => {
    expect(await observe("loopbackIsLookedUp")).toBe(true);
  });
  check("takes an address for itself", async ({ observe, expect }) => {
    expect(await observe("addressIsItsOwnAnswer")).toStrictEqual([null, "127.0.0.1", 4]);
  });
});

feature("node:dns/promises.Resolver", about("class-dnspromisesresolver", "/promises.Resolver"), (check) => {
  const codes = about("error-codes", "/promises.Resolver");
  check("asks the servers that are set for addresses", async ({ observe, expect, after }) => {
    const server = await open(after);
    const four = ["192.0.2.1", "192.0.2.2"];
    const ttl = four.map((address) => ({ address, ttl: 60 }));
    expect(await observe("addressesAreResolved", server)).toStrictEqual({
      servers: [server],
      four,
      six: ["2001:db8::1"],
      ttl,
    });
  });
  check("asks for records of mail, services and reverse names", async ({ observe, expect, after }) => {
    expect(await observe("recordsAreResolved", await open(after))).toMatchObject({
      mx: [{ exchange: "mail.host.test", priority: 10 }],
      srv: [{ name: "host.test", port: 80, priority: 1, weight: 2 }],
      ptr: ["host.test"],
    });
  });
  // "Each sub-array contains TXT chunks of one record."
  check(
    "keeps the chunks of a TXT record together",
    about("dnsresolvetxthostname-callback", "/promises.Resolver"),
    async ({ observe, expect, after }) => {
      expect(await observe("textIsResolved", await open(after))).toStrictEqual([["one", "two"]]);
    },
  );
  check("rejects with ENOTFOUND for a name that isn't there", codes, async ({ observe, expect, after }) => {
    const error = { code: "ENOTFOUND", hostname: "missing.test" };
    expect(await observe("missingNameIsTold", await open(after))).toMatchObject(error);
  });
  // "dns.NODATA: DNS server returned an answer with no data."
  check("rejects with ENODATA for a name without such records", codes, async ({ observe, expect, after }) => {
    expect(await observe("missingDataIsTold", await open(after))).toMatchObject({ code: "ENODATA" });
  });
  check("cancels what it asked", about("resolvercancel", "/promises.Resolver"), async ({ observe, expect, after }) => {
    expect(await observe("questionsAreCancelled", await open(after))).toMatchObject({ code: "ECANCELLED" });
  });
});

feature("node:dns.setDefaultResultOrder", about("dnssetdefaultresultorderorder", ".setDefaultResultOrder"), (check) => {
  const getting = { needs: ["node:dns.getDefaultResultOrder"] };
  check("sets the order that getDefaultResultOrder gives", getting, async ({ observe, expect }) => {
    expect(await observe("orderIsSet")).toMatchObject({ during: "ipv6first" });
  });
  // "The default is verbatim."
  check("finds the order verbatim by default", getting, async ({ observe, expect }) => {
    expect(await observe("orderIsSet")).toMatchObject({ before: "verbatim" });
  });
});
