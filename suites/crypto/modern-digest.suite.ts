import { suite } from "../suite.ts";
import { hex } from "./bytes.ts";
import { families } from "./modern-digest.vectors.ts";
import { refused, typeError } from "./refusal.ts";

const feature = suite<typeof import("./modern-digest.probes.ts")>("crypto/modern-digest");
const draft = "https://wicg.github.io/webcrypto-modern-algos/";
const failure = refused("OperationError");
const nothing = hex("");
type Call = [algorithm: object, message: Uint8Array<ArrayBuffer>];

const aboutOf = (name: string, section: string, length: object) => ({
  spec: `${draft}#${section}-operations-digest`,
  needs: [{ probe: "recognises" as const, args: [{ name, ...length }], label: `${name} in crypto.subtle` }],
  profiles: ["webcrypto-modern:SubtleCrypto"],
});

for (const { name, section, source, takesLength, cases } of families) {
  const about = aboutOf(name, section, takesLength ? { outputLength: 256 } : {});
  feature(`SubtleCrypto.digest: ${name}`, about, (check) => {
    check(`gives the digests of ${source}`, async ({ observe, expect }) => {
      const calls = cases.map(({ params, message, digest }): Call => {
        const length = takesLength ? { outputLength: digest.length * 8 } : {};
        return [{ name, ...length, ...params }, message];
      });
      expect(await observe("digests", ...calls)).toStrictEqual(cases.map(({ digest }) => digest.buffer));
    });
  });
}

for (const name of ["cSHAKE128", "TurboSHAKE128", "KT128"]) {
  const { section, cases } = families.find((family) => family.name === name)!;
  const { message, digest } = cases[0]!;
  const calls = (...wrong: object[]) => wrong.map((members): Call => [{ name, ...members }, message]);

  feature(`SubtleCrypto.digest: ${name}`, aboutOf(name, section, { outputLength: 256 }), (check) => {
    check("gives as many bytes as were asked for", async ({ observe, expect }) => {
      const found = await observe("digests", ...calls({ outputLength: 8 }, { outputLength: 248 }));
      expect(found).toStrictEqual([digest.slice(0, 1).buffer, digest.slice(0, 31).buffer]);
    });
    check("rejects with TypeError without a length or for one out of range", async ({ observe, expect }) => {
      const wrong = calls({}, { outputLength: 2 ** 32 + 256 }, { outputLength: Number.NaN });
      expect(await observe("digests", ...wrong)).toStrictEqual([typeError, typeError, typeError]);
    });
    if (section === "cshake") return;
    check("rejects with OperationError for no output or a part of a byte", async ({ observe, expect }) => {
      const wrong = calls({ outputLength: 0 }, { outputLength: 7 }, { outputLength: 257 });
      expect(await observe("digests", ...wrong)).toStrictEqual([failure, failure, failure]);
    });
    if (section !== "turboshake") return;
    check("rejects with OperationError for a domain separation that isn't 1 to 127", async ({ observe, expect }) => {
      const wrong = [0, 0x80, 0xff].map(
        (domainSeparation): Call => [{ name, outputLength: 8, domainSeparation }, nothing],
      );
      expect(await observe("digests", ...wrong)).toStrictEqual([failure, failure, failure]);
    });
  });
}
