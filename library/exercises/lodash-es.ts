// lodash-es@4: collections, objects, functions, strings, templates
import * as _ from "lodash-es";

const people = [
  { name: "b", age: 2 },
  { name: "a", age: 1 },
  { name: "c", age: 2 },
];
export const collects = () => [
  _.groupBy(people, "age"),
  _.sortBy(people, ["age", "name"]),
  _.chunk([1, 2, 3], 2),
  _.uniqBy(people, "age"),
];
export const digs = () => [
  _.get({ a: [{ b: 1 }] }, "a[0].b"),
  _.set({}, "a.b[1]", 2),
  _.merge({ a: { b: 1 } }, { a: { c: 2 } }),
  _.pick({ a: 1, b: 2 }, ["a"]),
];
export const clones = () =>
  _.isEqual(_.cloneDeep({ a: new Map([[1, new Set([2])]]), b: new Date(0), c: /d/g }), {
    a: new Map([[1, new Set([2])]]),
    b: new Date(0),
    c: /d/g,
  });
export const writes = () => [
  _.camelCase("foo bar-baz"),
  _.kebabCase("fooBar"),
  _.deburr("déjà"),
  _.escape("<a>"),
  _.truncate("abcdefgh", { length: 5 }),
];
export const fillsTemplates = () => _.template("hello <%= name %>")({ name: "world" });
export const waits = () =>
  new Promise((done) => {
    _.debounce(() => done("later"), 5)();
  });
export const remembers = () => [
  _.memoize((one) => one * 2)(4),
  _.curry((a, b) => a + b)(1)(2),
  _.flow([Math.sqrt, _.negate(_.isNaN)])(4),
];
