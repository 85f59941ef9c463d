/** Headers.getSetCookie joins the cookies into one. */
export const target = "deno";
// A check of node:http reads with it which cookies were sent.
export const reddens = ["Headers.getSetCookie", "fetch: response headers", "node:http.ServerResponse"];

const { getSetCookie } = Headers.prototype;
Headers.prototype.getSetCookie = function (this: Headers) {
  const all = getSetCookie.call(this);
  return all.length > 1 ? [all.join(", ")] : all;
};
