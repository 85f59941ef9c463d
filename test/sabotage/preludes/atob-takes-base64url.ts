/** atob takes the letters of base64url too. */
export const target = "bun";
export const reddens = ["atob"];

const letters: Record<string, string> = { "-": "+", _: "/" };
const translate = (text: unknown) => `${text}`.replaceAll(/[-_]/g, (letter) => letters[letter] as string);
globalThis.atob = new Proxy(atob, {
  apply: (target, receiver, texts) => Reflect.apply(target, receiver, texts.map(translate)),
});
