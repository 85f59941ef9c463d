/** FormData.get gives the last value of a name. */
export const reddens = ["FormData: entries"];

const { getAll } = FormData.prototype;
FormData.prototype.get = function (this: FormData, ...args) {
  return getAll.apply(this, args).at(-1) ?? null;
};
