import { createReadStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { extract, type ReadEntry } from "tar";

/**
 * Extracts a package's tarball into a new folder, without the tarball's own top folder.
 *
 * Not `pacote.extract`: that only logs a write that failed, so that a full disk would leave a shortened binary.
 */
export async function unpack(tarball: string, folder: string, signal?: AbortSignal): Promise<void> {
  await mkdir(folder, { recursive: true });
  await pipeline(createReadStream(tarball), openExtractor(folder), { ...(signal && { signal }) });
}

/** The extractor is no stream of Node's; as one, a signal can end it. */
function openExtractor(folder: string): Writable {
  const extractor = extract({ cwd: folder, strip: 1, strict: true, filter: isNoLink });
  const writable = new Writable({
    write: (chunk, _encoding, done) => {
      if (extractor.write(chunk)) done();
      else extractor.once("drain", () => done());
    },
    final: (done) => {
      extractor.once("close", () => done());
      extractor.end();
    },
  });
  extractor.on("error", (error: Error) => writable.destroy(error));
  return writable;
}

/** npm extracts no links either. */
function isNoLink(_path: string, entry: Pick<ReadEntry, "type"> | object): boolean {
  return "type" in entry && !entry.type.endsWith("Link");
}
