const patterned = (length: number) => new Uint8Array(length).map((_, index) => (index * 31) >>> (index % 5));

async function drained(stream: ReadableStream<Uint8Array>): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let result = await reader.read(); !result.done; result = await reader.read()) chunks.push(result.value);
  return chunks;
}

const joined = (chunks: Uint8Array[]) => new Uint8Array(chunks.flatMap((chunk) => [...chunk]));

/** What text() makes of bytes. https://w3c.github.io/FileAPI/#text-method-algo */
export async function textsOf(type: string, ...bytes: Uint8Array<ArrayBuffer>[]) {
  return Promise.all(bytes.map((each) => new Blob([each], { type }).text()));
}

/** What arrayBuffer() gives, and whether it is a new one each time. https://w3c.github.io/FileAPI/#arraybuffer-method-algo */
export async function arrayBuffersAreNew() {
  const blob = new Blob(["abc"]).slice(1);
  const one = await blob.arrayBuffer();
  new Uint8Array(one).fill(0);
  const two = await blob.arrayBuffer();
  return { kind: Object.prototype.toString.call(two), length: one.byteLength, two: new Uint8Array(two) };
}

/** What bytes() gives, and whether it is a new one each time. https://w3c.github.io/FileAPI/#bytes-method-algo */
export async function bytesAreNew() {
  const blob = new Blob(["abc"]).slice(1);
  const one = await blob.bytes();
  one.fill(0);
  const two = await blob.bytes();
  return { kind: Object.prototype.toString.call(two), whole: one.buffer.byteLength === one.byteLength, two };
}

/** What a stream of a Blob gives, twice. https://w3c.github.io/FileAPI/#stream-method-algo */
export async function streamsAreNew() {
  const blob = new Blob(["abc", new Blob(["def"]).slice(1)]);
  const streams = [blob.stream(), blob.stream()] as const;
  const kinds = streams.map((stream) => stream instanceof ReadableStream && !stream.locked);
  const [one, two] = [await drained(streams[0]), await drained(streams[1])];
  const views = [...one, ...two].every((chunk) => Object.getPrototypeOf(chunk) === Uint8Array.prototype);
  return { kinds, same: streams[0] === streams[1], views, bytes: [joined(one), joined(two)] };
}

/** What a stream of an empty Blob gives. https://w3c.github.io/FileAPI/#blob-get-stream */
export async function emptyStreamEnds() {
  return (await drained(new Blob([]).stream())).length;
}

/** What a stream fills buffers with that a reader brings. https://w3c.github.io/FileAPI/#blob-get-stream */
export async function streamFillsBuffers() {
  const reader = new Blob(["abcdef"]).stream().getReader({ mode: "byob" });
  let text = "";
  let buffer = new ArrayBuffer(4);
  for (let done = false; !done; ) {
    const result = await reader.read(new Uint8Array(buffer));
    done = result.done;
    text += new TextDecoder().decode(result.value);
    buffer = (result.value?.buffer as ArrayBuffer | undefined) ?? buffer;
  }
  return { text, length: buffer.byteLength };
}

/** What is left of a Blob when a stream of it was cancelled. https://w3c.github.io/FileAPI/#stream-method-algo */
export async function blobOutlivesCancel() {
  const blob = new Blob(["abc"]);
  const [untouched, begun] = [blob.stream(), blob.stream().getReader()];
  await untouched.cancel("reason");
  await begun.read();
  await begun.cancel("reason");
  return { closed: (await begun.read()).done, text: await blob.text() };
}

/** What is read in all ways at once. https://w3c.github.io/FileAPI/#methodsandparams-blob */
export async function readsRunTogether() {
  const blob = new Blob(["ab", "c"]);
  const reads = [blob.text(), blob.arrayBuffer(), blob.text(), new Response(blob.stream()).text()];
  const decoder = new TextDecoder();
  return (await Promise.all(reads)).map((read) => (typeof read === "string" ? read : decoder.decode(read)));
}

/** Whether a large Blob of many parts gives its bytes in every way. https://w3c.github.io/FileAPI/#blob-section */
export async function largeBlobIsWhole() {
  const bytes = patterned(300_000);
  const parts = Array.from({ length: 100 }, (_, index) => bytes.slice(index * 3000, index * 3000 + 3000));
  const blob = new Blob(parts);
  const equals = (other: Uint8Array, from = 0) => other.every((byte, index) => byte === bytes[from + index]);
  const streamed = await drained(blob.stream());
  let at = 0;
  const chunks = streamed.map((chunk) => {
    at += chunk.length;
    return equals(chunk, at - chunk.length);
  });
  const part = new Uint8Array(await blob.slice(2999, 6001).arrayBuffer());
  const buffer = new Uint8Array(await blob.arrayBuffer());
  const lengths = [blob.size, buffer.length, at, part.length];
  return { lengths, same: [equals(buffer), !chunks.includes(false), equals(part, 2999)] };
}

/** Text and type of slices. https://w3c.github.io/FileAPI/#slice-blob */
export async function slicesOf(parts: string[], ...ranges: unknown[][]) {
  const blob = new Blob(parts, { type: "a/b" });
  return Promise.all(
    ranges.map(async (args) => {
      const part = Reflect.apply(Blob.prototype.slice, blob, args) as Blob;
      const text = await part.text();
      return part.size === text.length ? text : { size: part.size, text };
    }),
  );
}

/** The type of slices of a typed Blob. https://w3c.github.io/FileAPI/#slice-blob */
export async function sliceTypes(...types: unknown[]) {
  const blob = new Blob(["abc"], { type: "a/b" });
  const given = types.map((type) => blob.slice(0, 1, type as string).type);
  return { none: [blob.slice().type, blob.slice(1).type, blob.slice(0, 1).type], given };
}

/** What slices of slices are. https://w3c.github.io/FileAPI/#slice-blob */
export async function slicesNest() {
  const blob = new Blob(["abc", "def"]);
  const nested = [blob.slice(1, 5).slice(1, -1), blob.slice(-4).slice(-3, 2), blob.slice(2, 4).slice(0, 100)];
  return { texts: await Promise.all(nested.map((each) => each.text())), isNew: blob.slice() !== blob };
}

/** What a slice of a File is. https://w3c.github.io/FileAPI/#slice-blob */
export async function sliceOfFile() {
  const part = new File(["abcdef"], "name", { type: "a/b" }).slice(1, 3);
  return { isBlob: part instanceof Blob, isFile: part instanceof File, text: await part.text() };
}
