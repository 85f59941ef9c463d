import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: /^file\/blob#Blob:-endings:/,
    reason: "The endings option throws an Error that says it is not implemented, whatever its value, even transparent.",
  },
  {
    checks: "file/blob#Blob:-parts:have-surrogates-that-are-no-pair-replaced",
    reason: "A surrogate that is no pair becomes the three bytes ED A0 BD; a USVString replaces it by U+FFFD.",
  },
  {
    checks: "file/blob#Blob:-parts:may-come-from-any-iterable-object",
    reason:
      "A Set, generator or String throws TypeError (is not of type 'Array'); a sequence takes any iterable object.",
  },
  {
    checks: /^file\/blob#(Blob|File):-type:is-lower-cased/,
    reason: "A type with U+007F is kept; one with characters outside U+0020 to U+007E is the empty string.",
  },
  {
    checks: "file/file#File.lastModified:is-what-was-given-as-a-whole-number",
    reason: "Any number is kept, as 1.9 and Infinity are; Web IDL's long long is 1 and 0 for them.",
  },
  {
    checks:
      /^file\/(file#File.name:has-surrogates|form-data#FormData:-entries:have-surrogates)-that-are-no-pair-replaced$/,
    reason: "A surrogate that is no pair becomes U+FFFD three times; a USVString has it once.",
  },
  {
    checks: "file/form-data#FormData:-files:are-made-of-Blobs-named-blob",
    reason: "A Blob's File is named like its entry; creating an entry names it blob.",
  },
  {
    checks: "file/form-data#FormData:-files:throw-TypeError-for-a-name-beside-what-is-no-Blob",
    reason:
      "The name is ignored and the value becomes a string; with three arguments only the overload that takes a Blob is left, and Web IDL throws TypeError.",
  },
  {
    checks: "file/reading#Blob.slice:clamps-what-is-out-of-range-and-takes-NaN-for-0",
    reason: "A number beyond 32 bits throws TypeError; [Clamp] long long clamps it.",
  },
  {
    checks: "file/reading#Blob.slice:rounds-fractions-to-the-nearest-whole-number-halves-to-the-even-one",
    reason: "Fractions are cut off; [Clamp] rounds to the nearest whole number, halves to the even one.",
  },
  {
    checks: "file/reading#Blob.text:drops-one-byte-order-mark-at-the-start",
    reason: "text() keeps the byte order mark; UTF-8 decode takes it off.",
  },
] satisfies KnownGap[];
