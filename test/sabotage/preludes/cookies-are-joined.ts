/** Headers.getSetCookie joins the cookies into one. */
export const target = "deno";
export const reddens = ["Headers.getSetCookie", "fetch: response headers"];

const { getSetCookie } = Headers.prototype;
Headers.prototype.getSetCookie = function (this: Headers) {
  const all = getSetCookie.call(this);
  return all.length > 1 ? [all.join(", ")] : all;
};
