/** FormData.set adds to what is there. */
export const target = "deno";
export const reddens = ["FormData.set"];

FormData.prototype.set = FormData.prototype.append;
