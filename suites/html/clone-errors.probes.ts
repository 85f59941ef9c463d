const kinds = [Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError];

/** Each native error keeps its class, and message as a property like a new error's. https://html.spec.whatwg.org/multipage/structured-data.html#structureddeserialize */
export async function clonesErrors() {
  return kinds.map((kind) => {
    const clone = structuredClone(new kind("why"));
    const isKind = Object.getPrototypeOf(clone) === kind.prototype;
    const message = Object.getOwnPropertyDescriptor(clone, "message");
    return { name: clone.name, isKind, ownName: Object.hasOwn(clone, "name"), message };
  });
}

/** The class of a clone goes by the name that the error has. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function nameDecidesClass() {
  class OwnError extends RangeError {}
  const renamed = Object.assign(new Error(), { name: "TypeError" });
  const named = Object.assign(new TypeError(), { name: "Unheard" });
  return [new OwnError(), renamed, named].map((error) => {
    const clone = structuredClone(error);
    return kinds.find((kind) => kind.prototype === Object.getPrototypeOf(clone))?.name;
  });
}

/** What messages become that are missing, no strings, or behind a getter. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function clonesOddMessages() {
  const odd = Object.assign(new Error("text"), { message: 5 as unknown as string });
  const behind = Object.defineProperty(new Error("text"), "message", { get: () => "got" });
  return [new Error(), odd, behind].map((error) => {
    const clone = structuredClone(error);
    return { own: Object.hasOwn(clone, "message"), message: clone.message };
  });
}

/** The stack comes along. https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal */
export async function clonesStack() {
  const error = new Error("why");
  return { hasStack: typeof error.stack === "string", same: structuredClone(error).stack === error.stack };
}

/** A DOMException keeps name, message and code. https://webidl.spec.whatwg.org/#idl-DOMException */
export async function clonesDOMExceptions() {
  return [new DOMException("why", "AbortError"), new DOMException("", "Unheard")].map((given) => {
    const clone = structuredClone(given);
    const { name, message, code } = clone;
    return { isDOMException: clone instanceof DOMException, same: clone === given, name, message, code };
  });
}
