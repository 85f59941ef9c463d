/** Whether a codec knows a format: for one that it doesn't it throws TypeError. https://compression.spec.whatwg.org/#supported-formats */
export async function recognisesFormat(codec: "CompressionStream" | "DecompressionStream", format: string) {
  try {
    return new globalThis[codec](format as CompressionFormat) instanceof globalThis[codec];
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
