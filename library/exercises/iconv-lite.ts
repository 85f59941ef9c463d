// iconv-lite@>=0.6 <1: encodings both ways, byte order marks
import iconv from "iconv-lite";

const texts = { "utf16-be": "é", "windows-1251": "Привет", shift_jis: "こんにちは", gb18030: "你好", utf7: "a+b" };
const marked = iconv.encode("a", "utf8", { addBOM: true });
export const encodes = () => Object.entries(texts).map(([name, text]) => iconv.encode(text, name).toString("hex"));
export const decodes = () => Object.entries(texts).map(([name, text]) => iconv.decode(iconv.encode(text, name), name));
export const knowsMarks = () => [marked.length, iconv.decode(marked, "utf8")];
export const tellsNames = () => ["CP1252", "no-such", "UTF-8"].map((name) => iconv.encodingExists(name));
export const writesInParts = () => [iconv.getEncoder("utf16-le")].map((encoder) => [...encoder.write("a")]);
