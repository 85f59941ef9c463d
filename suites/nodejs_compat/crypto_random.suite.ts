import { suite } from "../suite.ts";

const feature = suite<typeof import("./crypto_random.probes.ts")>("nodejs_compat/crypto_random");

const about = (anchor: string, ...names: string[]) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/crypto.html#${anchor}`,
  needs: names.map((name) => `node:crypto.${name}`),
  profiles: ["node:node:crypto"],
});

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
