import { suite } from "../suite.ts";
import { imported } from "./imported.ts";

const feature = suite<typeof import("./attributes.probes.ts")>("beyond/attributes");
const ecma = (anchor: string) => `https://tc39.es/ecma262/#${anchor}`;
const profiles = ["beyond:import attributes"];
const bcd = "javascript.statements.import.import_attributes";
const dataUrls = { probe: "importsDataUrls" as const, label: "modules from data: URLs" };

feature("import: json", { spec: ecma("sec-parse-json-module"), bcd: `${bcd}.type_json`, profiles }, (check) => {
  check("gives a file's value as the default export, the same each time", async ({ observe, expect }) => {
    expect(await observe("jsonFileIs")).toStrictEqual({
      keys: ["__proto__", "text", "nested"],
      text: "h\u00e9",
      nested: { none: null },
      isObject: true,
      stays: true,
    });
  });
  const synthetic = { spec: ecma("sec-create-default-export-synthetic-module") };
  check("has no other export than the default", synthetic, async ({ observe, expect }) => {
    expect(await observe("jsonExports")).toStrictEqual(["default"]);
  });
  check("takes every kind of value, from data: URLs too", { needs: [dataUrls] }, async ({ observe, expect }) => {
    expect(await observe("jsonUrlsAre")).toStrictEqual([{ a: [1, { b: null }] }, null, "text", 1.5, []]);
  });
  check("rejects with SyntaxError for what is no JSON", { needs: [dataUrls] }, async ({ observe, expect }) => {
    expect(await observe("brokenJson")).toStrictEqual(Array.from({ length: 4 }, () => "SyntaxError"));
  });
});

feature("import: attributes", { spec: ecma("sec-evaluate-import-call"), bcd, profiles }, (check) => {
  // "If AllImportAttributesSupported(attributes) is false, then […] Call(promiseCapability.[[Reject]], undefined, « a newly
  // created TypeError object »)", and the same where a value is not a String or `with` and the options are no objects.
  check("rejects with TypeError for what is no attribute", async ({ observe, expect }) => {
    expect(await observe("attributesAreRefused")).toStrictEqual(Array.from({ length: 4 }, () => "TypeError"));
  });
});

const text = {
  spec: "https://tc39.es/proposal-import-text/",
  needs: [{ probe: "importsText" as const, label: 'import with { type: "text" }' }],
  profiles,
};

feature("import: text", text, (check) => {
  check("gives a file as a string", async ({ observe, expect }) => {
    const found = await observe("textFileIs");
    // Whether the byte order mark stays is for the host to say.
    const texts = [imported["imported.txt"], imported["imported.txt"].slice(1)];
    expect(found).toMatchObject({ names: ["default"] });
    expect(texts).toContain(found.text);
  });
});

const bytes = {
  spec: "https://tc39.es/proposal-import-bytes/",
  needs: [{ probe: "importsBytes" as const, label: 'import with { type: "bytes" }' }],
  profiles,
};

feature("import: bytes", bytes, (check) => {
  check("gives a file as a Uint8Array", async ({ observe, expect }) => {
    const facts = { isBytes: true, bytes: new TextEncoder().encode(imported["imported.txt"]) };
    expect(await observe("bytesFileAre")).toStrictEqual(facts);
  });
});
