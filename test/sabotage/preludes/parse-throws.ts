/** URL.parse throws where it should give null. */
export const target = "workerd";
export const reddens = ["URL.parse"];

URL.parse = (...args: [url: string | URL, base?: string | URL]) => new URL(...args);
