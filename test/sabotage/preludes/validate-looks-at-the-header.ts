/** WebAssembly.validate looks at the first bytes alone. */
export const reddens = ["WebAssembly.validate"];

const { validate } = WebAssembly;
const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
WebAssembly.validate = (bytes) => {
  const isValid = validate(bytes);
  const view = ArrayBuffer.isView(bytes) ? new Uint8Array(bytes.buffer, bytes.byteOffset) : new Uint8Array(bytes);
  return isValid || header.every((byte, index) => view[index] === byte);
};
