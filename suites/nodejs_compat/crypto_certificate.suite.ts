import { suite } from "../suite.ts";
import { certificatePem, rsaPem } from "./keys.ts";

const feature = suite<typeof import("./crypto_certificate.probes.ts")>("nodejs_compat/crypto_certificate");

const about = (anchor: string, ...names: string[]) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/crypto.html#${anchor}`,
  needs: names.map((name) => `node:crypto.${name}`),
  profiles: ["node:node:crypto"],
});

feature("node:crypto.X509Certificate", about("class-x509certificate", "X509Certificate"), (check) => {
  check("tells its subject, fingerprint, number, names and end", async ({ observe, expect }) => {
    expect(await observe("certificateIsRead", certificatePem)).toStrictEqual({
      subject: "C=DE\nO=Example\nCN=example.test",
      fingerprint256: "C0:34:B3:D1:AC:79:ED:1C:94:DD:4C:C7:4A:A0:AD:C5:79:D2:9F:DB:13:75:AE:34:EF:79:57:C7:28:8F:E8:F9",
      serialNumber: "510688F81109F93B683EE6DF3A5ABDA35D07E453",
      ca: true,
      subjectAltName: "DNS:example.test, DNS:*.example.test, IP Address:127.0.0.1",
      until: 2081,
    });
  });
  check("matches hosts by its names", about("x509checkhostname-options"), async ({ observe, expect }) => {
    const seen = await observe("certificateKnowsHosts", certificatePem, "example.test", "other.test");
    expect(seen).toStrictEqual(["example.test", undefined]);
  });
  check(
    "matches one label of a host with a wildcard",
    about("x509checkhostname-options"),
    async ({ observe, expect }) => {
      const seen = await observe("certificateKnowsHosts", certificatePem, "www.example.test", "a.b.example.test");
      expect(seen).toStrictEqual(["*.example.test", undefined]);
    },
  );
  check("matches addresses", about("x509checkipip"), async ({ observe, expect }) => {
    const seen = await observe("certificateKnowsAddresses", certificatePem, "127.0.0.1", "127.0.0.2");
    expect(seen).toStrictEqual(["127.0.0.1", undefined]);
  });
  check("is verified with its signer's key alone", about("x509verifypublickey"), async ({ observe, expect }) => {
    const seen = { verified: [true, false], issued: true };
    expect(await observe("certificateIsVerified", certificatePem, rsaPem)).toStrictEqual(seen);
  });
});
