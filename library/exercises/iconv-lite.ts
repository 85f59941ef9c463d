// iconv-lite@>=0.6 <1: encodings both ways, byte order marks
import iconv from "iconv-lite";

const names = ["utf16-be", "windows-1251", "Shift_JIS", "gb18030", "big5", "euc-kr", "utf7", "latin1"];
const texts = ["é", "Привет", "こんにちは", "你好", "繁體", "한글", "a+b", "ÿ"];
export const encodes = () => names.map((name, index) => [...iconv.encode(texts[index], name)]);
export const decodes = () => names.map((name, index) => iconv.decode(iconv.encode(texts[index], name), name));
export const knowsMarks = () => [
  [...iconv.encode("a", "utf8", { addBOM: true })],
  iconv.decode(Buffer.from([0xef, 0xbb, 0xbf, 97]), "utf8", { stripBOM: false }).length,
];
export const tellsNames = () => ["CP1252", "no-such", "UTF-8"].map((name) => iconv.encodingExists(name));
export const codesInParts = () =>
  [iconv.getDecoder("utf16-le")].map((decoder) => [
    decoder.write(Buffer.from([97])),
    decoder.write(Buffer.from([0, 98])),
    decoder.end(),
  ]);
