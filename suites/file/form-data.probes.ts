const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);

function fateOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return kindOf(error);
  }
}

function fill(...pairs: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  return form;
}

const describe = async (value: FormDataEntryValue | null) => {
  if (!(value instanceof File)) return value;
  return { name: value.name, type: value.type, text: await value.text() };
};

/** How a form is made. https://xhr.spec.whatwg.org/#dom-formdata */
export async function formsAreMade() {
  return [[], [undefined], [undefined, null]].map((args) => [...(Reflect.construct(FormData, args) as FormData)]);
}

/** What is found of values that were appended. https://xhr.spec.whatwg.org/#dom-formdata-append */
export async function appendedAreFound() {
  const form = fill(["a", "1"], ["b", "2"], ["a", "3"], ["A", "4"], ["", ""]);
  const get = ["a", "b", "A", "", "c"].map((name) => form.get(name));
  const getAll = ["a", "", "c"].map((name) => form.getAll(name));
  const has = ["a", "A", "", "c"].map((name) => form.has(name));
  return { get, getAll, has, entries: [...form] };
}

/** What append and set return. https://xhr.spec.whatwg.org/#interface-formdata */
export async function changesReturnNothing() {
  const form = new FormData();
  return [form.append("a", "1"), form.set("a", "2"), form.delete("a"), form.delete("none")];
}

/** What set leaves. https://xhr.spec.whatwg.org/#dom-formdata-set */
export async function setReplaces() {
  const form = fill(["a", "1"], ["b", "2"], ["a", "3"], ["c", "4"], ["a", "5"]);
  form.set("a", "new");
  form.set("d", "last");
  return [...form];
}

/** What delete leaves. https://xhr.spec.whatwg.org/#dom-formdata-delete */
export async function deleteRemovesAll() {
  const form = fill(["a", "1"], ["b", "2"], ["a", "3"], ["A", "4"]);
  form.delete("a");
  form.delete("none");
  return [...form];
}

/** What becomes of names and values that are no string. https://webidl.spec.whatwg.org/#js-USVString */
export async function namesAndValuesConvert() {
  const form = new FormData();
  const values = [null, undefined, 12, true, {}, ["a", "b"], { toString: () => "made" }];
  for (const value of values) form.append(value as string, value as string);
  form.set("set", null as unknown as string);
  const found = [form.get(null as unknown as string), form.has(undefined as unknown as string)];
  return { entries: [...form], found, symbol: fateOf(() => form.append("a", Symbol("a") as unknown as string)) };
}

/** What becomes of names, values and file names with surrogates that are no pair. https://webidl.spec.whatwg.org/#js-USVString */
export async function loneSurrogatesEntries(...units: number[]) {
  const odd = String.fromCharCode(...units);
  const form = fill([odd, odd]);
  form.append("file", new Blob([]), odd);
  return { entries: [...form].slice(0, 1), has: form.has(odd), file: (form.get("file") as File).name };
}

/** What is kept of line ends. https://xhr.spec.whatwg.org/#dom-formdata-append */
export async function lineEndsStay(...strings: string[]) {
  const form = fill(...strings.map((each): [string, string] => [each, each]));
  return { entries: [...form], get: strings.map((name) => form.get(name)) };
}

/** What a Blob becomes, by append and by set. https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#create-an-entry */
export async function blobsBecomeFiles(...names: [] | [string]) {
  const form = new FormData();
  const blob = new Blob(["text"], { type: "a/b" });
  form.append("appended", blob, ...(names as [string]));
  form.set("set", blob, ...(names as [string]));
  const files = ["appended", "set"].map((name) => form.get(name));
  return { same: files.map((file) => (file as unknown) === blob), files: await Promise.all(files.map(describe)) };
}

/** What a File stays, and becomes with another name. https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#create-an-entry */
export async function filesKeepTheirNames() {
  const form = new FormData();
  const file = new File(["text"], "own.txt", { type: "a/b", lastModified: 42 });
  form.append("kept", file);
  form.append("kept", file, undefined);
  form.append("renamed", file, "other.txt");
  form.set("emptied", file, "");
  const same = [...form.getAll("kept"), form.get("renamed")].map((entry) => entry === file);
  const others = await Promise.all([form.get("renamed"), form.get("emptied")].map(describe));
  return { same, times: form.getAll("kept").map((entry) => (entry as File).lastModified), others, own: file.name };
}

/** What is got twice. https://xhr.spec.whatwg.org/#dom-formdata-get */
export async function filesStayTheSame() {
  const form = new FormData();
  form.append("blob", new Blob(["text"]));
  const file = form.get("blob");
  return [file === form.get("blob"), file === form.getAll("blob")[0], file === [...form.values()][0]];
}

/** How a file name is converted. https://webidl.spec.whatwg.org/#js-USVString */
export async function fileNamesConvert() {
  const names = ["dir/n\u00e4me", 'a\nb"', null, 12];
  return names.map((name) => {
    const form = new FormData();
    form.append("file", new Blob([]), name as string);
    return (form.get("file") as File).name;
  });
}

/** How a file name is refused beside what is no Blob. https://webidl.spec.whatwg.org/#js-overloads */
export async function fileNamesNeedBlobs() {
  const form = new FormData();
  const call = (method: "append" | "set", ...args: unknown[]) =>
    fateOf(() => Reflect.apply(FormData.prototype[method], form, args));
  const values = ["text", {}, null, new Uint8Array(1)];
  const fates = values.flatMap((value) => [call("append", "a", value, "name"), call("set", "a", value, "name")]);
  return { fates, entries: [...form] };
}

/** How calls with too few arguments are refused. https://webidl.spec.whatwg.org/#js-overloads */
export async function argumentsAreRequired() {
  const form = fill(["undefined", "1"]);
  const call = (method: keyof FormData, ...args: unknown[]) =>
    fateOf(() => Reflect.apply(FormData.prototype[method] as () => unknown, form, args));
  const few = [call("append"), call("append", "a"), call("set"), call("set", "a")];
  const fates = [...few, call("get"), call("getAll"), call("has"), call("delete"), call("forEach")];
  return { fates, entries: [...form] };
}

/** What each way of iterating gives. https://webidl.spec.whatwg.org/#js-iterable */
export async function iterationGivesPairs() {
  const form = fill(["b", "1"], ["a", "2"], ["b", "3"]);
  const each: unknown[] = [];
  const that = {};
  form.forEach(function (this: unknown, value, key, given) {
    each.push([value, key, given === form, this === that]);
  }, that);
  const iterator = form.entries();
  const again = iterator[Symbol.iterator]() === iterator;
  return { entries: [...form.entries()], keys: [...form.keys()], values: [...form.values()], each, again };
}

/** What an iteration sees of changes that are made within it. https://webidl.spec.whatwg.org/#js-iterable */
export async function iterationIsLive() {
  const [growing, shrinking] = [fill(["a", "1"], ["b", "2"]), fill(["a", "1"], ["b", "2"], ["c", "3"])];
  const [grown, shrunk]: string[][] = [[], []];
  for (const [name] of growing) {
    grown?.push(name);
    if (name === "a") growing.append("c", "3");
  }
  for (const [name] of shrinking) {
    shrunk?.push(name);
    shrinking.delete(name);
  }
  return { grown, shrunk };
}
