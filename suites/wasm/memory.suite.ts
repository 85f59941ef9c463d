import { suite } from "../suite.ts";

const feature = suite<typeof import("./memory.probes.ts")>("wasm/memory");
const api = (anchor: string) => `https://webassembly.github.io/spec/js-api/#${anchor}`;
const each = (count: number, what: string) => Array.from({ length: count }, () => what);
const page = 65_536;
const withoutWpt = (anchor: string, member: string) => ({
  spec: api(anchor),
  bcd: `webassembly.api.Memory.${member}`,
  profiles: ["ecma-429-2025:WebAssembly.Memory"],
});
const about = (anchor: string, member: string, wpt: string) => ({
  ...withoutWpt(anchor, member),
  wpt: `wasm/jsapi/memory/${wpt}.any.js`,
});

feature("WebAssembly.Memory: construction", about("dom-memory-memory", "Memory", "constructor"), (check) => {
  check("makes zeroed pages, in one buffer", async ({ observe, expect }) => {
    const facts = { isArrayBuffer: true, bytes: 2 * page, zeroed: true, same: true, none: 0 };
    expect(await observe("memoriesAreMade")).toStrictEqual(facts);
  });
  check(
    "converts sizes to 32 bits, or throws TypeError",
    { spec: api("addressvaluetou64") },
    async ({ observe, expect }) => {
      expect(await observe("descriptorsAreRead")).toStrictEqual({
        wrong: each(7, "TypeError"),
        outside: each(6, "TypeError"),
        outsideMaximum: each(6, "TypeError"),
        converted: [page, page, page, page],
      });
    },
  );
  check("throws RangeError for sizes that aren't valid", async ({ observe, expect }) => {
    expect(await observe("limitsAreChecked")).toStrictEqual(each(3, "RangeError"));
  });
});

feature("WebAssembly.Memory.grow", about("dom-memory-grow", "grow", "grow"), (check) => {
  check("gives the size before, and detaches the buffer for a new one", async ({ observe, expect }) => {
    expect(await observe("growDetaches")).toStrictEqual({
      before: 1,
      kept: 7,
      bytes: 2 * page,
      detached: 0,
      byNothing: 2,
      detachedByNothing: 0,
      anew: true,
    });
  });
  check("throws beyond the maximum, and leaves the buffer", async ({ observe, expect }) => {
    const facts = { beyond: "RangeError", deltas: each(4, "TypeError"), same: true, bytes: page };
    expect(await observe("growRefuses")).toStrictEqual(facts);
  });
});

feature("WebAssembly.Memory.buffer", about("create-a-fixed-length-memory-buffer", "buffer", "buffer"), (check) => {
  check(
    "can't be transferred",
    { needs: ["ArrayBuffer.prototype.transfer", "structuredClone"] },
    async ({ observe, expect }) => {
      expect(await observe("bufferStays")).toStrictEqual({ cloned: true, transferred: "TypeError", bytes: page });
    },
  );
  check("is what wasm reads and grows", { spec: api("store") }, async ({ observe, expect }) => {
    expect(await observe("memoryIsShared")).toStrictEqual({
      data: "abc",
      loaded: -5,
      grownOutside: 2,
      before: 2,
      detached: 0,
      bytes: 3 * page,
      refused: -1,
    });
  });
});

const resizable = {
  ...withoutWpt("dom-memory-toresizablebuffer", "toResizableBuffer"),
  needs: ["WebAssembly.Memory.prototype.toResizableBuffer"],
};

feature("WebAssembly.Memory.toResizableBuffer", resizable, (check) => {
  check("gives a buffer that grows with the memory, and grows it", async ({ observe, expect }) => {
    expect(await observe("resizableBuffers")).toStrictEqual({
      detached: 0,
      current: true,
      most: 4 * page,
      resizable: true,
      grown: 2 * page,
      resized: 3,
      again: true,
      refused: ["RangeError", "RangeError"],
    });
  });
  check("throws TypeError for a memory without a maximum", async ({ observe, expect }) => {
    expect(await observe("unboundedBuffersAreRefused")).toBe("TypeError");
  });
});

const fixed = {
  ...withoutWpt("dom-memory-tofixedlengthbuffer", "toFixedLengthBuffer"),
  needs: ["WebAssembly.Memory.prototype.toFixedLengthBuffer"],
};

feature("WebAssembly.Memory.toFixedLengthBuffer", fixed, (check) => {
  check("gives the buffer, or one in place of a resizable one", async ({ observe, expect }) => {
    const facts = { same: true, detached: 0, resizable: false, bytes: page, current: true };
    expect(await observe("fixedBuffers")).toStrictEqual(facts);
  });
});
