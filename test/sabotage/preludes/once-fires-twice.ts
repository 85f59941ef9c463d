/** EventEmitter.once leaves its listener in place. */
export const reddens = ["node:events.EventEmitter", "node:net.Socket"];

const { EventEmitter } = await import("node:events");
EventEmitter.prototype.once = EventEmitter.prototype.on;
