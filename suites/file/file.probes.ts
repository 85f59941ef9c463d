const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);

const make = (...args: unknown[]) => Reflect.construct(File, args) as File;

/** What a File tells of what it was made with. https://w3c.github.io/FileAPI/#file-constructor */
export async function fileTellsWhatItIs() {
  const parts = ["a", new Uint8Array([0x62]), new File(["c"], "other.txt", { type: "x/y" })];
  const file = new File(parts, "name.txt", { type: "Text/Plain", lastModified: 42 });
  const { name, type, size, lastModified } = file;
  return { name, type, size, lastModified, text: await file.text(), isBlob: file instanceof Blob };
}

/** How a File is refused that has no parts or no name. https://webidl.spec.whatwg.org/#js-overloads */
export async function argumentsAreRequired() {
  const calls = [[], [[]], ["text", "name"], [null, "name"], [{}, "name"], [new Blob([]), "name"]];
  return calls.map((args) => {
    try {
      return make(...args).name;
    } catch (error) {
      return kindOf(error);
    }
  });
}

/** What becomes of names. https://webidl.spec.whatwg.org/#js-USVString */
export async function namesConvert(...units: number[]) {
  const made = { toString: () => "made" };
  const names = ["", "dir/na:me\\", "n\u00e4me \u{1f4a9}", "\0\n", null, undefined, 12, made];
  return [...names, String.fromCharCode(...units)].map((name) => make([], name).name);
}

/** When a File says that it was modified, with nothing said about it. https://w3c.github.io/FileAPI/#file-constructor */
export async function modifiedNow() {
  const before = Date.now();
  const files = [make([], ""), make([], "", {}), make([], "", { lastModified: undefined })];
  const after = Date.now();
  return files.map(({ lastModified }) => lastModified >= before && lastModified <= after && lastModified % 1 === 0);
}

/** What becomes of times of modification. https://webidl.spec.whatwg.org/#js-long-long */
export async function timesConvert(...times: unknown[]) {
  const given = [...times, new Date(123456789)];
  return given.map((lastModified) => make([], "", { lastModified }).lastModified);
}

/** Whether the attributes of a File stay the same. https://w3c.github.io/FileAPI/#file-attrs */
export async function timeStays() {
  const file = make(["a"], "name");
  const first = file.lastModified;
  await new Promise((resolve) => setTimeout(resolve, 3));
  return file.lastModified === first;
}
