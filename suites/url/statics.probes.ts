import { type Given, tried } from "./facts.ts";

export { partOf } from "./parsing.probes.ts";

const given = (urls: Given[]) => urls.map((url): [string, string?] => (typeof url === "string" ? [url] : url));

/** Whether URLs can be parsed. https://url.spec.whatwg.org/#dom-url-canparse */
export async function canParse(...urls: Given[]) {
  return given(urls).map((url) => URL.canParse(...url));
}

/** The hrefs of URLs that are parsed, or null. https://url.spec.whatwg.org/#dom-url-parse */
export async function parsed(...urls: Given[]) {
  return given(urls).map((url) => {
    const made = URL.parse(...url);
    return made === null ? null : { href: made.href, isUrl: made instanceof URL, params: `${made.searchParams}` };
  });
}

/** What canParse and parse make of no argument. https://url.spec.whatwg.org/#url-class */
export async function nothingGiven(name: "canParse" | "parse") {
  return tried(() => String(Reflect.apply(URL[name], URL, [])));
}

/** The ways to write a URL as a string. https://url.spec.whatwg.org/#dom-url-tojson */
export async function writtenAs() {
  const url = new URL("HTTPS://a.example/b c");
  url.hash = "d";
  return {
    href: url.href,
    toString: url.toString(),
    string: `${url}`,
    toJSON: url.toJSON(),
    json: JSON.stringify({ url }),
  };
}
