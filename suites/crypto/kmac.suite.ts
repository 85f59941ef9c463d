import { suite } from "../suite.ts";
import { damaged, hex } from "./bytes.ts";
import { families } from "./kmac.vectors.ts";
import { refused, typeError } from "./refusal.ts";

const feature = suite<typeof import("./kmac.probes.ts")>("crypto/kmac");
const about = (name: string, operation: string) => ({
  spec: `https://wicg.github.io/webcrypto-modern-algos/#kmac-operations-${operation}`,
  needs: [{ probe: "recognises" as const, args: [name], label: `${name} in crypto.subtle` }],
  profiles: ["webcrypto-modern:SubtleCrypto"],
});

for (const { name, key, cases } of families) {
  const calls = cases.map(({ params, data, mac }) => {
    return { params: { name, outputLength: mac.length * 8, ...params }, key, data, mac };
  });
  const [right, other] = calls as [(typeof calls)[number], (typeof calls)[number]];

  feature(`SubtleCrypto.sign: ${name}`, about(name, "sign"), (check) => {
    check("gives the MACs of NIST's samples", async ({ observe, expect }) => {
      expect(await observe("signs", ...calls)).toStrictEqual(calls.map(({ mac }) => mac.buffer));
    });
  });

  feature(`SubtleCrypto.verify: ${name}`, about(name, "verify"), (check) => {
    check("finds the MACs of NIST's samples to be right", async ({ observe, expect }) => {
      expect(await observe("verifies", ...calls)).toStrictEqual([true, true, true]);
    });
    check("gives false for another MAC, message, key or customization", async ({ observe, expect }) => {
      const { mac, data } = right;
      const wrong = [
        ...[damaged(mac), mac.slice(1), hex("")].map((mac) => ({ ...right, mac })),
        { ...right, data: damaged(data) },
        { ...right, key: damaged(key) },
        { ...right, params: other.params },
      ];
      expect(await observe("verifies", ...wrong)).toStrictEqual(wrong.map(() => false));
    });
  });
}

const [{ key }] = families as [(typeof families)[number]];

feature("SubtleCrypto.sign: KMAC128", about("KMAC128", "sign"), (check) => {
  check("rejects with TypeError without an output length", async ({ observe, expect }) => {
    expect(await observe("signs", { params: { name: "KMAC128" }, key, data: key })).toStrictEqual([typeError]);
  });
});

feature("SubtleCrypto.generateKey: KMAC128", about("KMAC128", "generate-key"), (check) => {
  check("gives keys of the recommended length and of that asked for", async ({ observe, expect }) => {
    const usages: KeyUsage[] = ["sign", "verify"];
    const facts = (length: number, base64urlLength: number) => {
      return { type: "secret", extractable: true, algorithm: { name: "KMAC128", length }, usages, base64urlLength };
    };
    const given = [{ name: "KMAC128" }, { name: "KMAC128", length: 192 }];
    const found = await observe("generates", ...given.map((each): [Algorithm, KeyUsage[]] => [each, usages]));
    expect(found).toStrictEqual([facts(128, 22), facts(192, 32)]);
  });
  check("rejects with SyntaxError for no usages or those of another algorithm", async ({ observe, expect }) => {
    const found = await observe("generates", [{ name: "KMAC128" }, []], [{ name: "KMAC128" }, ["sign", "encrypt"]]);
    expect(found).toStrictEqual([refused("SyntaxError"), refused("SyntaxError")]);
  });
});
