/** Bytes of a character are held until it is whole. https://nodejs.org/docs/latest-v24.x/api/string_decoder.html#stringdecoderwritebuffer */
export async function charactersAreHeld(encoding: BufferEncoding, ...chunks: Uint8Array[]) {
  const { StringDecoder } = await import("node:string_decoder");
  const decoder = new StringDecoder(encoding);
  return [...chunks.map((chunk) => decoder.write(chunk as Buffer)), decoder.end()];
}

/** After the end a decoder starts anew. https://nodejs.org/docs/latest-v24.x/api/string_decoder.html#stringdecoderendbuffer */
export async function decoderStartsAnew() {
  const { StringDecoder } = await import("node:string_decoder");
  const decoder = new StringDecoder("utf8");
  const ended = decoder.end(Uint8Array.of(0x61, 0xe2, 0x82) as Buffer);
  return { ended, anew: decoder.write(Uint8Array.of(0xc3, 0xa9) as Buffer) };
}
