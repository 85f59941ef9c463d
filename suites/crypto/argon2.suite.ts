import { suite } from "../suite.ts";
import type { Params } from "./argon2.probes.ts";
import { hex } from "./bytes.ts";
import { refused, typeError } from "./refusal.ts";

const feature = suite<typeof import("./argon2.probes.ts")>("crypto/argon2");
const failure = refused("OperationError");
const about = (name: string, operation: string) => ({
  spec: `https://wicg.github.io/webcrypto-modern-algos/#argon2-operations-${operation}`,
  needs: [{ probe: "recognises" as const, args: [name], label: `${name} in crypto.subtle` }],
  profiles: ["webcrypto-modern:SubtleCrypto"],
});

/** RFC 9106, 5.1 to 5.3: one set of inputs, a tag of each type. */
const password = hex("01".repeat(32));
const inputs = {
  nonce: hex("02".repeat(16)),
  secretValue: hex("03".repeat(8)),
  associatedData: hex("04".repeat(12)),
  parallelism: 4,
  memory: 32,
  passes: 3,
};
const types = [
  { name: "Argon2d", section: "5.1", tag: hex("512b391b6f1162975371d30919734294f868e3be3984f3c1a13a4db9fabe4acb") },
  { name: "Argon2i", section: "5.2", tag: hex("c814d9d1dc7f37aa13f0d77f2494bda1c8de6b016dd388d29952a4c4672b6ce8") },
  { name: "Argon2id", section: "5.3", tag: hex("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659") },
];

for (const { name, section, tag } of types) {
  feature(`SubtleCrypto.deriveBits: ${name}`, about(name, "derive-bits"), (check) => {
    check(`gives the tag of RFC 9106, ${section}`, async ({ observe, expect }) => {
      const found = await observe("derivesBits", password, [{ name, ...inputs }, 256]);
      expect(found).toStrictEqual([tag.buffer]);
    });
  });
}

const name = "Argon2id";
const { tag } = types[2]!;
const params = { name, ...inputs };
const without = (member: string): Params => {
  return { name, ...Object.fromEntries(Object.entries(inputs).filter(([key]) => key !== member)) };
};

feature(`SubtleCrypto.deriveBits: ${name}`, about(name, "derive-bits"), (check) => {
  check("gives another tag without the secret value or the associated data", async ({ observe, expect }) => {
    const found = await observe(
      "derivesBits",
      password,
      [without("secretValue"), 256],
      [without("associatedData"), 256],
    );
    expect(found).toStrictEqual([expect.any(ArrayBuffer), expect.any(ArrayBuffer)]);
    for (const other of found) expect(other).not.toStrictEqual(tag.buffer);
  });
  check("rejects with OperationError for a length of null, below 32 or within a byte", async ({ observe, expect }) => {
    const calls = [null, 0, 24, 33].map((length): [Params, number | null] => [params, length]);
    expect(await observe("derivesBits", password, ...calls)).toStrictEqual(calls.map(() => failure));
  });
  check(
    "rejects with OperationError for no passes, no parallelism or too little memory",
    async ({ observe, expect }) => {
      const wrong = [{ passes: 0 }, { parallelism: 0 }, { memory: 31 }];
      const calls = wrong.map((members): [Params, number] => [{ ...params, ...members }, 256]);
      expect(await observe("derivesBits", password, ...calls)).toStrictEqual([failure, failure, failure]);
    },
  );
  check("takes version 19 alone", async ({ observe, expect }) => {
    const calls = [0x13, 0x10].map((version): [Params, number] => [{ ...params, version }, 256]);
    expect(await observe("derivesBits", password, ...calls)).toStrictEqual([tag.buffer, failure]);
  });
  check("rejects with TypeError where a parameter is missing", async ({ observe, expect }) => {
    const required = ["nonce", "parallelism", "memory", "passes"];
    const found = await observe(
      "derivesBits",
      password,
      ...required.map((member): [Params, number] => [without(member), 256]),
    );
    expect(found).toStrictEqual(required.map(() => typeError));
  });
});

feature(`SubtleCrypto.deriveKey: ${name}`, about(name, "derive-bits"), (check) => {
  check("makes a key of the tag", async ({ observe, expect }) => {
    const algorithm = { name: "AES-GCM", length: 256 };
    expect(await observe("derivesKey", params, password, algorithm)).toStrictEqual({ algorithm, raw: tag.buffer });
  });
});

feature(`SubtleCrypto.importKey: ${name}`, about(name, "import-key"), (check) => {
  check("rejects with SyntaxError when it should be extractable or for wrong usages", async ({ observe, expect }) => {
    const wrong: [string, boolean, KeyUsage[]][] = [
      ["raw-secret", true, ["deriveBits"]],
      ["raw-secret", false, []],
      ["raw-secret", false, ["deriveBits", "sign"]],
    ];
    expect(await observe("refusesImport", name, ...wrong)).toStrictEqual(wrong.map(() => refused("SyntaxError")));
  });
  check("rejects with NotSupportedError for raw", async ({ observe, expect }) => {
    const found = await observe("refusesImport", name, ["raw", false, ["deriveBits"]]);
    expect(found).toStrictEqual([refused("NotSupportedError")]);
  });
});
