type Change = (url: URL) => unknown;

/** The href, and the parameters that a URL had all along. */
function changed(href: string, change: Change) {
  const url = new URL(href);
  const params = url.searchParams;
  change(url);
  return { href: url.href, params: `${params}`, same: params === url.searchParams };
}

/** What a change of the parameters does to the URL. https://url.spec.whatwg.org/#concept-urlsearchparams-update */
export async function paramsChangeUrl() {
  return {
    append: changed("https://a/?b=1#f", ({ searchParams }) => searchParams.append("c", "2 3")),
    set: changed("https://a/?b=1&b=2", ({ searchParams }) => searchParams.set("b", "é")),
    sort: changed("https://a/?c=1&b='", ({ searchParams }) => searchParams.sort()),
    delete: changed("https://a/?b=1&c=2#f", ({ searchParams }) => searchParams.delete("b")),
    opaque: changed("mailto:a", ({ searchParams }) => searchParams.append("b", "c")),
  };
}

/** No parameters, no query. https://url.spec.whatwg.org/#concept-urlsearchparams-update */
export async function lastParamTakesQuery() {
  return [
    changed("https://a/?b=1#f", ({ searchParams }) => searchParams.delete("b")),
    changed("https://a/?", ({ searchParams }) => searchParams.delete("b")),
  ];
}

/** What a change of the URL does to its parameters. https://url.spec.whatwg.org/#dom-url-search */
export async function urlChangesParams() {
  return {
    search: changed("https://a/?b=1", (url) => Object.assign(url, { search: "?c=%7E&d" })),
    noSearch: changed("https://a/?b=1", (url) => Object.assign(url, { search: "" })),
    href: changed("https://a/?b=1", (url) => Object.assign(url, { href: "foo:x?c=2" })),
    noQuery: changed("https://a/?b=1", (url) => Object.assign(url, { href: "https://b/" })),
    hash: changed("https://a/?b=1", (url) => Object.assign(url, { hash: "?c=2" })),
  };
}

/** A query is written anew by changes alone. https://url.spec.whatwg.org/#concept-urlsearchparams-update */
export async function queryIsKeptUntilChanged() {
  const read = changed("https://a/?b=~ %20", ({ searchParams }) => [
    searchParams.get("b"),
    searchParams.has("b"),
    `${searchParams}`,
  ]);
  const idle = changed("https://a/?b=~ %20", ({ searchParams }) => searchParams.delete("none"));
  return [read.href, idle.href];
}
