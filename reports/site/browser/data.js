/** @import { PageColumn, PageNames, SuiteData } from "../payload.ts" */
/** @import { Index } from "../index.ts" */

/** @typedef {{ columns: PageColumn[], checks: Index }} Named */

/** The way from this page to the site's folder. */
export const root = document.currentScript?.dataset.root ?? "";

/** @type {Map<string, PromiseWithResolvers<unknown>>} */
const awaited = new Map();

/** Data files are scripts that hand over what they hold: a page of a disk may not fetch. */
Object.assign(window, {
  wintermatrix: {
    receive: (/** @type {string} */ name, /** @type {unknown} */ value) => awaited.get(name)?.resolve(value),
  },
});

/** @param {string} name */
function request(name) {
  const waiting = Promise.withResolvers();
  awaited.set(name, waiting);
  const script = document.createElement("script");
  script.src = `${root}data/${name}.js`;
  script.addEventListener("error", () => waiting.reject(new Error(`data/${name}.js could not be loaded`)));
  document.head.append(script);
  return waiting;
}

/** A data file's value, asked for once. Rejects where the file is not there. @param {string} name @returns {Promise<unknown>} */
const loadFile = (name) => (awaited.get(name) ?? request(name)).promise;

/**
 * What ran, or every check.
 * @template {keyof Named} Name
 * @param {Name} name
 */
export const loadNamed = (name) => /** @type {Promise<Named[Name]>} */ (loadFile(name));

/** The evidence of a suite. @param {string} name */
export const loadSuite = (name) => /** @type {Promise<SuiteData>} */ (loadFile(name));

/** The names of a generated tier. @param {string} name */
export const loadNames = (name) => /** @type {Promise<Record<string, PageNames>>} */ (loadFile(name));
