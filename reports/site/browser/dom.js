/** @typedef {Node | string | false | null | undefined} Child */

/**
 * An element. Its children come in as text unless they are nodes: nothing that a runtime wrote is ever read as markup.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | boolean | undefined>} attributes `true` sets an empty one; `false` and undefined none
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function el(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(attribute, value === true ? "" : value);
  }
  element.append(...children.flat().filter(isShown));
  return element;
}

/** @param {Child} child @returns {child is Node | string} */
function isShown(child) {
  return child !== undefined && child !== null && child !== false && child !== "";
}

/** A verdict as its word; the style sheet puts its sign ahead. @param {string} verdict */
export const showVerdict = (verdict) => el("span", { class: `verdict ${verdict}` }, verdict);

/** The head of the panel, with its button. @param {string} path @param {Child} steps */
export const showHead = (path, steps) =>
  el(
    "header",
    {},
    el("p", { class: "path" }, path),
    steps,
    el("button", { type: "button", class: "close", "aria-label": "Close" }, "×"),
  );

/**
 * A link to a page of the web; the text alone where the address is of another kind.
 * @param {string} text
 * @param {string} url
 */
export function webLink(text, url) {
  if (!/^https?:\/\//i.test(url)) return el("span", {}, text === url ? text : `${text}: ${url}`);
  return el("a", { href: url, target: "_blank", rel: "noreferrer noopener" }, text);
}
