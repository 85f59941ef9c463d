/** WebSocket.send sends the whole buffer behind a view. */
export const target = "workerd";
export const reddens = ["WebSocket.send", "WebSocket.bufferedAmount"];

const { send } = WebSocket.prototype;
WebSocket.prototype.send = function (this: WebSocket, data) {
  send.call(this, ArrayBuffer.isView(data) ? data.buffer : data);
};
