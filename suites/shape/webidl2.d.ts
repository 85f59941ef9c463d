/** The part of webidl2's syntax tree that is read; the package has no types of its own. */
declare module "webidl2" {
  export interface IdlType {
    generic: string;
    idlType: string | IdlType | IdlType[];
  }
  export interface Argument {
    optional: boolean;
    variadic: boolean;
  }
  export interface ExtendedAttribute {
    name: string;
    rhs: { value: unknown } | null;
  }
  export interface Member {
    type: "constructor" | "attribute" | "operation" | "const" | "iterable" | "async_iterable" | string;
    name?: string;
    special?: "static" | "stringifier" | string;
    readonly?: boolean;
    idlType?: IdlType | IdlType[];
    arguments?: Argument[];
    extAttrs: ExtendedAttribute[];
    value?: { type: string; value?: string };
  }
  export interface Definition {
    type: "interface" | "interface mixin" | "namespace" | "includes" | string;
    name?: string;
    partial?: boolean;
    inheritance?: string | null;
    members: Member[];
    extAttrs: ExtendedAttribute[];
    target?: string;
    includes?: string;
  }
  export function parse(text: string): Definition[];
}
