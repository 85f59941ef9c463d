/** URLSearchParams.getAll leaves out empty values. */
export const target = "bun";
export const reddens = ["URLSearchParams.get"];

const { getAll } = URLSearchParams.prototype;
URLSearchParams.prototype.getAll = function (this: URLSearchParams, ...args) {
  return getAll.apply(this, args).filter((value) => value !== "");
};
