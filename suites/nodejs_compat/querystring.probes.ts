/** A query is taken apart: repeated keys are lists. https://nodejs.org/docs/latest-v24.x/api/querystring.html#querystringparsestr-sep-eq-options */
export async function queryIsParsed() {
  const { parse } = await import("node:querystring");
  const parsed = parse("foo=bar&abc=xyz&abc=123&empty=&bare&sp=a+b%20c&toString=own&bad=%E0%A4");
  return { ...parsed, inherits: Object.getPrototypeOf(parsed) === Object.prototype };
}

/** Separators, decoders and limits are given. https://nodejs.org/docs/latest-v24.x/api/querystring.html#querystringparsestr-sep-eq-options */
export async function queryParsingIsTold() {
  const { parse } = await import("node:querystring");
  const decoder = { decodeURIComponent: (text: string) => `<${text}>` };
  return {
    separated: { ...parse("a:1;b:2", ";", ":") },
    limited: Object.keys(parse("a=1&b=2&c=3", "&", "=", { maxKeys: 2 })),
    decoded: { ...parse("a=%41", null as never, undefined, decoder) },
  };
}

/** An object is written as a query. https://nodejs.org/docs/latest-v24.x/api/querystring.html#querystringstringifyobj-sep-eq-options */
export async function queryIsWritten() {
  const { stringify } = await import("node:querystring");
  const values = { foo: "a b&c", list: ["x", 1], flag: true, big: 2n, none: null, fn: () => 0, é: "ü" };
  return [stringify(values as never), stringify({ a: 1, b: "2" }, ";", ":")];
}

/** Text is escaped and unescaped. https://nodejs.org/docs/latest-v24.x/api/querystring.html#querystringunescapestr */
export async function queryTextIsEscaped() {
  const query = await import("node:querystring");
  return {
    escaped: query.escape("a/b é!'()*"),
    back: query.unescape("a%2Fb%20%C3%A9"),
    broken: query.unescape("%zz%41"),
  };
}
