// marked@>=12 <20: Markdown to HTML, tokens, extensions
import { Lexer, Marked, marked, Parser, parse, parseInline } from "marked";

const text =
  "# Hi *there*\n\n- [x] a\n- `b`\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n```js\nlet a = 1 < 2;\n```\n\n<https://example.com>";
const renderer = { heading: ({ depth, text }) => `<h${depth} class="x">${text}</h${depth}>` };
const walkTokens = async (token) => void Object.assign(token, token.type === "text" && { text: "x" });
export const parses = () => [parse(text), marked("a\nb", { breaks: true })];
export const parsesInline = () => parseInline('a _b_ [c](/d "e") ![f](g)');
export const tokenises = () => [Lexer.lex(text).map(({ type }) => type), Parser.parse(Lexer.lex("> a"))];
export const isExtended = () => new Marked({ renderer, gfm: true }).parse("# a ~~b~~");
export const waits = () => new Marked({ async: true, walkTokens }).parse("a *b*");
