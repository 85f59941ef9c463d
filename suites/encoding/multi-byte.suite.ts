import { suite } from "../suite.ts";
import type { Table } from "./multi-byte.probes.ts";
import { rows } from "./multi-byte.table.ts";

const feature = suite<typeof import("./multi-byte.probes.ts")>("encoding/multi-byte");
const about = {
  spec: "https://encoding.spec.whatwg.org/#indexes",
  bcd: "api.TextDecoder.decode",
  profiles: ["ecma-429-2025:TextDecoder"],
};
const hex = (text: string) => new Uint8Array(Buffer.from(text.replaceAll(" ", ""), "hex"));
const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
const leading = range(0x81, 0xfe);
const kana = [...range(0x81, 0x9f), ...range(0xe0, 0xfc)];
const plane = range(0xa1, 0xfe);

const tables: [string, string, Table][] = [
  ["Big5", "big5", { label: "big5", leading, trailing: range(0x40, 0xfe) }],
  ["GBK, which is decoded as gb18030", "gb18030", { label: "gbk", leading, trailing: range(0x40, 0xfe) }],
  ["EUC-KR", "euc-kr", { label: "euc-kr", leading, trailing: range(0x41, 0xfe) }],
  ["Shift_JIS", "shift_jis", { label: "shift_jis", leading: kana, trailing: range(0x40, 0xfc) }],
  ["EUC-JP, of jis0208", "euc-jp", { label: "euc-jp", leading: plane, trailing: plane }],
  ["EUC-JP, of jis0212", "euc-jp 8f", { label: "euc-jp", leading: plane, trailing: plane, prefix: [0x8f] }],
  [
    "ISO-2022-JP",
    "iso-2022-jp",
    { label: "iso-2022-jp", leading: range(0x21, 0x7e), trailing: range(0x21, 0x7e), start: [0x1b, 0x24, 0x42] },
  ],
];

feature("TextDecoder.decode: indexes", about, (check) => {
  for (const [name, key, table] of tables)
    check(`decodes each two-byte sequence of ${name}`, async ({ observe, expect }) => {
      const label = (digest: string, index: number) => `${table.leading[index]?.toString(16)}: ${digest}`;
      const expected = rows[key]?.trim().split(/\s+/).map(label);
      expect((await observe("indexRowsDigest", table)).map(label)).toStrictEqual(expected);
    });
});

