/** Headers.append puts its value in the place of those that are there. */
export const target = "bun";
export const reddens = [
  "Headers: access",
  "Headers.getSetCookie",
  "fetch: request headers",
  "fetch: response",
  "server: response headers",
];

Headers.prototype.append = Headers.prototype.set;
