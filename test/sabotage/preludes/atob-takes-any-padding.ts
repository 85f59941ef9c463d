/** atob ignores padding, whatever it is. */
export const reddens = ["atob"];

globalThis.atob = new Proxy(atob, {
  apply: (target, receiver, texts) =>
    Reflect.apply(
      target,
      receiver,
      texts.map((text) => `${text}`.replaceAll("=", "")),
    ),
});
