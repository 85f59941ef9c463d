import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: /^file\/blob#Blob:-endings:(become-the-platform-s|throw-TypeError)/,
    reason:
      "The endings option isn't read: line endings stay as they are, and a value that is none of the enumeration throws nothing.",
  },
  {
    checks: "file/blob#Blob:-options:throw-TypeError-when-they-are-no-object",
    reason: "Options of 1, a string or true are ignored, in Blob and in File; Web IDL's dictionaries throw TypeError.",
  },
  {
    checks: "file/blob#Blob:-parts:are-made-strings-when-they-are-anything-else",
    reason: "The parts null and undefined are left out; Web IDL makes the strings null and undefined of them.",
  },
  {
    checks: "file/blob#Blob:-parts:may-come-from-any-iterable-object",
    reason: "A Set, generator or String throws TypeError (expects an Array); a sequence takes any iterable object.",
  },
  {
    checks:
      /^file\/(blob#Blob:-parts:throw-TypeError-when-they-are-no-iterable-object|file#File:-construction:throws-TypeError-without-a-sequence)/,
    reason: "Null in the place of the parts is taken for none, and Blob takes an ArrayBuffer; neither is iterable.",
  },
  {
    checks: /^file\/blob#(Blob|File):-type:is-lower-cased/,
    reason: "The type text/plain becomes text/plain;charset=utf-8; the constructors only lower-case what is given.",
  },
  {
    checks: /^file\/blob#(Blob|File):-type:is-made-a-string$/,
    reason: "A type that is no string is ignored; Web IDL converts it to one.",
  },
  {
    checks: "file/file#File.lastModified:is-what-was-given-as-a-whole-number",
    reason: "Any number is kept, as 1.9 and Infinity are; Web IDL's long long is 1 and 0 for them.",
  },
  {
    checks: "file/file#File.name:has-surrogates-that-are-no-pair-replaced",
    reason: "The name keeps a surrogate that is no pair; it is a USVString, which replaces it by U+FFFD.",
  },
  {
    checks: "file/form-data#FormData:-files:are-made-of-Blobs-named-blob",
    reason: "What is got of an appended Blob has no name (undefined); creating an entry makes it a File named blob.",
  },
  {
    checks:
      /^file\/form-data#FormData:-files:are-(the-same-at-each-look|the-very-Files-that-were-given-unless-another-name-is)$/,
    reason:
      "Each look makes a new File, never the one that was appended, and a File that is appended under another name keeps its own; the entry's value is the File itself, or one of the given name.",
  },
  {
    checks: "file/reading#Blob.slice:gives-a-Blob-of-a-File-and-no-File",
    reason: "The slice of a File is an instance of File; slicing returns a new Blob.",
  },
  {
    checks: /^file\/reading#Blob.slice:(makes-numbers-of-what-is-none-but-for-undefined|rounds-fractions)/,
    reason:
      "What is no number is ignored as start and end, and fractions are cut off; [Clamp] long long converts to a number and rounds to the nearest whole one.",
  },
  {
    checks: "file/reading#Blob.stream:fills-buffers-that-a-reader-brings",
    reason: "The stream of a Blob refuses a BYOB reader with TypeError; it is set up with byte reading support.",
  },
] satisfies KnownGap[];
