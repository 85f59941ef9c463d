import { suite } from "../suite.ts";

const feature = suite<typeof import("./dom-exception.probes.ts")>("dom/dom-exception");
const clause = (anchor: string) => ({ spec: `https://webidl.spec.whatwg.org/#${anchor}` });
const wpt = (file: string) => ({ wpt: `webidl/ecmascript-binding/es-exceptions/DOMException-${file}` });
const profiles = ["ecma-429-2025:DOMException"];
const special = { ...clause("js-DOMException-specialness"), bcd: "api.DOMException", profiles };

const made = { ...clause("dom-domexception-domexception"), bcd: "api.DOMException.DOMException", profiles };

feature("DOMException: construction", { ...made, ...wpt("constructor-behavior.any.js") }, (check) => {
  check("takes a message and a name, which are empty and Error by default", async ({ observe, expect }) => {
    expect(await observe("argumentsAreFields")).toStrictEqual([
      ["", "Error"],
      ["", "Error"],
      ["told", "Error"],
      ["told", "AbortError"],
      ["", ""],
    ]);
  });
  check("converts primitives to strings", clause("js-DOMString"), async ({ observe, expect }) => {
    expect(await observe("argumentsBecomeStrings", null, null)).toStrictEqual(["null", "null"]);
    expect(await observe("argumentsBecomeStrings", 1, true)).toStrictEqual(["1", "true"]);
  });
  // The constructor's one form is (optional DOMString message = "", optional DOMString name = "Error").
  check("takes an object for a name by its string", clause("js-DOMString"), async ({ observe, expect }) => {
    expect(await observe("argumentsBecomeStrings", "told", ["AbortError"])).toStrictEqual(["told", "AbortError"]);
  });
  check("makes instances of subclasses", clause("idl-DOMException"), async ({ observe, expect }) => {
    const fields = { name: "NotAllowedError", message: "refused", detail: "detail" };
    expect(await observe("exceptionsCanBeSubclassed")).toStrictEqual({ kinds: [true, true], ...fields });
  });
});

// The names table; QuotaExceededError is left out: it has become an interface of its own.
const codes = {
  IndexSizeError: 1,
  HierarchyRequestError: 3,
  WrongDocumentError: 4,
  InvalidCharacterError: 5,
  NoModificationAllowedError: 7,
  NotFoundError: 8,
  NotSupportedError: 9,
  InUseAttributeError: 10,
  InvalidStateError: 11,
  SyntaxError: 12,
  InvalidModificationError: 13,
  NamespaceError: 14,
  InvalidAccessError: 15,
  TypeMismatchError: 17,
  SecurityError: 18,
  NetworkError: 19,
  AbortError: 20,
  URLMismatchError: 21,
  TimeoutError: 23,
  InvalidNodeTypeError: 24,
  DataCloneError: 25,
};

const codeless =
  "EncodingError NotReadableError UnknownError ConstraintError DataError TransactionInactiveError ReadOnlyError VersionError OperationError NotAllowedError Own aborterror ABORT_ERR".split(
    " ",
  );

const constants =
  "INDEX_SIZE DOMSTRING_SIZE HIERARCHY_REQUEST WRONG_DOCUMENT INVALID_CHARACTER NO_DATA_ALLOWED NO_MODIFICATION_ALLOWED NOT_FOUND NOT_SUPPORTED INUSE_ATTRIBUTE INVALID_STATE SYNTAX INVALID_MODIFICATION NAMESPACE INVALID_ACCESS VALIDATION TYPE_MISMATCH SECURITY NETWORK ABORT URL_MISMATCH QUOTA_EXCEEDED TIMEOUT INVALID_NODE_TYPE DATA_CLONE"
    .split(" ")
    .map((name) => `${name}_ERR`);

const coded = { ...clause("dfn-error-names-table"), bcd: "api.DOMException.code", profiles };

feature("DOMException.code", { ...coded, ...wpt("constructor-behavior.any.js") }, (check) => {
  check("is that of the name in the names table", async ({ observe, expect }) => {
    expect(await observe("namesHaveCodes", ...Object.keys(codes))).toStrictEqual(Object.values(codes));
  });
  check("is 0 for newer names and for unknown ones", async ({ observe, expect }) => {
    expect(await observe("namesHaveCodes", ...codeless)).toStrictEqual(codeless.map(() => 0));
  });
  check("has 25 constants, on the class and on exceptions", clause("idl-DOMException"), async ({ observe, expect }) => {
    const values = constants.map((_, index) => index + 1);
    expect(await observe("codesHaveConstants", ...constants)).toStrictEqual([values, values, values]);
  });
});

feature("DOMException: Error", { ...special, ...wpt("custom-bindings.any.js") }, (check) => {
  check("inherits from Error, with its text", async ({ observe, expect }) => {
    expect(await observe("exceptionsAreErrors")).toStrictEqual({
      isError: true,
      isDOMException: true,
      prototype: true,
      constructor: true,
      texts: ["AbortError: told", "Error: told", "Error"],
      tag: "[object DOMException]",
    });
  });
  // "It also has an [[ErrorData]] slot, like all built-in exceptions."
  check(
    "is one for Error.isError, which is not fooled by the prototype",
    { needs: ["Error.isError"], ...wpt("is-error.any.js") },
    async ({ observe, expect }) => {
      expect(await observe("exceptionsHaveErrorData")).toStrictEqual([true, false]);
    },
  );
  check("has a stack where errors have one", { level: "should" }, async ({ observe, expect }) => {
    const seen = await observe("stacksTellPlaces");
    expect(seen[1]).toBe(seen[0]);
  });
});

const cloned = { ...clause("idl-DOMException"), bcd: "api.DOMException.serializable_object", profiles };

feature("DOMException: structuredClone", { ...cloned, ...wpt("serialization.window.js") }, (check) => {
  check("gives a DOMException with message and name", async ({ observe, expect }) => {
    const kinds = [true, true, true];
    expect(await observe("clonesAreExceptions")).toStrictEqual([
      { kinds, fields: ["told", "AbortError"] },
      { kinds, fields: ["", "Own"] },
      { kinds, fields: ["", "Error"] },
    ]);
  });
});
