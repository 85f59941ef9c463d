// uuid@>=11 <15: names, random ids, times, bytes
import { NIL, parse, stringify, v1, v3, v4, v5, v7, validate, version } from "uuid";

const space = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";
export const names = () => [v3("a", space), v5("a", space)];
export const drawsAtRandom = () => [v1(), v4(), v7()].map((id) => [validate(id), version(id)]);
export const differs = () => new Set(Array.from({ length: 100 }, () => v4())).size;
export const readsBytes = () => [stringify(parse(space)), validate("no"), NIL];
