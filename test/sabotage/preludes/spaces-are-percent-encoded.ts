/** URLSearchParams writes a space as %20. */
export const target = "workerd";
export const reddens = ["URLSearchParams: serializing", "URL.searchParams"];

const { toString: write } = URLSearchParams.prototype;
URLSearchParams.prototype.toString = function (this: URLSearchParams) {
  return write.call(this).replaceAll("+", "%20");
};
