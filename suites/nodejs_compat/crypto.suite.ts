import { suite } from "../suite.ts";

const feature = suite<typeof import("./crypto.probes.ts")>("nodejs_compat/crypto");

const about = (anchor: string, ...names: string[]) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/crypto.html#${anchor}`,
  needs: names.map((name) => `node:crypto.${name}`),
  profiles: ["node:node:crypto"],
});

// The digests of "abc" in FIPS 180-4 and RFC 1321.
const digests: Record<string, string> = {
  md5: "900150983cd24fb0d6963f7d28e17f72",
  sha1: "a9993e364706816aba3e25717850c26c9cd0d89d",
  sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  sha512:
    "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
};

// Which there are depends on how a runtime was built, says the documentation.
const made = (name: string) => ({
  probe: "hashIsThere" as const,
  args: [name],
  label: `${name} in node:crypto.createHash`,
});

feature("node:crypto.createHash", about("cryptocreatehashalgorithm-options", "createHash"), (check) => {
  check(
    "hashes parts as their whole, with MD5, SHA-1 and SHA-2",
    about("hashupdatedata-inputencoding"),
    async ({ observe, expect }) => {
      expect(await observe("partsAreHashed", ...Object.keys(digests))).toStrictEqual(Object.values(digests));
    },
  );
  check(
    "copies its state, and takes nothing after the digest",
    about("hashcopyoptions"),
    async ({ observe, expect }) => {
      expect(await observe("hashIsCopied")).toMatchObject({
        copy: "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0",
        original: "+44g/C5MPySMYMOb1lLzwTRymLuXe4tNWQO4UFViBgM=",
        again: { code: "ERR_CRYPTO_HASH_FINALIZED" },
      });
    },
  );
  check("hashes with SHA-3", { needs: [made("sha3-256")] }, async ({ observe, expect }) => {
    // FIPS 202
    const digest = "3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532";
    expect(await observe("partsAreHashed", "sha3-256")).toStrictEqual([digest]);
  });
  check("gives as many bytes as outputLength says", { needs: [made("shake256")] }, async ({ observe, expect }) => {
    expect(await observe("outputIsExtended")).toBe("46b9dd2b0ba88d13233b");
  });
  check("digests what is piped into it", about("class-hash"), async ({ observe, expect }) => {
    expect(await observe("hashIsAStream")).toStrictEqual([digests.sha256]);
  });
});

feature("node:crypto.hash", about("cryptohashalgorithm-data-options", "hash"), (check) => {
  check("hashes in one call, into hex, base64 or bytes", async ({ observe, expect }) => {
    expect(await observe("wholeIsHashed")).toStrictEqual([digests.sha1, "qZk+NkcGgWq6PiVxeFDCbJzQ2J0=", 20]);
  });
});

feature("node:crypto.getHashes", about("cryptogethashes", "getHashes", "createHash"), (check) => {
  check("lists hashes that createHash makes", async ({ observe, expect }) => {
    const usual = ["sha1", "sha256", "sha384", "sha512"];
    expect(await observe("listedHashesWork")).toStrictEqual({ refused: [], usual });
  });
});
