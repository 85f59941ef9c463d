const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);

const make = (...args: unknown[]) => Reflect.construct(Blob, args) as Blob;

function refusalOf(act: () => unknown): string {
  try {
    act();
    return "nothing";
  } catch (error) {
    return kindOf(error);
  }
}

/** What a Blob of no arguments is. https://w3c.github.io/FileAPI/#constructorBlob */
export async function blobsOfNothing() {
  const blobs = [make(), make(undefined), make([]), make([], {}), make(undefined, undefined)];
  return Promise.all(blobs.map(async (blob) => [blob.size, blob.type, await blob.text()]));
}

/** The bytes of parts of every kind, in their order. https://w3c.github.io/FileAPI/#process-blob-parts */
export async function partsAreJoined() {
  const memory = new Uint8Array([0x61, 0x62, 0x63, 0x64]).buffer;
  const views = [new Uint8Array(memory, 1, 2), new DataView(memory, 3), new Uint16Array(memory, 0, 1)];
  const blobs = [new Blob(["<blob>"], { type: "a/b" }), new File(["<file>"], "name")];
  const blob = new Blob(["1", memory, "2", ...views, "3", ...blobs, "\u00e9"]);
  return { size: blob.size, type: blob.type, text: await blob.text() };
}

/** The bytes of a part for each kind of view. https://w3c.github.io/FileAPI/#process-blob-parts */
export async function viewsAreBytes() {
  const views = [new Int8Array([-1]), new Uint8ClampedArray([300]), new Int16Array([0x0102]), new Float32Array([1])];
  const large = [new Float64Array([1]), new BigInt64Array([1n]), new Uint32Array([0xffff])];
  return Promise.all([...views, ...large].map(async (view) => new Uint8Array(await new Blob([view]).arrayBuffer())));
}

/** The bytes of strings of the given code units. https://w3c.github.io/FileAPI/#process-blob-parts */
export async function stringsAreUtf8(...units: number[][]) {
  const strings = units.map((each) => String.fromCharCode(...each));
  return Promise.all(strings.map(async (part) => new Uint8Array(await new Blob([part]).arrayBuffer())));
}

/** What becomes of parts that are neither string, buffer nor Blob. https://w3c.github.io/FileAPI/#typedefdef-blobpart */
export async function otherPartsAreStrings() {
  const parts = [null, undefined, 12, true, {}, ["a", "b"], { toString: () => "made" }, new Date(Number.NaN)];
  const unconvertible = refusalOf(() => make([Symbol("part")]));
  return { text: await make(parts).text(), unconvertible };
}

/** What becomes of sequences that are no array. https://webidl.spec.whatwg.org/#js-sequence */
export async function iterablesAreSequences() {
  const spelled = (function* () {
    yield "x";
    yield new Uint8Array([0x79]);
  })();
  const sequences = [new Set(["a", "b"]), spelled, new String("text"), new Uint8Array([1, 22]), new Map([["k", "v"]])];
  return Promise.all(sequences.map((sequence) => make(sequence).text()));
}

/** How parts are refused that are no sequence. https://webidl.spec.whatwg.org/#js-sequence */
export async function othersAreRefused() {
  const others = [null, "text", 1, true, {}, new Date(), new ArrayBuffer(1), new Blob([]), () => [], { length: 0 }];
  return others.map((parts) => refusalOf(() => make(parts)));
}

/** Whether a change of memory changes a Blob made of it. https://w3c.github.io/FileAPI/#process-blob-parts */
export async function partsAreCopied() {
  const bytes = new Uint8Array([0x61, 0x62]);
  const parts: BlobPart[] = [bytes, "c"];
  const blob = new Blob(parts);
  bytes.fill(0x78);
  parts[1] = "x";
  return blob.text();
}

/** The type of a Blob or File that was given each type. https://w3c.github.io/FileAPI/#constructorBlob */
export async function typesAreKept(kind: "Blob" | "File", ...types: unknown[]) {
  return types.map((type) => {
    const options = { type: type as string };
    return kind === "Blob" ? new Blob([], options).type : new File([], "name", options).type;
  });
}

/** What becomes of options that are no dictionary. https://webidl.spec.whatwg.org/#js-dictionary */
export async function optionsConvert(...options: unknown[]) {
  const given = [...options, () => undefined];
  return given.map((each) => [
    refusalOf(() => make([], each)),
    refusalOf(() => Reflect.construct(File, [[], "", each])),
  ]);
}

/** The text of parts with line endings of every kind. https://w3c.github.io/FileAPI/#convert-line-endings-to-native */
export async function lineEndingsBecome(endings: EndingType | undefined, ...strings: string[]) {
  return Promise.all(strings.map((text) => new Blob([text], endings === undefined ? {} : { endings }).text()));
}

/** The text of parts that are no strings, and of line endings split between parts. https://w3c.github.io/FileAPI/#process-blob-parts */
export async function nativeEndingsOfParts() {
  const bytes = new TextEncoder().encode("a\r\nb");
  const options: BlobPropertyBag = { endings: "native" };
  const [kept, split] = [new Blob([bytes, new Blob(["c\r\nd"])], options), new Blob(["a\r", "\nb"], options)];
  return { kept: await kept.text(), split: await split.text(), file: await new File(["a\r"], "", options).text() };
}

/** How an ending that is none is refused. https://webidl.spec.whatwg.org/#js-enumeration */
export async function endingsAreRefused(...endings: unknown[]) {
  return endings.map((each) => refusalOf(() => make([], { endings: each })));
}