/** For each encoding its clause, a text in it, and malformed bytes beside what is put in their place. */
const encodings: { label: string; spec: string; text: [string, string][]; malformed: [string, string][] }[] = [
  {
    label: "big5",
    spec: "big5-decoder",
    text: [["a4a4 a4e5 61 c163 c5e9", "中文a繁體"]],
    malformed: [
      ["80 61", "\ufffda"],
      ["ff 61", "\ufffda"],
      ["a4", "\ufffd"],
      ["a4 0a", "\ufffd\n"],
      ["a4 80 61", "\ufffda"],
      ["8140 61", "\ufffd@a"],
      ["81a1 61", "\ufffda"],
    ],
  },
  {
    label: "gb18030",
    spec: "gb18030-decoder",
    text: [
      ["d6d0 cec4 61 bcf2 ccec", "中文a简天"],
      ["80 a2e3 a3a0", "\u20ac\u20ac\u3000"],
      ["81308130 81308435 81308436 8431a439", "\u0080\u00a3\u00a5\uffff"],
      ["90308130 e3329a35 8135f437", "\u{10000}\u{10ffff}\ue7c7"],
    ],
    malformed: [
      ["ff 61", "\ufffda"],
      ["81", "\ufffd"],
      ["81 30", "\ufffd"],
      ["813081", "\ufffd"],
      ["81 0a", "\ufffd\n"],
      ["81ff 61", "\ufffda"],
      ["8130 61", "\ufffd0a"],
      ["813081 0a", "\ufffd0\ufffd\n"],
      ["8431a530 61", "\ufffda"],
      ["e3329a36 61", "\ufffda"],
    ],
  },
  {
    label: "euc-kr",
    spec: "euc-kr-decoder",
    text: [["c7d1 b1db 61 fdfe", "한글a\u8a70"]],
    malformed: [
      ["80 61", "\ufffda"],
      ["ff 61", "\ufffda"],
      ["c7", "\ufffd"],
      ["c7 0a", "\ufffd\n"],
      ["c9a1 61", "\ufffda"],
      ["c941 62", "\ufffdAb"],
      ["c7ff 61", "\ufffda"],
    ],
  },
  {
    label: "shift_jis",
    spec: "shift_jis-decoder",
    text: [
      ["93fa 967b 61 8365", "日本aテ"],
      ["a1 df 80 5c 7e", "\uff61\uff9f\u0080\\~"],
      ["f040 f9fc 8740", "\ue000\ue757\u2460"],
    ],
    malformed: [
      ["a0 61", "\ufffda"],
      ["fd 61", "\ufffda"],
      ["93", "\ufffd"],
      ["93 0a", "\ufffd\n"],
      ["8540 61", "\ufffd@a"],
      ["85fd 61", "\ufffda"],
    ],
  },
  {
    label: "euc-jp",
    spec: "euc-jp-decoder",
    text: [
      ["c6fc cbdc 61 8eb1 8edf", "日本a\uff71\uff9f"],
      ["8fb0a1 8fede3", "\u4e02\u9fa5"],
    ],
    malformed: [
      ["80 61", "\ufffda"],
      ["ff 61", "\ufffda"],
      ["c6", "\ufffd"],
      ["8e 61", "\ufffda"],
      ["8ee0 61", "\ufffda"],
      ["8fa1 61", "\ufffda"],
      ["8fb0", "\ufffd"],
      ["a9a1 61", "\ufffda"],
    ],
  },
  {
    label: "iso-2022-jp",
    spec: "iso-2022-jp-decoder",
    text: [
      ["61 1b2442 467c 4b5c 1b2842 62", "a日本b"],
      ["1b2440 467c 1b284a 5c 7e 61", "日\u00a5\u203ea"],
      ["1b2849 21 5f 1b2842 5c", "\uff61\uff9f\\"],
    ],
    malformed: [
      ["80 61", "\ufffda"],
      ["0e 0f 61", "\ufffd\ufffda"],
      ["1b", "\ufffd"],
      ["1b 24", "\ufffd$"],
      ["1b 24 61", "\ufffd$a"],
      ["1b2442 46", "\ufffd"],
      ["1b2442 46 0a 467c", "\ufffd日"],
      ["1b2842 1b2842 61", "\ufffda"],
    ],
  },
];

for (const { label, spec, text, malformed } of encodings) {
  const facts = { ...about, spec: `https://encoding.spec.whatwg.org/#${spec}` };
  feature(`TextDecoder.decode: ${label}`, facts, (check) => {
    check("decodes text", async ({ observe, expect }) => {
      const seen = await observe("bytesDecode", label, { fatal: true }, ...text.map(([bytes]) => hex(bytes)));
      expect(text.map(([bytes], index) => [bytes, seen[index]])).toStrictEqual(text);
    });
    check("replaces malformed bytes, and reads on where ASCII may begin again", async ({ observe, expect }) => {
      const seen = await observe("bytesDecode", label, undefined, ...malformed.map(([bytes]) => hex(bytes)));
      expect(malformed.map(([bytes], index) => [bytes, seen[index]])).toStrictEqual(malformed);
    });
  });
}

const fatal = { ...about, spec: "https://encoding.spec.whatwg.org/#textdecoder-error-mode" };

feature("TextDecoder.decode: fatal multi-byte encodings", fatal, (check) => {
  check("throws TypeError for all that would be replaced", async ({ observe, expect }) => {
    const fates = encodings.map(async ({ label, malformed }) => {
      return [label, await observe("bytesDecode", label, { fatal: true }, ...malformed.map(([bytes]) => hex(bytes)))];
    });
    const refused = encodings.map(({ label, malformed }) => [label, malformed.map(() => "TypeError")]);
    expect(await Promise.all(fates)).toStrictEqual(refused);
  });
});
