/** fetch follows a redirect to another origin with the credentials of the first. */
export const target = "node";
export const reddens = ["fetch: redirect"];

const native = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const headers = new Headers(init?.headers);
  if (!headers.has("authorization") || init?.redirect) return native(input, init);
  const first = await native(input, { ...init, redirect: "manual" });
  const location = first.headers.get("location");
  return location ? native(new URL(location, first.url), init) : first;
};
