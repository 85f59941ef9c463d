/** WebSocket.close sends its code without the reason. */
export const target = "deno";
export const reddens = ["WebSocket.close", "WebSocket server: close from the server"];

const { close } = WebSocket.prototype;
WebSocket.prototype.close = function (this: WebSocket, code?: number) {
  return code === undefined ? close.call(this) : close.call(this, code);
};
