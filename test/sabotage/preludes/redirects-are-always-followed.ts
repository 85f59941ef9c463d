/** fetch follows redirects that it was told to refuse. */
export const target = "deno";
export const reddens = ["fetch: redirect mode"];

const native = globalThis.fetch;
globalThis.fetch = (input, init) => native(input, init?.redirect === "error" ? { ...init, redirect: "follow" } : init);
