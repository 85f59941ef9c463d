/** Response.blob gives a Blob without a type. */
export const target = "workerd";
export const reddens = ["Body: reading"];

Response.prototype.blob = async function (this: Response) {
  return new Blob([await this.arrayBuffer()]);
};
