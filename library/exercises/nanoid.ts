// nanoid@>=3 <7: length, alphabet, difference
import { customAlphabet, customRandom, nanoid, urlAlphabet } from "nanoid";

export const draws = () => [nanoid().length, nanoid(5).length, /^[\w-]+$/.test(nanoid())];
export const differs = () => new Set(Array.from({ length: 100 }, () => nanoid())).size;
export const keepsToAnAlphabet = () => /^[ab]{9}$/.test(customAlphabet("ab", 9)());
export const takesARandom = () => customRandom("abc", 6, (size) => new Uint8Array(size).map((_, index) => index))();
export const alphabet = () => [...urlAlphabet].sort().join("");
