import { define } from "./primordials.ts";

/**
 * What stands on the host for a value that can't cross. Compare with `new Described(kind, text)`.
 *
 * | kind | text | value |
 * |---|---|---|
 * | `function` | `function name` or `class Name` | |
 * | `symbol` | `Symbol(description)`, for one that is neither well-known nor registered | |
 * | `object` | class or tag of an opaque platform object: `Response`, `Promise`, `Generator` | |
 * | `instance` | class name of a user's class | own enumerable properties as a plain object, or the content as the builtin that it extends; absent for an instance inside an instance |
 * | `throws` | `Name: message` of what a getter threw | |
 * | `detached` | `ArrayBuffer`, `Uint8Array`, … | |
 * | `too deep` | class name | |
 * | `too large` | `more than N characters` | |
 * | `unreadable` | `Name: message` of what reading it threw (a revoked Proxy) | |
 * | `unsupported` | what the decoding side can't build: `Float16Array`, `URL http://…` | |
 */
export class Described {
  readonly kind: string;
  readonly text: string;
  declare readonly value?: unknown;

  constructor(kind: string, text: string, content?: { value: unknown }) {
    this.kind = kind;
    this.text = text;
    if (content) define(this, "value", content.value);
  }
}

/** The text given to `decode` isn't what `encode` writes. */
export class WireError extends Error {
  override readonly name = "WireError";

  constructor(what: string) {
    super(
      `The wire text can't be decoded: ${what}. Decode only what encode of the same version has returned, unchanged.`,
    );
  }
}
