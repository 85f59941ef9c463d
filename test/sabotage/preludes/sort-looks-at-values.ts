/** URLSearchParams.sort sorts pairs of one name by their values. */
export const reddens = ["URLSearchParams.sort"];

URLSearchParams.prototype.sort = function (this: URLSearchParams) {
  const key = ([name, value]: [string, string]) => `${name}\0${value}`;
  const pairs = [...this].sort((left, right) => (key(left) < key(right) ? -1 : 1));
  for (const [name] of pairs) this.delete(name);
  for (const pair of pairs) this.append(...pair);
};
