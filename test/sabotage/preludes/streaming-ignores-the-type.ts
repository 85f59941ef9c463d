/** WebAssembly.compileStreaming takes any Content-Type. */
export const reddens = ["WebAssembly.compileStreaming"];

const { compileStreaming } = WebAssembly;
WebAssembly.compileStreaming = async (source) => {
  const response = await source;
  if (!(response instanceof Response) || response.bodyUsed || !response.ok) return compileStreaming(response);
  return compileStreaming(new Response(response.body, { headers: { "content-type": "application/wasm" } }));
};
