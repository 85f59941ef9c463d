import { el, webLink } from "./dom.js";

/** Where MDN keeps what BCD calls by these prefixes. */
const shelves = /** @type {const} */ ([
  [/^api\.([A-Z]\w*)(?:\.(\w+))?/, "Web/API/"],
  [/^api\.([a-z]\w*)/, "Web/API/Window/"],
  [/^javascript\.builtins\.(\w+)(?:\.(\w+))?/, "Web/JavaScript/Reference/Global_Objects/"],
  [/^webassembly\.api\.(\w+)(?:\.(\w+))?/, "WebAssembly/Reference/JavaScript_interface/"],
]);

/** The page of MDN on a key of its compatibility data; a search where the key doesn't say which. @param {string} key */
export function mdnLink(key) {
  for (const [pattern, shelf] of shelves) {
    const found = pattern.exec(key);
    if (!found) continue;
    const path = found
      .slice(1)
      .filter((part) => part !== undefined && !/^[a-z]+_[a-z_]+$/.test(part.replace(/_static$/, "")));
    return webLink("MDN", `https://developer.mozilla.org/docs/${shelf}${path.join("/")}`);
  }
  return webLink("MDN", `https://developer.mozilla.org/search?q=${encodeURIComponent(key)}`);
}

/** The file of MDN's compatibility data that a key is in. @param {string} key */
export function bcdLink(key) {
  const [shelf = "", name = "", third = ""] = key.split(".");
  const file = shelf === "api" ? `api/${name}` : `${shelf}/${name}/${third}`;
  const href = `https://github.com/mdn/browser-compat-data/blob/main/${encodeURI(file)}.json`;
  return webLink(key, href);
}

/** What browsers show in a file of the web platform tests. @param {string} path */
export const wptLink = (path) => el("code", {}, webLink(path, `https://wpt.fyi/results/${encodeURI(path)}`));
