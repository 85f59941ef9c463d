import { randomBytes } from "node:crypto";
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { InputError } from "../wire/input-error.ts";

/** A file's content, or the pieces of it in their order. */
export type Content = string | Iterable<string | Uint8Array>;

/**
 * Writes a file whole or not at all: beside its place first, then renamed over it, so that a full disk or a kill in
 * the middle leaves the good file that was there. Missing folders are made.
 * @throws InputError naming the file and the system's reason
 */
export async function saveFile(path: string, content: Content): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString("hex")}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeAll(beside, typeof content === "string" ? [content] : content);
    await rename(beside, path);
  } catch (cause) {
    // Best effort: where even removing fails, the first error is the one to tell.
    await rm(beside, { force: true }).catch(() => undefined);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new InputError(`Couldn't write ${path}: ${reason}. Make room or give a folder that can be written to.`, {
      cause,
    });
  }
}

async function writeAll(path: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  const file = await open(path, "wx");
  try {
    await writePieces(file, pieces);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Bytes that are gathered before they are written. */
const gathered = 1024 * 1024;

/** One buffer for all pieces: each of them by itself would cost a call into the system, together they'd fill the memory. */
async function writePieces(file: FileHandle, pieces: Iterable<string | Uint8Array>): Promise<void> {
  const buffer = Buffer.allocUnsafe(gathered);
  let filled = 0;
  for (const piece of pieces) {
    // A character of UTF-16 takes three bytes of UTF-8 at most.
    const most = typeof piece === "string" ? piece.length * 3 : piece.length;
    if (filled + most > gathered) {
      await file.writeFile(buffer.subarray(0, filled));
      filled = 0;
    }
    if (most > gathered) await file.writeFile(piece);
    else filled += put(buffer, filled, piece);
  }
  await file.writeFile(buffer.subarray(0, filled));
}

function put(buffer: Buffer, at: number, piece: string | Uint8Array): number {
  if (typeof piece === "string") return buffer.write(piece, at);
  buffer.set(piece, at);
  return piece.length;
}
