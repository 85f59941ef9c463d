/** CompressionStream puts a zlib header ahead of deflate-raw. */
export const target = "deno";
export const reddens = ["CompressionStream: deflate-raw", "Text and compression streams: pipe chains"];

const Native = CompressionStream;
globalThis.CompressionStream = new Proxy(Native, {
  construct: (target, [format, ...rest], newTarget) =>
    Reflect.construct(target, [format === "deflate-raw" ? "deflate" : format, ...rest], newTarget),
});
