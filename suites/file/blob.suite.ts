import { EOL } from "node:os";
import { suite } from "../suite.ts";

const feature = suite<typeof import("./blob.probes.ts")>("file/blob");
const about = {
  spec: "https://w3c.github.io/FileAPI/#constructorBlob",
  bcd: "api.Blob.Blob",
  profiles: ["ecma-429-2025:Blob"],
  wpt: "FileAPI/blob/Blob-constructor.any.js",
};
const webidl = (anchor: string) => ({ spec: `https://webidl.spec.whatwg.org/#${anchor}` });
const units = (text: string) => text.split("").map((unit) => unit.charCodeAt(0));
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const parts = { ...about, spec: "https://w3c.github.io/FileAPI/#process-blob-parts" };

feature("Blob: parts", parts, (check) => {
  check("may be none", { spec: about.spec }, async ({ observe, expect }) => {
    expect(await observe("blobsOfNothing")).toStrictEqual(Array.from({ length: 5 }, () => [0, "", ""]));
  });
  check("are joined in their order: strings, buffers, views, Blobs and Files", async ({ observe, expect }) => {
    const text = "1abcd2bcdab3<blob><file>\u00e9";
    expect(await observe("partsAreJoined")).toStrictEqual({ size: bytes(text).length, type: "", text });
  });
  check("are the bytes of any view, whatever its elements", async ({ observe, expect }) => {
    const arrays = [[255], [255], [2, 1], [0, 0, 128, 63], [0, 0, 0, 0, 0, 0, 240, 63], [1, 0, 0, 0, 0, 0, 0, 0]];
    const seen = [...arrays, [255, 255, 0, 0]].map((array) => new Uint8Array(array));
    expect(await observe("viewsAreBytes")).toStrictEqual(seen);
  });
  check("are UTF-8 of strings", async ({ observe, expect }) => {
    const texts = ["a\u00e9\u20ac\u{1f4a9}", "\ufeffa", "\0"];
    expect(await observe("stringsAreUtf8", ...texts.map(units))).toStrictEqual(texts.map(bytes));
  });
  check("have surrogates that are no pair replaced", webidl("js-USVString"), async ({ observe, expect }) => {
    const lone = [[0xd83d], [0x61, 0xdca9, 0x62], [0xdca9, 0xd83d]];
    const texts = ["\ufffd", "a\ufffdb", "\ufffd\ufffd"];
    expect(await observe("stringsAreUtf8", ...lone)).toStrictEqual(texts.map(bytes));
  });
  check("are made strings when they are anything else", webidl("js-union"), async ({ observe, expect }) => {
    const text = "nullundefined12true[object Object]a,bmadeInvalid Date";
    expect(await observe("otherPartsAreStrings")).toStrictEqual({ text, unconvertible: "TypeError" });
  });
  check("may come from any iterable object", webidl("js-sequence"), async ({ observe, expect }) => {
    expect(await observe("iterablesAreSequences")).toStrictEqual(["ab", "xy", "text", "122", "k,v"]);
  });
  check("throw TypeError when they are no iterable object", webidl("js-sequence"), async ({ observe, expect }) => {
    expect(await observe("othersAreRefused")).toStrictEqual(Array(10).fill("TypeError"));
  });
  check("are copied", async ({ observe, expect }) => {
    expect(await observe("partsAreCopied")).toBe("abc");
  });
});

/** Types beside what is kept of them. */
const types: [unknown, string][] = [
  ["text/plain", "text/plain"],
  ["TEXT/HTML;Charset=UTF-8", "text/html;charset=utf-8"],
  ["no type", "no type"],
  [" te(xt/\u0020~ ", " te(xt/ ~ "],
  ["te\txt/plain", ""],
  ["te\u007fxt/plain", ""],
  ["te\0xt/plain", ""],
  ["image/gif\u00e9", ""],
  ["\u212aind/a", ""],
  ["", ""],
  [undefined, ""],
];

for (const kind of ["Blob", "File"] as const) {
  const entry = { bcd: `api.${kind}.${kind}`, profiles: [`ecma-429-2025:${kind}`] };
  const spec = kind === "Blob" ? about.spec : "https://w3c.github.io/FileAPI/#file-constructor";
  feature(`${kind}: type`, { ...about, ...entry, spec }, (check) => {
    check("is lower-cased, and empty for one with other than printable ASCII", async ({ observe, expect }) => {
      const seen = await observe("typesAreKept", kind, ...types.map(([type]) => type));
      expect(types.map(([type], index) => [type, seen[index]])).toStrictEqual(types);
    });
    check("is made a string", webidl("js-DOMString"), async ({ observe, expect }) => {
      expect(await observe("typesAreKept", kind, null, 12, ["A/B"])).toStrictEqual(["null", "12", "a/b"]);
    });
  });
}

const both = { ...about, profiles: ["ecma-429-2025:Blob", "ecma-429-2025:File"] };

feature("Blob: options", { ...both, ...webidl("js-dictionary") }, (check) => {
  check("may be null or any object", async ({ observe, expect }) => {
    const nothing = Array.from({ length: 6 }, () => ["nothing", "nothing"]);
    expect(await observe("optionsConvert", null, undefined, {}, { other: 1 }, [])).toStrictEqual(nothing);
  });
  check("throw TypeError when they are no object", async ({ observe, expect }) => {
    const seen = (await observe("optionsConvert", 1, "text", true)).slice(0, 3);
    expect(seen).toStrictEqual(Array.from({ length: 3 }, () => ["TypeError", "TypeError"]));
  });
});

const native = { ...both, spec: "https://w3c.github.io/FileAPI/#convert-line-endings-to-native" };
const lines = ["a\nb", "a\rb", "a\r\nb", "\n\r\n\r\r\n\n", "a\r", "a"];

feature("Blob: endings", { ...native, wpt: "FileAPI/blob/Blob-constructor-endings.html" }, (check) => {
  check("are left alone by default and when transparent", async ({ observe, expect }) => {
    const seen = [await observe("lineEndingsBecome", undefined, ...lines)];
    seen.push(await observe("lineEndingsBecome", "transparent", ...lines));
    expect(seen).toStrictEqual([lines, lines]);
  });
  check("become the platform's when native", async ({ observe, expect }) => {
    const texts = lines.map((text) => text.replaceAll(/\r\n?|\n/g, EOL));
    expect(await observe("lineEndingsBecome", "native", ...lines)).toStrictEqual(texts);
  });
  check("become the platform's in each string alone, and in no other part", async ({ observe, expect }) => {
    const seen = { kept: "a\r\nbc\r\nd", split: `a${EOL}${EOL}b`, file: `a${EOL}` };
    expect(await observe("nativeEndingsOfParts")).toStrictEqual(seen);
  });
  check("throw TypeError when they are neither", webidl("js-enumeration"), async ({ observe, expect }) => {
    const seen = await observe("endingsAreRefused", "", "Native", "invalidEnumValue", null, 1);
    expect(seen).toStrictEqual(Array(5).fill("TypeError"));
  });
});
