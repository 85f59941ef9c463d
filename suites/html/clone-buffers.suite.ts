import { suite } from "../suite.ts";

const feature = suite<typeof import("./clone-buffers.probes.ts")>("html/clone-buffers");
const html = "https://html.spec.whatwg.org/multipage/structured-data.html";
const about = {
  spec: `${html}#structuredserializeinternal`,
  bcd: "api.structuredClone",
  profiles: ["ecma-429-2025:structuredClone"],
  wpt: "html/webappapis/structured-clone/structured-clone.any.js",
};
const resizable = { needs: ["ArrayBuffer.prototype.resize"] };

feature("structuredClone: buffers and views", about, (check) => {
  check("copies the bytes of an ArrayBuffer", async ({ observe, expect }) => {
    expect(await observe("clonesBuffer")).toStrictEqual({ isBuffer: true, bytes: [1, 2, 3] });
  });
  check("keeps a resizable ArrayBuffer resizable", resizable, async ({ observe, expect }) => {
    const seen = { resizable: true, maxByteLength: 16, bytes: [1, 2, 3, 4, 0], original: 4 };
    expect(await observe("clonesResizable")).toStrictEqual(seen);
  });
  check("clones each kind of view at its place in a copy of the whole buffer", async ({ observe, expect }) => {
    const integers = ["Int8", "Uint8", "Uint8Clamped", "Int16", "Uint16", "Int32", "Uint32"];
    const kinds = [...integers, "Float32", "Float64", "BigInt64", "BigUint64"].map((kind) => `${kind}Array`);
    const view = { isKind: true, place: [8, true], whole: true, apart: true };
    const clones = [...kinds, "DataView"].map((kind) => ({ kind, ...view }));
    expect(await observe("clonesViews")).toStrictEqual(clones);
  });
  check("clones a Float16Array", { needs: ["Float16Array"] }, async ({ observe, expect }) => {
    expect(await observe("clonesHalfFloats")).toStrictEqual({ tag: "Float16Array", items: [1.5, -0, 65504] });
  });
  check("keeps views of one buffer on one buffer", async ({ observe, expect }) => {
    expect(await observe("viewsShareClone")).toStrictEqual({ shared: [true, true], seen: 7 });
  });
  check("keeps a view that tracks its buffer's length tracking", resizable, async ({ observe, expect }) => {
    expect(await observe("viewTracksLength")).toStrictEqual({ tracking: 7, fixed: 2 });
  });
});
