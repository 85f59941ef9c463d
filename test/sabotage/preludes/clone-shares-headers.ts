/** Response.clone gives a response that shares its headers with the original. */
export const target = "deno";
export const reddens = ["Response.clone"];

const { clone } = Response.prototype;
Response.prototype.clone = function (this: Response) {
  return Object.defineProperty(clone.call(this), "headers", { value: this.headers });
};
