/** Buffer.from takes base64url for base64 and skips its own two characters. */
export const target = "bun";
export const reddens = ["node:buffer.Buffer: encodings"];

const { Buffer } = await import("node:buffer");
const { from } = Buffer;
Buffer.from = ((value: unknown, encoding?: unknown, ...rest: unknown[]) => {
  if (typeof value !== "string" || encoding !== "base64url")
    return Reflect.apply(from, Buffer, [value, encoding, ...rest]);
  return Reflect.apply(from, Buffer, [value.replaceAll(/[-_]/g, ""), "base64"]);
}) as typeof from;
