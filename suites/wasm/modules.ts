/** The modules of these checks, by name: written when the bundle is made, and again where bytes may be compiled. */
import { code, func, global, memory, type Type, table, tag, write } from "./writer.ts";

const identity = (type: Type) => [[type], [type]] as const;

/** Nothing but the header. */
const empty = write({});

/** Imports one of each kind but tags and exports them again; sections of its own behind. */
const kinds = write({
  types: [[[], ["i32"]]],
  imports: [
    ["m", "f", func(0)],
    ["m", "t", table("funcref", [2, 4])],
    ["m", "m", memory([1, 2])],
    ["n", "g", global("i32")],
  ],
  exports: [
    ["g2", "global", 0],
    ["f2", "func", 0],
    ["m2", "memory", 0],
    ["t2", "table", 0],
  ],
  custom: [
    ["own", [1, 2]],
    ["other", [9]],
    ["own", [3]],
    ["", []],
  ],
});

/** Functions of each signature worth telling apart; `add` has two names. */
const functions = write({
  types: [
    [["i32", "i32"], ["i32"]],
    [["i64", "i64"], ["i64"]],
    identity("i32"),
    identity("f32"),
    identity("f64"),
    identity("externref"),
    identity("funcref"),
    [
      ["i32", "i64"],
      ["i64", "i32"],
    ],
    [[], []],
  ],
  functions: [
    [8],
    [0, code.local(0), code.local(1), code.add],
    [1, code.local(0), code.local(1), code.addI64],
    ...[2, 3, 4, 5, 6].map((type) => [type, code.local(0)] as const),
    [7, code.local(1), code.local(0)],
  ],
  exports: [
    ["nothing", "func", 0],
    ["add", "func", 1],
    ["plus", "func", 1],
    ["addI64", "func", 2],
    ["i32", "func", 3],
    ["f32", "func", 4],
    ["f64", "func", 5],
    ["externref", "func", 6],
    ["funcref", "func", 7],
    ["swap", "func", 8],
  ],
});

/** Calls what it imports: `take` with a value of each type, `give` and `giveTwo` for results. */
const calls = write({
  types: [
    [["i32", "i64", "f64", "externref"], []],
    [[], ["i32"]],
    [[], ["i32", "i64"]],
    [["externref"], []],
  ],
  imports: [
    ["host", "take", func(0)],
    ["host", "give", func(1)],
    ["host", "giveTwo", func(2)],
  ],
  functions: [
    [3, code.i32(-1), code.i64(-2), code.f64(1.5), code.local(0), code.call(0)],
    [1, code.call(1)],
    [2, code.call(2)],
  ],
  exports: [
    ["take", "func", 3],
    ["give", "func", 4],
    ["giveTwo", "func", 5],
  ],
});

/** Calls an import when it is started. */
const start = write({
  types: [[[], []]],
  imports: [["host", "started", func(0)]],
  start: 0,
});

/** Traps when it is started. */
const startTrap = write({ types: [[[], []]], functions: [[0, code.unreachable]], start: 0 });

/** Its data doesn't fit into its memory. */
const dataTrap = write({ memories: [memory([1])], data: [65_536, [1]] });

/** A function for each way to trap; table 0 has one function, of another type than `callWrongType` asks for. */
const traps = write({
  types: [
    [[], []],
    [["i32", "i32"], ["i32"]],
    [["i32"], ["i32"]],
    [["f64"], ["i32"]],
    [["i32"], []],
  ],
  tables: [table("funcref", [2])],
  memories: [memory([1])],
  functions: [
    [0, code.unreachable],
    [1, code.local(0), code.local(1), code.divide],
    [1, code.local(0), code.local(1), code.remainder],
    [2, code.local(0), code.load],
    [3, code.local(0), code.truncate],
    [4, code.local(0), code.callIndirect(0)],
    [0, code.call(6)],
  ],
  exports: [
    ["unreachable", "func", 0],
    ["divide", "func", 1],
    ["remainder", "func", 2],
    ["load", "func", 3],
    ["truncate", "func", 4],
    ["callIndirect", "func", 5],
    ["recurse", "func", 6],
  ],
  elements: [1],
});

/** A memory of one page with "abc" in it, which it reads and grows. */
const memories = write({
  types: [
    [["i32"], ["i32"]],
    [[], ["i32"]],
  ],
  memories: [memory([1, 3])],
  functions: [
    [0, code.local(0), code.load],
    [0, code.local(0), code.memoryGrow],
    [1, code.memorySize],
  ],
  exports: [
    ["memory", "memory", 0],
    ["load", "func", 0],
    ["grow", "func", 1],
    ["size", "func", 2],
  ],
  data: [8, [0x61, 0x62, 0x63]],
});

/** A table with `one` and `two` in it, which `call` calls by index. */
const tables = write({
  types: [
    [[], ["i32"]],
    [["i32"], ["i32"]],
  ],
  tables: [table("funcref", [3, 5])],
  functions: [
    [0, code.i32(1)],
    [0, code.i32(2)],
    [1, code.local(0), code.callIndirect(0)],
  ],
  exports: [
    ["table", "table", 0],
    ["one", "func", 0],
    ["two", "func", 1],
    ["call", "func", 2],
  ],
  elements: [0, 1],
});

/** A constant, and a variable of its own beside an imported one, which it reads and adds to. */
const globals = write({
  types: [
    [[], ["i64"]],
    [["i64"], []],
    [[], ["i32"]],
  ],
  imports: [["host", "given", global("i32", true)]],
  globals: [
    [global("i32"), code.i32(7)],
    [global("i64", true), code.i64(-3)],
  ],
  functions: [
    [0, code.globalGet(2)],
    [1, code.local(0), code.globalSet(2)],
    [2, code.globalGet(0), code.i32(1), code.add, code.globalSet(0), code.globalGet(0)],
  ],
  exports: [
    ["given", "global", 0],
    ["constant", "global", 1],
    ["variable", "global", 2],
    ["get", "func", 0],
    ["set", "func", 1],
    ["increment", "func", 2],
  ],
});

/** Throws its own tag and an imported one, and calls an import that may throw. */
const exceptions = write({
  types: [
    [["i32", "i64", "f64", "externref"], []],
    [["externref"], []],
    [[], []],
  ],
  imports: [
    ["host", "tag", tag(1)],
    ["host", "call", func(2)],
  ],
  tags: [tag(0)],
  functions: [
    [1, code.i32(-1), code.i64(-2), code.f64(1.5), code.local(0), code.throw(1)],
    [1, code.local(0), code.throw(0)],
    [2, code.call(0)],
  ],
  exports: [
    ["given", "tag", 0],
    ["own", "tag", 1],
    ["throwOwn", "func", 1],
    ["throwGiven", "func", 2],
    ["pass", "func", 3],
  ],
});

export const modules = {
  empty,
  kinds,
  functions,
  calls,
  start,
  startTrap,
  dataTrap,
  traps,
  memories,
  tables,
  globals,
  exceptions,
};
export type ModuleName = keyof typeof modules;
