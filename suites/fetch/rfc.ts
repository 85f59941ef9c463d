/** Clauses that checks of servers stand on. */

/** HTTP Semantics */
export const rfc9110 = (section: string): string => `https://www.rfc-editor.org/rfc/rfc9110#section-${section}`;
/** HTTP/1.1 */
export const rfc9112 = (section: string): string => `https://www.rfc-editor.org/rfc/rfc9112#section-${section}`;
export const fetchSpec = (anchor: string): string => `https://fetch.spec.whatwg.org/#${anchor}`;
