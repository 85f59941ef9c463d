async function thrownBy(act: () => unknown) {
  try {
    await act();
  } catch (error) {
    const { name, code, message } = error as NodeJS.ErrnoException;
    return { name, code, message };
  }
  return "nothing";
}

/** A path becomes a file URL, its special characters escaped. https://nodejs.org/docs/latest-v24.x/api/url.html#urlpathtofileurlpath-options */
export async function pathsBecomeUrls(windows: boolean, ...paths: string[]) {
  const { pathToFileURL } = await import("node:url");
  return paths.map((path) => pathToFileURL(path, { windows }).href);
}

/** A file URL becomes a path, decoded. https://nodejs.org/docs/latest-v24.x/api/url.html#urlfileurltopathurl-options */
export async function urlsBecomePaths(windows: boolean, ...urls: string[]) {
  const { fileURLToPath } = await import("node:url");
  return urls.map((url) => fileURLToPath(url, { windows }));
}

/** What is no file URL has no path, nor has an encoded slash. https://nodejs.org/docs/latest-v24.x/api/url.html#urlfileurltopathurl-options */
export async function foreignUrlsHaveNoPath() {
  const { fileURLToPath } = await import("node:url");
  const urls = ["http://example.org/a", "file:///a%2Fb", "file://host/a"];
  return Promise.all(urls.map((url) => thrownBy(() => fileURLToPath(url, { windows: false }))));
}

/** A domain's name is written in ASCII, and back. https://nodejs.org/docs/latest-v24.x/api/url.html#urldomaintoasciidomain */
export async function domainsAreConverted() {
  const { domainToASCII, domainToUnicode } = await import("node:url");
  return [domainToASCII("español.com"), domainToASCII("xn--iñvalid.com"), domainToUnicode("xn--fiq228c.com")];
}

/** The options of a request are read from a URL. https://nodejs.org/docs/latest-v24.x/api/url.html#urlurltohttpoptionsurl */
export async function urlGivesRequestOptions() {
  const { urlToHttpOptions } = await import("node:url");
  const { protocol, hostname, port, path, auth } = urlToHttpOptions(new URL("https://a:b%20c@[::1]:8443/x?y=1#z"));
  return { protocol, hostname, port, path, auth };
}

/** Parts of a URL are left out of its text, or decoded. https://nodejs.org/docs/latest-v24.x/api/url.html#urlformaturl-options */
export async function formatLeavesPartsOut() {
  const { format } = await import("node:url");
  const url = new URL("https://a:b@xn--g6w251d/?abc#foo");
  return [format(url), format(url, { fragment: false, unicode: true, auth: false }), format(url, { search: false })];
}

/** The old parser takes relative references, and a query apart. https://nodejs.org/docs/latest-v24.x/api/url.html#urlparseurlstring-parsequerystring-slashesdenotehost */
export async function oldParserTakesReferences() {
  const { parse, resolve } = await import("node:url");
  const { protocol, host, auth, pathname, query } = parse("https://u:p@host.com:8080/p/a?q=1&q=2#h", true);
  const resolved = [resolve("/one/two/three", "four"), resolve("http://example.com/one", "/two")];
  return { protocol, host, auth, pathname, query: { ...query }, resolved };
}
