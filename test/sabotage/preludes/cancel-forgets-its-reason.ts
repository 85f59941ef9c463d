/** ReadableStream.cancel doesn't hand its reason to the source. */
export const target = "deno";
// Branches, pipes, transforms and the upload of a fetch hand a reason on, which they are given by the same call.
export const reddens = [
  "ReadableStream.cancel",
  "ReadableStream.tee",
  "ReadableStream.tee: byte streams",
  "ReadableStream: transferred",
  "TransformStream: abort and cancel",
  "TransformStream: cancel of the transformer",
  "Text and compression streams: pipe chains",
  "fetch: abort before the request",
];

const { cancel } = ReadableStream.prototype;
ReadableStream.prototype.cancel = function (this: ReadableStream) {
  return cancel.call(this);
};
