// lodash-es@4: collections, objects, functions, strings, templates
import * as _ from "lodash-es";

const people = Object.entries({ b: 2, a: 1, c: 2 }).map(([name, age]) => ({ name, age }));
const rich = { a: new Map([[1, new Set([2])]]), b: new Date(0), c: /d/g, e: [1, { f: NaN }] };
const add = _.curry((a, b) => a + b);
export const groups = () => [_.groupBy(people, "age"), _.countBy(people, "age"), _.partition(people, { age: 1 })];
export const sorts = () => [_.sortBy(people, ["age", "name"]), _.chunk([1, 2, 3], 2), _.uniqBy(people, "age")];
export const digs = () => [_.get({ a: [{ b: 1 }] }, "a[0].b"), _.set({}, "a.b[1]", 2), _.merge({ a: 1 }, { b: {} })];
export const clones = () => [_.isEqual(_.cloneDeep(rich), rich), _.cloneDeep(rich).e === rich.e];
export const writes = () => [_.camelCase("foo bar-baz"), _.kebabCase("fooBar"), _.deburr("déjà"), _.escape("<a>")];
export const fillsTemplates = () => _.template("hello <%= name %>")({ name: "world" });
export const waits = () => new Promise((done) => void _.debounce(done, 5)("later"));
export const composes = () => [_.memoize(add(1))(4), _.flow([Math.sqrt, _.negate(_.isNaN)])(4)];
