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
const cipher = "chacha20-poly1305";
const chacha = { probe: "cipherIsThere" as const, args: [cipher], label: `${cipher} in node:crypto.createCipheriv` };

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

feature(
  "node:crypto.createHmac",
  about("cryptocreatehmacalgorithm-key-options", "createHmac", "createSecretKey"),
  (check) => {
    check("authenticates with a text and with a KeyObject (RFC 4231)", async ({ observe, expect }) => {
      const seen = await observe("messageIsAuthenticated", "Jefe", "what do ya want for nothing?");
      expect(seen).toStrictEqual(["5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"]);
    });
  },
);

feature(
  "node:crypto.pbkdf2",
  about("cryptopbkdf2password-salt-iterations-keylen-digest-callback", "pbkdf2", "pbkdf2Sync"),
  (check) => {
    check("calls back later with the key of RFC 6070, as pbkdf2Sync returns it", async ({ observe, expect }) => {
      const key = "ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957";
      expect(await observe("passwordIsStretched")).toStrictEqual({
        sync: key,
        called: key,
        order: ["returned", "called"],
      });
    });
  },
);

feature("node:crypto.scrypt", about("cryptoscryptsyncpassword-salt-keylen-options", "scryptSync"), (check) => {
  check("derives the key of RFC 7914, and refuses more memory than maxmem", async ({ observe, expect }) => {
    const key =
      "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906";
    expect(await observe("passwordIsScrypted")).toStrictEqual({ key, refused: "refused" });
  });
});

feature("node:crypto.hkdf", about("cryptohkdfsyncdigest-ikm-salt-info-keylen", "hkdfSync"), (check) => {
  check("derives the key of RFC 5869", async ({ observe, expect }) => {
    const key = "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865";
    expect(await observe("keyIsExpanded")).toStrictEqual({ key, isArrayBuffer: true });
  });
});

feature(
  "node:crypto.createCipheriv",
  about("cryptocreatecipherivalgorithm-key-iv-options", "createCipheriv", "createDecipheriv"),
  (check) => {
    // Test case 4 of "The Galois/Counter Mode of Operation" (McGrew and Viega).
    check(
      "seals with AES-GCM, and opens with the right tag alone",
      about("ciphergetauthtag"),
      async ({ observe, expect }) => {
        const seen = await observe("messageIsSealed", {
          algorithm: "aes-128-gcm",
          key: "feffe9928665731c6d6a8f9467308308",
          iv: "cafebabefacedbaddecaf888",
          text: "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
          aad: "feedfacedeadbeeffeedfacedeadbeefabaddad2",
        });
        const sealed =
          "42831ec2217774244b7221b784d0d49ce3aa212f2c02a4e035c17e2329aca12e21d514b25466931c7d8f6a5aac84aa051ba30b396a0aac973d58e091";
        expect(seen).toStrictEqual({
          sealed,
          tag: "5bc94fbc3221a5db94fae95ae7121a47",
          opened: true,
          forged: "refused",
        });
      },
    );
    // RFC 8439, section 2.8.2
    check("seals with ChaCha20-Poly1305", { needs: [chacha] }, async ({ observe, expect }) => {
      const seen = await observe("messageIsSealed", {
        algorithm: "chacha20-poly1305",
        key: "808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f",
        iv: "070000004041424344454647",
        text: Buffer.from(
          "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
        ).toString("hex"),
        aad: "50515253c0c1c2c3c4c5c6c7",
      });
      expect(seen).toMatchObject({ tag: "1ae10b594f09e26a7e902ecbd0600691", opened: true, forged: "refused" });
    });
    // NIST SP 800-38A, F.2.1
    check(
      "pads blocks of AES-CBC unless it is turned off",
      about("ciphersetautopaddingautopadding"),
      async ({ observe, expect }) => {
        const seen = { bare: "7649abac8119b246cee98e9b12e9197d", padded: 64, half: "refused" };
        expect(await observe("blocksArePadded")).toStrictEqual(seen);
      },
    );
  },
);

feature("node:crypto.randomInt", about("cryptorandomintmin-max-callback", "randomInt"), (check) => {
  check("gives every number from min up to max", async ({ observe, expect }) => {
    expect(await observe("randomKeepsToBounds")).toStrictEqual([-2, -1, 0, 1]);
  });
});

feature("node:crypto.randomBytes", about("cryptorandombytessize-callback", "randomBytes"), (check) => {
  check(
    "gives a Buffer of the size, to a callback too, each time another",
    { needs: ["Buffer"] },
    async ({ observe, expect }) => {
      expect(await observe("randomBytesDiffer")).toStrictEqual({ length: 33, isBuffer: true, same: false });
    },
  );
});

feature("node:crypto.randomFillSync", about("cryptorandomfillsyncbuffer-offset-size", "randomFillSync"), (check) => {
  check("fills from offset as many bytes as size says, and no other", async ({ observe, expect }) => {
    expect(await observe("randomFillsItsRange")).toStrictEqual({
      same: true,
      before: false,
      inside: true,
      behind: false,
    });
  });
});

feature("node:crypto.timingSafeEqual", about("cryptotimingsafeequala-b", "timingSafeEqual"), (check) => {
  check("compares bytes", async ({ observe, expect }) => {
    expect(await observe("secretsAreCompared")).toStrictEqual([true, false]);
  });
  const errors = "https://nodejs.org/docs/latest-v24.x/api/errors.html#err_crypto_timing_safe_equal_length";
  check(
    "throws ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH for different lengths",
    { spec: errors },
    async ({ observe, expect }) => {
      expect(await observe("lengthsAreCompared")).toMatchObject({ code: "ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH" });
    },
  );
});

feature(
  "node:crypto.generatePrimeSync",
  about("cryptogenerateprimesyncsize-options", "generatePrimeSync", "checkPrimeSync"),
  (check) => {
    check(
      "makes a prime of the size asked for, which checkPrimeSync tells from a product",
      async ({ observe, expect }) => {
        expect(await observe("primesAreMade")).toStrictEqual({ bits: 64, prime: true, composite: false });
      },
    );
  },
);
