/** URLSearchParams.delete ignores the value that it is given. */
export const target = "workerd";
export const reddens = ["URLSearchParams.delete"];

const { delete: remove } = URLSearchParams.prototype;
URLSearchParams.prototype.delete = function (this: URLSearchParams, name) {
  remove.call(this, name);
};
