/** URLSearchParams.has ignores the value that it is given. */
export const target = "deno";
export const reddens = ["URLSearchParams.has"];

const { has } = URLSearchParams.prototype;
URLSearchParams.prototype.has = function (this: URLSearchParams, name) {
  return has.call(this, name);
};
