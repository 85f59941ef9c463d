// ramda@>=0.29 <1: composition, lenses, collections, transducers
import * as R from "ramda";

const people = [
  { name: "b", age: 2 },
  { name: "a", age: 1 },
];
const age = R.lensProp("age");
export const composes = () => [
  R.pipe(R.map(R.inc), R.sum)([1, 2]),
  R.compose(R.toUpper, R.prop("name"))(people[0]),
  R.curry((a, b) => a + b)(1)(2),
];
export const collects = () => [
  R.groupBy(R.prop("name"), people),
  R.sortBy(R.prop("age"), people),
  R.splitEvery(2, [1, 2, 3]),
  R.zipObj(["a"], [1]),
];
export const focuses = () => [
  R.over(age, R.negate, people[0]),
  R.view(R.lensPath(["a", 0]), { a: [5] }),
  R.evolve({ age: R.dec }, people[0]),
];
export const transduces = () =>
  R.transduce(
    R.filter((one) => one % 2 === 1),
    R.flip(R.append),
    [],
    R.range(0, 6),
  );
export const compares = () => [
  R.equals(new Map([[1, [2]]]), new Map([[1, [2]]])),
  R.type(/a/),
  R.mergeDeepRight({ a: { b: 1 } }, { a: { c: 2 } }),
];
export const waits = () => R.andThen(R.add(1), Promise.resolve(1));
