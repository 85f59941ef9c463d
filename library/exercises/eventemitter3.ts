// eventemitter3@5: listeners, once, contexts, removal
import Emitter, { EventEmitter } from "eventemitter3";

const emitter = new EventEmitter();
const seen: unknown[] = [];
const note = (...args) => seen.push(args);
const emit = (...args) => [seen.splice(0), emitter.emit(...args), seen.splice(0)].slice(1);
export const emits = () => [emitter.on("a", note).listenerCount("a"), emit("a", 1, 2, 3, 4, 5, 6), emit("b")];
export const emitsOnce = () => [emitter.once("c", note).emit("c", 1), emit("c", 2)];
export const keepsContexts = () => emitter.on("d", Array.prototype.push, seen) && emit("d", 1, 2);
export const removes = () => [emitter.off("a", note).eventNames(), emitter.removeAllListeners().listeners("d")];
export const isItself = () => [Emitter === EventEmitter, Emitter.prefixed];
