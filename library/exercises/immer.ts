// immer@>=10 <12: drafts, patches, maps, freezing
import * as immer from "immer";

immer.enableMapSet();
immer.enablePatches();
const base = { list: [{ a: 1 }, { a: 2 }], map: new Map([["k", new Set([1])]]) };
const change = ({ list, map }) => Object.assign(list[0], { a: 9 }) && list.push({ a: 3 }) && void map.get("k").add(2);
const draft = immer.createDraft({ a: { b: 1 } });
export const produces = () => [immer.produce(base, change), base];
export const shares = () => immer.produce(base, change).list[1] === base.list[1];
export const tellsPatches = () => immer.produceWithPatches(base, change);
export const appliesPatches = () => immer.applyPatches({ a: [1] }, [{ op: "replace", path: ["a", 0], value: 2 }]);
export const drafts = () => [immer.isDraft(draft), immer.current(draft), immer.original(draft)];
export const freezes = () => [Object.isFrozen(immer.freeze({ a: {} }, true).a), immer.isDraftable(new Date(0))];
