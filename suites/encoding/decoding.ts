export const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);

/** What a new decoder makes of bytes, or the name of what it throws. */
export function decoded(bytes: Uint8Array, label: string, options?: TextDecoderOptions): string {
  try {
    return new TextDecoder(label, options).decode(bytes);
  } catch (error) {
    return kindOf(error);
  }
}

/** What one decoder makes of bytes that it is given one after the other. */
export function decodedInTurn(decoder: TextDecoder, parts: Uint8Array[], options?: TextDecodeOptions): string[] {
  return parts.map((part) => {
    try {
      return decoder.decode(part, options);
    } catch (error) {
      return kindOf(error);
    }
  });
}
