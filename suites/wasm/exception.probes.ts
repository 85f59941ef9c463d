import { exportsOf } from "./load.ts";
import { classOf, thrownBy, thrownByEach } from "./thrown.ts";

/** TypeScript's lib has none of these. */
type Tag = object;
interface Exception {
  is(tag: Tag): boolean;
  getArg(tag: Tag, index: number): unknown;
  stack?: unknown;
}
type Api = {
  Tag: new (type: { parameters: Iterable<string> }) => Tag;
  Exception: new (tag: Tag, payload: Iterable<unknown>, options?: { traceStack?: boolean }) => Exception;
  JSTag: Tag;
};
const api = () => WebAssembly as unknown as Api;

interface Exports {
  own: Tag;
  given: Tag;
  throwOwn(value: unknown): void;
  throwGiven(value: unknown): void;
  pass(): void;
}
const nothing = () => undefined;
const exported = (tag: Tag, call: () => unknown = nothing) =>
  exportsOf<Exports>("exceptions", { host: { tag, call } } as unknown as WebAssembly.Imports);

function caught(work: () => unknown): unknown {
  try {
    return { returned: work() };
  } catch (thrown) {
    return thrown;
  }
}

/** Tags of each type, and what isn't taken for one. https://webassembly.github.io/spec/js-api/#tags */
export async function tagsAreMade() {
  const { Tag } = api();
  const parameters = ["i32", "i64", "f32", "f64", "externref", "anyfunc"];
  const wrong = [undefined, null, 1, {}, { parameters: 1 }, { parameters: ["i16"] }, { parameters: [undefined] }];
  return {
    made: [parameters, []].map((one) => new Tag({ parameters: one }) instanceof Tag),
    refused: await thrownByEach(wrong.map((type) => () => Reflect.construct(Tag, [type]))),
    called: await thrownBy(() => Reflect.apply(Tag, undefined, [{ parameters }])),
  };
}

/** Tags that are imported and exported. https://webassembly.github.io/spec/js-api/#tags */
export async function tagsAreLinked() {
  const { Tag } = api();
  const tag = new Tag({ parameters: ["externref"] });
  const { given, own } = await exported(tag);
  const wrong = [undefined, {}, nothing, new Tag({ parameters: [] }), new Tag({ parameters: ["i32"] })];
  return {
    same: given === tag,
    own: own instanceof Tag,
    refused: await thrownByEach(wrong.map((one) => () => exported(one as Tag))),
  };
}

/** The payload of an exception. https://webassembly.github.io/spec/js-api/#dom-exception-exception */
export async function payloadsAreConverted() {
  const { Tag, Exception } = api();
  const tag = new Tag({ parameters: ["i32", "i64", "f32", "externref"] });
  const object = {};
  const exception = new Exception(tag, [7.9, "5", 0.1, object]);
  const read = [0, 1, 2].map((index) => exception.getArg(tag, index));
  return { read, reference: exception.getArg(tag, 3) === object, index: exception.getArg(tag, "1" as never) };
}

/** A Set in place of an array, for parameters and for a payload. https://webidl.spec.whatwg.org/#js-sequence */
export async function sequencesAreIterated() {
  const { Tag, Exception } = api();
  const tag = new Tag({ parameters: ["i32", "f64"] });
  return {
    parameters: await thrownBy(() => new Tag({ parameters: new Set(["i32", "f64"]) })),
    payload: await thrownBy(() => new Exception(tag, new Set([1, 2]))),
  };
}

/** Payloads and tags that an exception isn't made with. https://webassembly.github.io/spec/js-api/#dom-exception-exception */
export async function payloadsAreRefused() {
  const { Tag, Exception } = api();
  const tag = new Tag({ parameters: ["i64"] });
  const argumentLists = [[], [tag], [{}, [1n]], [tag, []], [tag, [1n, 2n]], [tag, [1]], [tag, 1n]];
  return thrownByEach([
    ...argumentLists.map((args) => () => Reflect.construct(Exception, args)),
    () => Reflect.apply(Exception, undefined, [tag, [1n]]),
  ]);
}

