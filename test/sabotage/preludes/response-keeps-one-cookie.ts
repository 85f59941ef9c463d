/** A Response keeps only the first Set-Cookie of the headers that it is made with. */
export const target = "deno";
export const reddens = ["Headers.getSetCookie", "server: response headers"];

const Native = Response;
globalThis.Response = new Proxy(Native, {
  construct(target, [body, init], newTarget) {
    const headers = new Headers((init as ResponseInit | undefined)?.headers);
    const [first, ...others] = headers.getSetCookie();
    if (!first || others.length === 0) return Reflect.construct(target, [body, init], newTarget);
    headers.set("set-cookie", first);
    return Reflect.construct(target, [body, { ...init, headers }], newTarget);
  },
});
