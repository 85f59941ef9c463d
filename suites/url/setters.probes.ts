import { tried } from "./facts.ts";

type Part =
  | "href"
  | "protocol"
  | "username"
  | "password"
  | "host"
  | "hostname"
  | "port"
  | "pathname"
  | "search"
  | "hash";

/** The href that a URL has once one of its parts was set. https://url.spec.whatwg.org/#url-class */
export async function hrefOnceSet(part: Part, ...given: [url: string, value: string][]) {
  return given.map(([href, value]) => {
    const url = new URL(href);
    const thrown = tried(() => {
      url[part] = value;
      return "";
    });
    return thrown + url.href;
  });
}

/** origin and searchParams can't be set. https://url.spec.whatwg.org/#url-class */
export async function readOnlyParts() {
  const url = new URL("https://a.example/?b=1");
  const params = url.searchParams;
  const set = (part: "origin" | "searchParams", value: unknown) => tried(() => Object.assign(url, { [part]: value }));
  const thrown = [set("origin", "https://b.example"), set("searchParams", "c=2")];
  return { thrown, href: url.href, same: url.searchParams === params };
}
