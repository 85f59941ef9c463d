/** URL.canParse ignores its base. */
export const target = "bun";
export const reddens = ["URL.canParse"];

const { canParse } = URL;
URL.canParse = (...args) => Reflect.apply(canParse, URL, args.slice(0, 1));
