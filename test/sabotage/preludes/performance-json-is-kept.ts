/** performance.toJSON gives one object, however often it is asked. */
export const target = "deno";
export const reddens = ["performance.toJSON"];

const { toJSON } = Performance.prototype;
let json: unknown;
Performance.prototype.toJSON = function (this: Performance) {
  json ??= toJSON.call(this);
  return json;
};
