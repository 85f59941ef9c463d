function kindOf(error: unknown): string {
  if (error instanceof TypeError) return "TypeError";
  return error instanceof Error ? error.name : typeof error;
}

function thrownBy(act: () => unknown): string {
  try {
    act();
    return "nothing";
  } catch (error) {
    return kindOf(error);
  }
}

/** The pairs that each kind of init gives. https://fetch.spec.whatwg.org/#concept-headers-fill */
export async function initsFill() {
  const inits: HeadersInit[] = [
    { b: "2", A: "1" },
    [
      ["b", "2"],
      ["A", "1"],
    ],
    new Headers({ b: "2", A: "1" }),
    new Map(Object.entries({ b: "2", A: "1" })) as unknown as HeadersInit,
  ];
  return inits.map((init) => [...new Headers(init)]);
}

/** How inits are refused. https://fetch.spec.whatwg.org/#typedefdef-headersinit */
export async function initsRefuse(...inits: unknown[]) {
  return inits.map((init) => thrownBy(() => new Headers(init as HeadersInit)));
}

/** What has and get make of names in another case. https://fetch.spec.whatwg.org/#header-list-contains */
export async function namesIgnoreCase() {
  const headers = new Headers({ "X-Name": "1" });
  const found = { has: headers.has("x-NAME"), get: headers.get("x-name") };
  headers.delete("X-NAME");
  return { ...found, deleted: headers.has("X-Name"), missing: headers.get("X-Name") };
}

/** What appending under names of any case gives. https://fetch.spec.whatwg.org/#concept-header-list-get */
export async function appendCombines() {
  const headers = new Headers({ x: "1" });
  headers.append("X", "2");
  headers.append("x", "");
  headers.append("x", "3, 4");
  return { get: headers.get("x"), pairs: [...headers] };
}

/** What set leaves of values that were there. https://fetch.spec.whatwg.org/#dom-headers-set */
export async function setReplaces() {
  const headers = new Headers([
    ["x", "1"],
    ["y", "2"],
    ["X", "3"],
  ]);
  headers.set("x", "4");
  return [...headers];
}

/** How headers are iterated. https://fetch.spec.whatwg.org/#concept-header-list-sort-and-combine */
export async function iterationSorts() {
  const headers = new Headers([
    ["c", "1"],
    ["Set-Cookie", "b=1"],
    ["A", "2"],
    ["set-cookie", "a=2"],
    ["a", "3"],
    ["x-b", "4"],
  ]);
  const each: string[] = [];
  headers.forEach((value, name) => {
    each.push(`${name}: ${value}`);
  });
  return { pairs: [...headers], keys: [...headers.keys()], values: [...headers.values()], each };
}

/** What getSetCookie gives while cookies come and go. https://fetch.spec.whatwg.org/#dom-headers-getsetcookie */
export async function cookiesStayApart() {
  const headers = new Headers({ "Set-Cookie": "a=1, b" });
  const empty = new Headers().getSetCookie();
  headers.append("set-cookie", "b=2; Expires=Wed, 21 Oct 2026 07:28:00 GMT");
  const two = headers.getSetCookie();
  const joined = headers.get("set-cookie");
  headers.set("Set-Cookie", "c=3");
  const one = headers.getSetCookie();
  headers.delete("SET-COOKIE");
  return { empty, two, joined, one, none: headers.getSetCookie() };
}

/** A copy keeps cookies apart. https://fetch.spec.whatwg.org/#concept-headers-fill */
export async function copyKeepsCookies() {
  const headers = new Headers([
    ["set-cookie", "a=1"],
    ["set-cookie", "b=2"],
  ]);
  return new Headers(headers).getSetCookie();
}

/** Cookies of a response that is made with them. https://fetch.spec.whatwg.org/#dom-response */
export async function responseKeepsCookies() {
  const headers = new Headers();
  headers.append("set-cookie", "a=1");
  headers.append("set-cookie", "b=2");
  return new Response(null, { headers }).headers.getSetCookie();
}

/** What is left of white space around values. https://fetch.spec.whatwg.org/#concept-header-value-normalize */
export async function valuesAreTrimmed(values: string[]) {
  return values.map((value) => new Headers({ x: value }).get("x"));
}

/** How each method refuses names. https://fetch.spec.whatwg.org/#header-name */
export async function namesRefused(...names: string[]) {
  const headers = new Headers();
  const refusals = names.map((name) => [
    thrownBy(() => headers.append(name, "1")),
    thrownBy(() => headers.set(name, "1")),
    thrownBy(() => headers.get(name)),
    thrownBy(() => headers.has(name)),
    thrownBy(() => headers.delete(name)),
    thrownBy(() => new Headers([[name, "1"]])),
  ]);
  return Object.fromEntries(names.map((name, index) => [name, refusals[index]]));
}

/** How each method refuses values. https://fetch.spec.whatwg.org/#header-value */
export async function valuesRefused(...values: string[]) {
  const headers = new Headers();
  const refusals = values.map((value) => [
    thrownBy(() => headers.append("x", value)),
    thrownBy(() => headers.set("x", value)),
    thrownBy(() => new Headers({ x: value })),
  ]);
  return Object.fromEntries(values.map((value, index) => [value, refusals[index]]));
}

/** What is read back of values of any allowed byte. https://fetch.spec.whatwg.org/#header-value */
export async function valuesComeBack(values: string[]) {
  return values.map((value) => new Headers({ x: value }).get("x"));
}
