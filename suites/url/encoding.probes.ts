import { tried } from "./facts.ts";

export { hrefs } from "./parsing.probes.ts";

const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
const escaped = (char: string) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;

/** The characters of ASCII that come back percent-encoded, that are refused, and that are neither, nor themselves. */
function sorted(write: (char: string) => string) {
  const sets = { encoded: "", refused: "", otherwise: "" };
  for (const char of ascii) {
    const seen = tried(() => write(char));
    if (seen === escaped(char)) sets.encoded += char;
    else if (seen === "TypeError") sets.refused += char;
    else if (seen !== char) sets.otherwise += char;
  }
  return sets;
}

/** What stands between "aa" and "bb". */
const between = (text: string) => /(?<=aa).*(?=bb)/s.exec(text)?.[0] ?? "";

/** What becomes of each character in a username. https://url.spec.whatwg.org/#userinfo-percent-encode-set */
export async function userinfoEncodes(part: "username" | "password") {
  return sorted((char) => {
    const url = new URL("https://a.example/");
    url[part] = `aa${char}bb`;
    return between(url[part]);
  });
}

/** What becomes of each character in a part of a parsed URL. https://url.spec.whatwg.org/#percent-encoded-bytes */
export async function partEncodes(prefix: string, part: "pathname" | "search" | "hash" | "host") {
  return sorted((char) => between(new URL(`${prefix}aa${char}bb`)[part]));
}
