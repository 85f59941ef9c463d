/** What the probes of this folder report of an operation that must be refused. */

/** A rejection with a DOMException of this name. */
export const refused = (name: string) => ({ name, isDOMException: true });

/** A rejection with a TypeError, as Web IDL's conversions give. */
export const typeError = { name: "TypeError", isDOMException: false };
