import { suite } from "../suite.ts";

const feature = suite<typeof import("./exception.probes.ts")>("wasm/exception");
const api = (anchor: string) => `https://webassembly.github.io/spec/js-api/#${anchor}`;
const each = (count: number, what: string) => Array.from({ length: count }, () => what);
const exceptions = "wasm/jsapi/exception";

const tags = {
  spec: api("tags"),
  bcd: "webassembly.api.Tag.Tag",
  profiles: ["ecma-429-2025:WebAssembly.Tag"],
  needs: ["WebAssembly.Tag"],
};

feature("WebAssembly.Tag", tags, (check) => {
  check(
    "takes parameters of each type, and throws TypeError for others",
    { wpt: "wasm/jsapi/tag/constructor.tentative.any.js" },
    async ({ observe, expect }) => {
      const facts = { made: [true, true], refused: each(7, "TypeError"), called: "TypeError" };
      expect(await observe("tagsAreMade")).toStrictEqual(facts);
    },
  );
  check(
    "is imported and exported, and throws LinkError where its type differs",
    { spec: api("read-the-imports") },
    async ({ observe, expect }) => {
      expect(await observe("tagsAreLinked")).toStrictEqual({ same: true, own: true, refused: each(5, "LinkError") });
    },
  );
});

const about = (anchor: string, member: string, file: string) => ({
  spec: api(anchor),
  bcd: `webassembly.api.Exception.${member}`,
  profiles: ["ecma-429-2025:WebAssembly.Exception"],
  needs: ["WebAssembly.Exception", "WebAssembly.Tag"],
  wpt: `${exceptions}/${file}.tentative.any.js`,
});

feature("WebAssembly.Exception", about("dom-exception-exception", "Exception", "constructor"), (check) => {
  check("converts its payload to the tag's types", async ({ observe, expect }) => {
    const facts = { read: [7, 5n, Math.fround(0.1)], reference: true, index: 5n };
    expect(await observe("payloadsAreConverted")).toStrictEqual(facts);
  });
  check("throws TypeError for a payload that doesn't fit", async ({ observe, expect }) => {
    expect(await observe("payloadsAreRefused")).toStrictEqual(each(8, "TypeError"));
  });
  check("is what wasm throws", { spec: api("call-an-exported-function") }, async ({ observe, expect }) => {
    expect(await observe("wasmThrows")).toStrictEqual({
      areExceptions: [true, true],
      tags: [true, false, false, true],
      read: [-1, -2n, 1.5],
      references: [true, true],
    });
  });
  check("passes wasm as it is", { spec: api("create-a-host-function") }, async ({ observe, expect }) => {
    expect(await observe("exceptionsPass")).toBe(true);
  });
});

const sequences = {
  // "Let method be ? GetMethod(V, %Symbol.iterator%)": a length is not asked for.
  spec: "https://webidl.spec.whatwg.org/#js-sequence",
  profiles: ["ecma-429-2025:WebAssembly.Tag", "ecma-429-2025:WebAssembly.Exception"],
  needs: ["WebAssembly.Exception", "WebAssembly.Tag"],
};

feature("WebAssembly.Tag and Exception: sequences", sequences, (check) => {
  check("may be any iterable", async ({ observe, expect }) => {
    expect(await observe("sequencesAreIterated")).toStrictEqual({ parameters: "nothing", payload: "nothing" });
  });
});

feature("WebAssembly.Exception.is", about("dom-exception-is", "is", "is"), (check) => {
  check("tells its tag from another of the same type", async ({ observe, expect }) => {
    const facts = { own: true, other: false, refused: each(2, "TypeError") };
    expect(await observe("tagsAreTold")).toStrictEqual(facts);
  });
});

feature("WebAssembly.Exception.getArg", about("dom-exception-getarg", "getArg", "getArg"), (check) => {
  check("throws TypeError for another tag, RangeError beyond the payload", async ({ observe, expect }) => {
    const facts = { otherTag: "TypeError", noTag: "TypeError", beyond: "RangeError" };
    expect(await observe("argumentsAreRefused")).toStrictEqual(facts);
  });
  check(
    "throws TypeError for an index that is no number of 32 bits",
    { spec: "https://webidl.spec.whatwg.org/#EnforceRange" },
    async ({ observe, expect }) => {
      expect(await observe("indicesAreRefused")).toStrictEqual(each(3, "TypeError"));
    },
  );
});

const { wpt: _none, ...stack } = about("dom-exception-stack", "stack", "stack");

feature("WebAssembly.Exception.stack", stack, (check) => {
  check("is undefined unless it is asked for", async ({ observe, expect }) => {
    const { untraced, traced } = await observe("stacksAreTraced");
    expect(untraced).toStrictEqual([undefined, undefined, undefined]);
    // "Set this.[[Stack]] to either a DOMString representation of the current call stack or undefined."
    expect(traced).toMatch(/^(string|undefined)$/);
  });
});

const jsTag = {
  spec: api("dom-webassembly-jstag"),
  bcd: "webassembly.api.JSTag_static",
  profiles: ["ecma-429-2025:WebAssembly.JSTag"],
  needs: ["WebAssembly.JSTag"],
  wpt: `${exceptions}/jsTag.tentative.any.js`,
};

feature("WebAssembly.JSTag", jsTag, (check) => {
  check("is one tag, which makes no Exception", async ({ observe, expect }) => {
    const facts = { isTag: true, same: true, refused: "TypeError", set: undefined };
    expect(await observe("jsTagIsATag")).toStrictEqual(facts);
  });
  check(
    "throws the value itself where wasm throws it",
    { spec: api("call-an-exported-function") },
    async ({ observe, expect }) => {
      expect(await observe("jsTagThrowsValues")).toStrictEqual({ thrown: each(5, "the same"), same: true });
    },
  );
});
