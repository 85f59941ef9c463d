/** Response.redirect takes no status but 302. */
export const target = "bun";
export const reddens = ["Response.redirect", "server: response status"];

const { redirect } = Response;
Response.redirect = (url) => redirect.call(Response, url);
