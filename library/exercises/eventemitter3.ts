// eventemitter3@5: listeners, once, contexts, removal
import Emitter, { EventEmitter } from "eventemitter3";

const during = (use) => {
  const seen: unknown[] = [];
  const emitter = new EventEmitter();
  use(emitter, (...args) => void seen.push(args));
  return seen;
};
export const emits = () => during((emitter, note) => emitter.on("a", note).emit("a", 1, 2, 3, 4, 5, 6));
export const emitsOnce = () =>
  during((emitter, note) => [emitter.once("a", note), note(emitter.emit("a")), note(emitter.emit("a"))]);
export const keepsContexts = () =>
  during((emitter, note) =>
    emitter
      .on(
        "a",
        function (this: { b: number }) {
          note(this.b);
        },
        { b: 1 },
      )
      .emit("a"),
  );
export const removes = () =>
  during((emitter, note) => {
    emitter.on("a", note).on(Symbol.iterator, note).off("a", note);
    note(emitter.eventNames().length, emitter.listenerCount("a"));
  });
export const isItself = () => [Emitter === EventEmitter, new Emitter().removeAllListeners().listeners("a")];
