/** btoa takes the lower half of a code unit beyond U+00FF. */
export const target = "deno";
export const reddens = ["btoa"];

const cut = (unit: string) => String.fromCharCode(unit.charCodeAt(0) & 0xff);
globalThis.btoa = new Proxy(btoa, {
  apply: (target, receiver, texts) =>
    Reflect.apply(
      target,
      receiver,
      texts.map((text) => `${text}`.replaceAll(/[^\0-\xff]/g, cut)),
    ),
});
