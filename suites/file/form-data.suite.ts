import { suite } from "../suite.ts";

const feature = suite<typeof import("./form-data.probes.ts")>("file/form-data");
const at = (anchor: string, member: string) => ({
  spec: `https://xhr.spec.whatwg.org/#${anchor}`,
  bcd: `api.FormData.${member}`,
  profiles: ["ecma-429-2025:FormData"],
});
const webidl = (anchor: string) => ({ spec: `https://webidl.spec.whatwg.org/#${anchor}` });
const files = { profiles: ["ecma-429-2025:FormData", "ecma-429-2025:File"] };

feature("FormData: construction", at("dom-formdata", "FormData"), (check) => {
  check("makes an empty form, also of undefined", async ({ observe, expect }) => {
    expect(await observe("formsAreMade")).toStrictEqual([[], [], []]);
  });
});

feature("FormData: entries", at("interface-formdata", "append"), (check) => {
  check("are found by their exact name, in the order in which they were appended", async ({ observe, expect }) => {
    const get = ["1", "2", "4", "", null];
    const entries = Object.entries({ a: "1", b: "2" }).concat([
      ["a", "3"],
      ["A", "4"],
      ["", ""],
    ]);
    const seen = { get, getAll: [["1", "3"], [""], []], has: [true, true, true, false], entries };
    expect(await observe("appendedAreFound")).toStrictEqual(seen);
  });
  check("are changed by methods that return undefined", async ({ observe, expect }) => {
    expect(await observe("changesReturnNothing")).toStrictEqual(Array(4).fill(undefined));
  });
  check("have names and values made strings", webidl("js-USVString"), async ({ observe, expect }) => {
    const strings = ["null", "undefined", "12", "true", "[object Object]", "a,b", "made"];
    const entries = [...strings.map((each) => [each, each]), ["set", "null"]];
    const seen = { entries, found: ["null", true], symbol: "TypeError" };
    expect(await observe("namesAndValuesConvert")).toStrictEqual(seen);
  });
  check("have surrogates that are no pair replaced", webidl("js-USVString"), async ({ observe, expect }) => {
    const odd = "a\ufffdb";
    const seen = { entries: [[odd, odd]], has: true, file: odd };
    expect(await observe("loneSurrogatesEntries", 0x61, 0xd83d, 0x62)).toStrictEqual(seen);
  });
  check("keep line ends as they are", at("dom-formdata-append", "append"), async ({ observe, expect }) => {
    const strings = ["a\nb", "a\rb", "a\r\nb", "\n"];
    const entries = strings.map((each) => [each, each]);
    expect(await observe("lineEndsStay", ...strings)).toStrictEqual({ entries, get: strings });
  });
  check("need all arguments, else TypeError is thrown and nothing changed", webidl("js-overloads"), async (context) => {
    const seen = { fates: Array(9).fill("TypeError"), entries: [["undefined", "1"]] };
    context.expect(await context.observe("argumentsAreRequired")).toStrictEqual(seen);
  });
});

feature("FormData.set", at("dom-formdata-set", "set"), (check) => {
  check("replaces the first of a name in its place and removes the others", async ({ observe, expect }) => {
    const entries = Object.entries({ a: "new", b: "2", c: "4", d: "last" });
    expect(await observe("setReplaces")).toStrictEqual(entries);
  });
});

feature("FormData.delete", at("dom-formdata-delete", "delete"), (check) => {
  check("removes all of a name, and nothing for one that isn't there", async ({ observe, expect }) => {
    expect(await observe("deleteRemovesAll")).toStrictEqual(Object.entries({ b: "2", A: "4" }));
  });
});

const entry = {
  ...at("dom-formdata-append-blob", "append"),
  ...files,
  spec: "https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#create-an-entry",
};

feature("FormData: files", { ...entry, wpt: "xhr/formdata/set-blob.any.js" }, (check) => {
  check("are made of Blobs, named blob", async ({ observe, expect }) => {
    const file = { name: "blob", type: "a/b", text: "text" };
    expect(await observe("blobsBecomeFiles")).toStrictEqual({ same: [false, false], files: [file, file] });
  });
  check("are made of Blobs with the name that is given", async ({ observe, expect }) => {
    const file = { name: "given.txt", type: "a/b", text: "text" };
    expect(await observe("blobsBecomeFiles", "given.txt")).toStrictEqual({ same: [false, false], files: [file, file] });
  });
  check("are the very Files that were given, unless another name is", async ({ observe, expect }) => {
    const file = { type: "a/b", text: "text" };
    const others = ["other.txt", ""].map((name) => ({ name, ...file }));
    const seen = { same: [true, true, false], times: [42, 42], others, own: "own.txt" };
    expect(await observe("filesKeepTheirNames")).toStrictEqual(seen);
  });
  check("are the same at each look", at("dom-formdata-get", "get"), async ({ observe, expect }) => {
    expect(await observe("filesStayTheSame")).toStrictEqual([true, true, true]);
  });
  check("have names made strings and kept as they are", webidl("js-USVString"), async ({ observe, expect }) => {
    const names = ["dir/n\u00e4me", 'a\nb"', "null", "12"];
    expect(await observe("fileNamesConvert")).toStrictEqual(names);
  });
  check("throw TypeError for a name beside what is no Blob", webidl("js-overloads"), async ({ observe, expect }) => {
    const seen = { fates: Array(8).fill("TypeError"), entries: [] };
    expect(await observe("fileNamesNeedBlobs")).toStrictEqual(seen);
  });
});

const iteration = { ...at("interface-formdata", "entries"), ...webidl("js-iterable") };

feature("FormData: iteration", { ...iteration, wpt: "xhr/formdata/iteration.any.js" }, (check) => {
  check("gives names and values in their order, by each of its ways", async ({ observe, expect }) => {
    const entries = [...Object.entries({ b: "1", a: "2" }), ["b", "3"]];
    const [keys, values] = [entries.map(([name]) => name), entries.map(([, value]) => value)];
    const each = entries.map(([name, value]) => [value, name, true, true]);
    expect(await observe("iterationGivesPairs")).toStrictEqual({ entries, keys, values, each, again: true });
  });
  check("sees entries that are appended and removed within it", async ({ observe, expect }) => {
    // "If index is greater than or equal to len": the pairs are looked up anew at each step, by an index.
    expect(await observe("iterationIsLive")).toStrictEqual({ grown: ["a", "b", "c"], shrunk: ["a", "c"] });
  });
});