/** Whose tag an exception has. https://webassembly.github.io/spec/js-api/#dom-exception-is */
export async function tagsAreTold() {
  const { Tag, Exception } = api();
  const [tag, other] = [new Tag({ parameters: ["i32"] }), new Tag({ parameters: ["i32"] })];
  const exception = new Exception(tag, [1]);
  return {
    own: exception.is(tag),
    other: exception.is(other),
    refused: await thrownByEach([() => exception.is({}), () => Reflect.apply(exception.is, exception, [])]),
  };
}

/** Arguments that aren't there. https://webassembly.github.io/spec/js-api/#dom-exception-getarg */
export async function argumentsAreRefused() {
  const { Tag, Exception } = api();
  const [tag, other] = [new Tag({ parameters: ["i32"] }), new Tag({ parameters: ["i32"] })];
  const exception = new Exception(tag, [1]);
  return {
    otherTag: await thrownBy(() => exception.getArg(other, 0)),
    noTag: await thrownBy(() => exception.getArg({}, 0)),
    beyond: await thrownBy(() => exception.getArg(tag, 1)),
  };
}

/** Indices that are no numbers of 32 bits. https://webidl.spec.whatwg.org/#EnforceRange */
export async function indicesAreRefused() {
  const { Tag, Exception } = api();
  const tag = new Tag({ parameters: ["i32"] });
  const exception = new Exception(tag, [1]);
  return thrownByEach([-1, Number.NaN, 2 ** 32].map((index) => () => exception.getArg(tag, index)));
}

/** The stack, with and without `traceStack`. https://webassembly.github.io/spec/js-api/#dom-exception-stack */
export async function stacksAreTraced() {
  const { Tag, Exception } = api();
  const tag = new Tag({ parameters: [] });
  const made = [undefined, {}, { traceStack: false }].map((options) => new Exception(tag, [], options).stack);
  return { untraced: made, traced: typeof new Exception(tag, [], { traceStack: true }).stack };
}

/** What wasm throws. https://webassembly.github.io/spec/js-api/#call-an-exported-function */
export async function wasmThrows() {
  const { Tag, Exception } = api();
  const tag = new Tag({ parameters: ["externref"] });
  const { own, throwOwn, throwGiven } = await exported(tag);
  const value = {};
  const [first, second] = [caught(() => throwOwn(value)), caught(() => throwGiven(value))] as [Exception, Exception];
  return {
    areExceptions: [first instanceof Exception, second instanceof Exception],
    tags: [first.is(own), first.is(tag), second.is(own), second.is(tag)],
    read: [0, 1, 2].map((index) => first.getArg(own, index)),
    references: [first.getArg(own, 3) === value, second.getArg(tag, 0) === value],
  };
}

/** An exception of JavaScript's that passes wasm. https://webassembly.github.io/spec/js-api/#create-a-host-function */
export async function exceptionsPass() {
  const { Tag, Exception } = api();
  const tag = new Tag({ parameters: ["externref"] });
  const exception = new Exception(tag, ["x"]);
  const { pass } = await exported(tag, () => {
    throw exception;
  });
  return caught(pass) === exception;
}

/** What JSTag is. https://webassembly.github.io/spec/js-api/#dom-webassembly-jstag */
export async function jsTagIsATag() {
  const { Tag, Exception, JSTag } = api();
  const error = new Error("own");
  return {
    isTag: JSTag instanceof Tag,
    same: api().JSTag === JSTag,
    refused: await thrownBy(() => new Exception(JSTag, [error])),
    set: Object.getOwnPropertyDescriptor(WebAssembly, "JSTag")?.set,
  };
}

/** What wasm throws with JSTag. https://webassembly.github.io/spec/js-api/#call-an-exported-function */
export async function jsTagThrowsValues() {
  const { JSTag } = api();
  const values = [new Error("own"), "text", undefined, null, {}];
  const { throwGiven, given } = await exported(JSTag);
  const thrown = values.map((value) => {
    const seen = caught(() => throwGiven(value));
    return Object.is(seen, value) ? "the same" : classOf(seen);
  });
  return { thrown, same: given === JSTag };
}
