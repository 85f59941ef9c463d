async function thrownBy(act: () => unknown) {
  try {
    await act();
  } catch (error) {
    const { name, code, message } = error as NodeJS.ErrnoException;
    return { name, code, message };
  }
  return "nothing";
}

type Fs = typeof import("node:fs/promises");

/** Runs in a folder of its own, which is gone afterwards. */
async function inFolder<T>(act: (folder: string, fs: Fs, join: typeof import("node:path").join) => T) {
  const { default: fs } = await import("node:fs/promises");
  const { join } = await import("node:path");
  const { tmpdir } = await import("node:os");
  const folder = await fs.mkdtemp(join(tmpdir(), "fs-promises-"));
  try {
    return await act(folder, fs, join);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

/** A promise is rejected with the error that the call met. https://nodejs.org/docs/latest-v24.x/api/fs.html#promise-example */
export async function rejectionsTellTheirPlace() {
  return inFolder(async (folder, fs, join) => ({
    access: await thrownBy(() => fs.access(join(folder, "missing"))),
    folder: await thrownBy(() => fs.readFile(folder)),
    forced: await thrownBy(() => fs.rm(join(folder, "missing"), { force: true })),
  }));
}

/** A reading is aborted. https://nodejs.org/docs/latest-v24.x/api/fs.html#fspromisesreadfilepath-options */
export async function readingIsAborted() {
  return inFolder(async (folder, fs, join) => {
    await fs.writeFile(join(folder, "file"), "content");
    return thrownBy(() => fs.readFile(join(folder, "file"), { signal: AbortSignal.abort() }));
  });
}

/** What is written may come in pieces. https://nodejs.org/docs/latest-v24.x/api/fs.html#fspromiseswritefilefile-data-options */
export async function piecesAreWritten() {
  return inFolder(async (folder, fs, join) => {
    async function* pieces() {
      yield "one ";
      yield "two";
    }
    await fs.writeFile(join(folder, "file"), pieces());
    return fs.readFile(join(folder, "file"), "utf8");
  });
}

/** Whether handles have a method. https://nodejs.org/docs/latest-v24.x/api/fs.html#class-filehandle */
export async function handleHas(name: string): Promise<boolean> {
  return inFolder(async (folder, fs, join) => {
    const handle = await fs.open(join(folder, "file"), "w+");
    await handle.close();
    return name in handle;
  });
}

/** A handle reads, writes, cuts and closes. https://nodejs.org/docs/latest-v24.x/api/fs.html#class-filehandle */
export async function handleWorksOnItsFile() {
  return inFolder(async (folder, fs, join) => {
    const handle = await fs.open(join(folder, "file"), "w+");
    const { bytesWritten } = await handle.write("abcdef", 0);
    await handle.truncate(4);
    const { bytesRead, buffer } = await handle.read(new Uint8Array(8), 0, 8, 1);
    const { size } = await handle.stat();
    await handle.close();
    return { bytesWritten, bytesRead, text: String.fromCharCode(...buffer), size };
  });
}

/** A handle gives the lines of its file. https://nodejs.org/docs/latest-v24.x/api/fs.html#filehandlereadlinesoptions */
export async function handleGivesLines() {
  return inFolder(async (folder, fs, join) => {
    await fs.writeFile(join(folder, "file"), "one\r\ntwo\n\nfour");
    const handle = await fs.open(join(folder, "file"));
    const lines: string[] = [];
    for await (const line of handle.readLines()) lines.push(line);
    return lines;
  });
}

/** A folder is walked entry by entry. https://nodejs.org/docs/latest-v24.x/api/fs.html#fspromisesopendirpath-options */
export async function folderIsWalked() {
  return inFolder(async (folder, fs, join) => {
    await fs.mkdir(join(folder, "deep"));
    await fs.writeFile(join(folder, "file"), "");
    const entries: string[] = [];
    for await (const entry of await fs.opendir(folder)) entries.push(`${entry.name} ${entry.isDirectory()}`);
    return entries.sort();
  });
}

/** A part of a file is streamed. https://nodejs.org/docs/latest-v24.x/api/fs.html#fscreatereadstreampath-options */
export async function partIsStreamed() {
  const { createReadStream, createWriteStream } = await import("node:fs");
  const { pipeline } = await import("node:stream/promises");
  return inFolder(async (folder, fs, join) => {
    const [from, to] = [join(folder, "from"), join(folder, "to")];
    await fs.writeFile(from, "0123456789");
    await fs.writeFile(to, "kept ");
    const source = createReadStream(from, { start: 2, end: 6, highWaterMark: 2 });
    const sizes: number[] = [];
    source.on("data", (chunk) => void sizes.push(chunk.length));
    const sink = createWriteStream(to, { flags: "a" });
    await pipeline(source, sink);
    return { text: await fs.readFile(to, "utf8"), sizes, written: sink.bytesWritten };
  });
}

/** A stream of what isn't there fails. https://nodejs.org/docs/latest-v24.x/api/fs.html#fscreatereadstreampath-options */
export async function missingFileFailsStream() {
  const { createReadStream } = await import("node:fs");
  return inFolder((folder, _, join) => thrownBy(() => createReadStream(join(folder, "missing")).toArray()));
}

/** A file is read as a Blob. https://nodejs.org/docs/latest-v24.x/api/fs.html#fsopenasblobpath-options */
export async function fileBecomesBlob() {
  const { openAsBlob } = await import("node:fs");
  return inFolder(async (folder, fs, join) => {
    await fs.writeFile(join(folder, "file"), "0123456789");
    const blob = await openAsBlob(join(folder, "file"), { type: "text/plain" });
    return { size: blob.size, type: blob.type, part: await blob.slice(2, 5).text() };
  });
}

/** Changes are iterated until the signal is aborted. https://nodejs.org/docs/latest-v24.x/api/fs.html#fspromiseswatchfilename-options */
export async function changesAreIterated() {
  return inFolder(async (folder, fs, join) => {
    const controller = new AbortController();
    const changes = fs.watch(folder, { signal: controller.signal })[Symbol.asyncIterator]();
    const first = changes.next().then(({ value }) => String(value?.filename));
    await new Promise((resolve) => setTimeout(resolve, 10));
    await fs.writeFile(join(folder, "file"), "");
    const seen = await Promise.race([first, new Promise((resolve) => setTimeout(resolve, 500, "no change told"))]);
    const ended = thrownBy(async () => {
      while (!(await changes.next()).done);
    });
    controller.abort();
    return {
      seen,
      ended: await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 100, "not aborted"))]),
    };
  });
}
