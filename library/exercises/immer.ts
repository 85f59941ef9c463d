// immer@>=10 <12: drafts, patches, maps, freezing
import {
  applyPatches,
  createDraft,
  current,
  enableMapSet,
  enablePatches,
  finishDraft,
  freeze,
  immerable,
  isDraft,
  original,
  produce,
  produceWithPatches,
} from "immer";

enableMapSet(), enablePatches();
class Point {
  [immerable] = true;
  x = 1;
}
const base = { list: [{ a: 1 }, { a: 2 }], map: new Map([["k", new Set([1])]]) };
const change = (draft) => {
  draft.list[0].a = 9;
  draft.list.push({ a: 3 });
  draft.map.get("k").add(2);
};
export const produces = () => [produce(base, change), base.list[0].a, produce(base, change).list[1] === base.list[1]];
export const tellsPatches = () => produceWithPatches(base, change);
export const appliesPatches = () => applyPatches({ a: [1] }, [{ op: "replace", path: ["a", 0], value: 2 }]);
export const drafts = () =>
  [createDraft({ a: { b: 1 } })].map((draft) => {
    draft.a.b = 2;
    return [isDraft(draft), current(draft).a.b, original(draft).a.b, finishDraft(draft)];
  });
export const freezes = () => [
  Object.isFrozen(freeze({ a: {} }, true).a),
  produce(new Point(), (draft) => void draft.x++).x,
];
