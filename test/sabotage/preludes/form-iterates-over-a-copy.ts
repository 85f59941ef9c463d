/** FormData.entries lists its pairs before it gives the first. */
export const target = "bun";
export const reddens = ["FormData: iteration"];

const { entries } = FormData.prototype;
const listed = function (this: FormData) {
  return [...entries.call(this)].values() as unknown as ReturnType<typeof entries>;
};
FormData.prototype.entries = listed;
FormData.prototype[Symbol.iterator] = listed;
