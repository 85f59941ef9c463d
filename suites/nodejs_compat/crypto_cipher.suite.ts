import { suite } from "../suite.ts";

const feature = suite<typeof import("./crypto_cipher.probes.ts")>("nodejs_compat/crypto_cipher");

const about = (anchor: string, ...names: string[]) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/crypto.html#${anchor}`,
  needs: names.map((name) => `node:crypto.${name}`),
  profiles: ["node:node:crypto"],
});

const cipher = "chacha20-poly1305";

const chacha = { probe: "cipherIsThere" as const, args: [cipher], label: `${cipher} in node:crypto.createCipheriv` };

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
