// ramda@>=0.29 <1: composition, lenses, collections, transducers
import * as R from "ramda";

const people = [2, 1, 3].map((age) => ({ name: `p${age % 2}`, age }));
const lens = R.lensPath(["a", 0]);
const odd = R.filter((one) => one % 2 === 1);
export const composes = () => [R.pipe(R.map(R.inc), R.sum)([1, 2]), R.compose(R.toUpper, R.prop("name"))(people[0])];
export const groups = () => [R.groupBy(R.prop("name"), people), R.splitEvery(2, [1, 2, 3])];
export const sorts = () => [R.sortBy(R.prop("age"), people), R.uniqBy(R.prop("name"), people)];
export const focuses = () => [R.over(lens, R.negate, { a: [1] }), R.view(lens, { a: [5] })];
export const transduces = () => R.transduce(odd, R.flip(R.append), [], R.range(0, 6));
export const compares = () => [R.equals(new Map([[1, [2]]]), new Map([[1, [2]]])), R.type(/a/), R.isEmpty({})];
export const merges = () => [R.mergeDeepRight({ a: { b: 1 } }, { a: { c: 2 } }), R.invertObj({ a: "b" })];
export const waits = () => R.andThen(R.add(1), Promise.resolve(1));
