import { type Given, tried, urlOf } from "./facts.ts";

/** The hrefs that URLs are serialized to. https://url.spec.whatwg.org/#concept-url-serializer */
export async function hrefs(...urls: Given[]) {
  return urls.map((url) => tried(() => urlOf(url).href));
}

/** The parts of URLs. https://url.spec.whatwg.org/#url-class */
export async function partsOf(...urls: string[]) {
  return urls.map((given) => {
    const { href, origin, protocol, username, password, host, hostname, port, pathname, search, hash } = new URL(given);
    return { href, origin, protocol, username, password, host, hostname, port, pathname, search, hash };
  });
}

/** The one part of each URL. https://url.spec.whatwg.org/#url-class */
export async function partOf(part: "pathname" | "port" | "origin", ...urls: Given[]) {
  return urls.map((url) => tried(() => urlOf(url)[part]));
}

/** What is no string is made one. https://url.spec.whatwg.org/#dom-url-url */
export async function argumentsBecomeStrings() {
  const speaking = { toString: () => "https://a.example/b/" };
  const base = new URL("https://a.example/b/");
  return {
    object: tried(() => new URL(speaking as URL).href),
    bases: [speaking, base].map((given) => tried(() => new URL("c", given as URL).href)),
    undefinedUrl: tried(() => new URL(undefined as unknown as string, base).href),
    undefinedBase: tried(() => new URL("https://a.example/", undefined).href),
    nullBase: tried(() => new URL("https://a.example/", null as unknown as string).href),
    nothing: tried(() => Reflect.construct(URL, []).href),
  };
}
