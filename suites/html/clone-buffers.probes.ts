const tagOf = (value: unknown) => Object.prototype.toString.call(value).slice(8, -1);

/** A buffer is copied. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function clonesBuffer() {
  const bytes = Uint8Array.of(1, 2, 3);
  const clone = structuredClone(bytes.buffer);
  bytes[0] = 9;
  return { isBuffer: clone instanceof ArrayBuffer, bytes: [...new Uint8Array(clone)] };
}

/** A resizable buffer stays resizable. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function clonesResizable() {
  const buffer = new ArrayBuffer(4, { maxByteLength: 16 });
  new Uint8Array(buffer).set([1, 2, 3, 4]);
  const clone = structuredClone(buffer);
  const { resizable, maxByteLength } = clone;
  clone.resize(5);
  return { resizable, maxByteLength, bytes: [...new Uint8Array(clone)], original: buffer.byteLength };
}

const kinds = [
  "Int8Array",
  "Uint8Array",
  "Uint8ClampedArray",
  "Int16Array",
  "Uint16Array",
  "Int32Array",
  "Uint32Array",
  "Float32Array",
  "Float64Array",
  "BigInt64Array",
  "BigUint64Array",
  "DataView",
] as const;

/** A view keeps kind, place and length, and its whole buffer comes along. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function clonesViews() {
  const bytes = Uint8Array.from({ length: 48 }, (_, index) => index);
  return kinds.map((kind) => {
    const view = new (globalThis[kind] as Uint8ArrayConstructor)(bytes.buffer, 8, 2);
    const clone = structuredClone(view);
    const { byteOffset, byteLength, buffer } = clone;
    const whole = new Uint8Array(buffer).every((byte, index) => byte === index) && buffer.byteLength === 48;
    const place = [byteOffset, byteLength === view.byteLength];
    return {
      kind: tagOf(clone),
      isKind: clone instanceof globalThis[kind],
      place,
      whole,
      apart: buffer !== view.buffer,
    };
  });
}

/** A Float16Array stays one. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function clonesHalfFloats() {
  const clone = structuredClone(Float16Array.of(1.5, -0, 65504));
  return { tag: tagOf(clone), items: [...clone] };
}

/** Views of one buffer are views of one buffer. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function viewsShareClone() {
  const buffer = new ArrayBuffer(8);
  const clone = structuredClone([new Uint8Array(buffer, 2), buffer, new DataView(buffer)] as const);
  clone[0][0] = 7;
  const shared = [clone[0].buffer === clone[1], clone[2].buffer === clone[1]];
  return { shared, seen: clone[2].getUint8(2) };
}

/** A view that follows its buffer's length goes on following. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function viewTracksLength() {
  const buffer = new ArrayBuffer(4, { maxByteLength: 16 });
  const [tracking, fixed] = structuredClone([new Uint8Array(buffer, 1), new Uint8Array(buffer, 1, 2)] as const);
  tracking.buffer.resize(8);
  return { tracking: tracking.length, fixed: fixed.length };
}
