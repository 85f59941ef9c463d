/** What the constructor makes of its arguments. https://webidl.spec.whatwg.org/#dom-domexception-domexception */
export async function argumentsAreFields() {
  const make = DOMException as unknown as new (...args: unknown[]) => DOMException;
  const given = [[], [undefined, undefined], ["told"], ["told", "AbortError"], ["", ""]];
  return given.map((args) => {
    const { message, name } = new make(...args);
    return [message, name];
  });
}

/** Both arguments are strings, whatever is given. https://webidl.spec.whatwg.org/#js-DOMString */
export async function argumentsBecomeStrings(...args: unknown[]) {
  const { message, name } = new (DOMException as unknown as new (...args: unknown[]) => DOMException)(...args);
  return [message, name];
}

/** Codes of names. https://webidl.spec.whatwg.org/#dfn-error-names-table */
export async function namesHaveCodes(...names: string[]) {
  return names.map((name) => new DOMException("", name).code);
}

/** Codes have names, on the class and on what it makes. https://webidl.spec.whatwg.org/#idl-DOMException */
export async function codesHaveConstants(...names: string[]) {
  const valuesIn = (holder: object) => names.map((name) => (holder as Record<string, unknown>)[name]);
  return [valuesIn(DOMException), valuesIn(DOMException.prototype), valuesIn(new DOMException())];
}

/** A DOMException is an Error. https://webidl.spec.whatwg.org/#js-DOMException-specialness */
export async function exceptionsAreErrors() {
  const exception = new DOMException("told", "AbortError");
  return {
    isError: exception instanceof Error,
    isDOMException: exception instanceof DOMException,
    prototype: Object.getPrototypeOf(DOMException.prototype) === Error.prototype,
    constructor: Object.getPrototypeOf(DOMException) === Function.prototype,
    texts: [String(exception), String(new DOMException("told")), String(new DOMException())],
    tag: Object.prototype.toString.call(exception),
  };
}

/** A DOMException has [[ErrorData]]. https://webidl.spec.whatwg.org/#js-DOMException-specialness */
export async function exceptionsHaveErrorData() {
  const fake = Object.create(DOMException.prototype);
  const isError = (Error as unknown as { isError(value: unknown): boolean }).isError;
  return [isError(new DOMException()), isError(fake)];
}

/** What errors have, DOMExceptions have. https://webidl.spec.whatwg.org/#js-DOMException-specialness */
export async function stacksTellPlaces() {
  return [new Error("told"), new DOMException("told")].map(({ stack }) =>
    typeof stack === "string" ? /:\d+/.test(stack) : typeof stack,
  );
}

/** A DOMException can be subclassed. https://webidl.spec.whatwg.org/#idl-DOMException */
export async function exceptionsCanBeSubclassed() {
  class Refusal extends DOMException {
    readonly detail = "detail";
    constructor() {
      super("refused", "NotAllowedError");
    }
  }
  const refusal = new Refusal();
  const { name, message, detail } = refusal;
  return { kinds: [refusal instanceof Refusal, refusal instanceof DOMException], name, message, detail };
}

/** A clone of a DOMException is one. https://webidl.spec.whatwg.org/#idl-DOMException */
export async function clonesAreExceptions() {
  const exceptions = [new DOMException("told", "AbortError"), new DOMException("", "Own"), new DOMException()];
  return exceptions.map((exception) => {
    const clone = structuredClone(exception);
    const kinds = [clone !== exception, clone instanceof DOMException, clone instanceof Error];
    return { kinds, fields: [clone.message, clone.name] };
  });
}
