import { constants } from "node:fs";
import { open } from "node:fs/promises";

/** Bytes that are read of what was written: each observation is bounded, and so is what a library can say of itself. */
const mostRead = 64 << 20;

/**
 * What a script wrote to its file, as far as it is read; empty where it ended before its first step. The library may
 * have put something else in its place: a link leads nowhere, and a pipe doesn't hold us up.
 */
export async function readSaid(file: string): Promise<string> {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  const handle = await open(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK).catch(nothing);
  if (!handle) return "";
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.alloc(Math.min(size, mostRead));
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
    return bytes.toString("utf8", 0, bytesRead);
  } finally {
    await handle.close();
  }
}

function nothing(error: NodeJS.ErrnoException): undefined {
  if (!["ENOENT", "ELOOP", "EACCES", "ENXIO", "EISDIR"].includes(error.code ?? "")) throw error;
}
