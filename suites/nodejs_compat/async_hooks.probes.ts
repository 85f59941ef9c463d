import type { AsyncLocalStorage } from "node:async_hooks";

async function openStorage() {
  const { AsyncLocalStorage } = await import("node:async_hooks");
  return new AsyncLocalStorage<string>();
}

/** Calls what takes a callback within a store, and tells the store that the callback saw. */
function seenIn(storage: AsyncLocalStorage<string>, call: (callback: () => void) => unknown) {
  return new Promise<string | undefined>((resolve) => {
    storage.run("store", () => void call(() => resolve(storage.getStore())));
  });
}

/** A store is seen within its call alone, the inner one within the outer. https://nodejs.org/docs/latest-v24.x/api/async_context.html#asynclocalstoragerunstore-callback-args */
export async function storesAreNested() {
  const storage = await openStorage();
  const seen: unknown[] = [storage.getStore()];
  const returned = storage.run(
    "outer",
    (argument: number) => {
      seen.push(storage.getStore());
      try {
        storage.run("inner", () => {
          seen.push(storage.getStore());
          throw new Error("out");
        });
      } catch {
        seen.push(storage.getStore());
      }
      return argument + 1;
    },
    1,
  );
  return { seen, returned, behind: storage.getStore() };
}

/** Timers are called with the store in which they were set. https://nodejs.org/docs/latest-v24.x/api/async_context.html#class-asynclocalstorage */
export async function timersKeepTheStore() {
  const storage = await openStorage();
  return {
    timeout: await seenIn(storage, (callback) => setTimeout(callback, 1)),
    interval: await seenIn(storage, (callback) => {
      const timer = setInterval(() => {
        clearInterval(timer);
        callback();
      }, 1);
    }),
    immediate: await seenIn(storage, (callback) => setImmediate(callback)),
  };
}

/** Ticks and microtasks are called with it too. https://nodejs.org/docs/latest-v24.x/api/async_context.html#class-asynclocalstorage */
export async function ticksKeepTheStore() {
  const storage = await openStorage();
  const { default: process } = await import("node:process");
  return {
    tick: await seenIn(storage, (callback) => process.nextTick(callback)),
    microtask: await seenIn(storage, (callback) => queueMicrotask(callback)),
  };
}

/** Parallel async functions each keep their own store. https://nodejs.org/docs/latest-v24.x/api/async_context.html#usage-with-asyncawait */
export async function awaitsKeepTheStore() {
  const storage = await openStorage();
  const work = async () => {
    const seen = [storage.getStore()];
    await undefined;
    seen.push(storage.getStore());
    await new Promise((resolve) => setTimeout(resolve, 1));
    seen.push(storage.getStore());
    return seen;
  };
  return Promise.all(["a", "b"].map((name) => storage.run(name, work)));
}

/** A reaction has the store in which it was attached. https://nodejs.org/docs/latest-v24.x/api/async_context.html#class-asynclocalstorage */
export async function reactionsKeepTheStore() {
  const storage = await openStorage();
  let resolve!: () => void;
  let reject!: () => void;
  const promise = new Promise<void>((...functions) => {
    [resolve, reject] = functions;
  });
  const attached = storage.run("attached", () => promise.then(() => storage.getStore()));
  const caught = storage.run("caught", () => promise.then(() => Promise.reject()).catch(() => storage.getStore()));
  storage.run("resolved", () => resolve());
  reject();
  return [await attached, await caught];
}

/** A request keeps the store, while its answer comes and while its body is read. https://nodejs.org/docs/latest-v24.x/api/async_context.html#class-asynclocalstorage */
export async function fetchKeepsTheStore(url: string) {
  const storage = await openStorage();
  return storage.run("store", async () => {
    const response = await fetch(url);
    const seen = [storage.getStore()];
    await response.text();
    seen.push(storage.getStore());
    return [...seen, await fetch(url).then(() => storage.getStore())];
  });
}

/** A generator that feeds a stream keeps the store of its reader's side. https://nodejs.org/docs/latest-v24.x/api/async_context.html#class-asynclocalstorage */
export async function nodeStreamsKeepTheStore() {
  const storage = await openStorage();
  const { Transform, pipeline } = await import("node:stream");
  return storage.run("store", async () => {
    const seen: unknown[] = [];
    const note = new Transform({
      transform: (chunk, _, callback) =>
        setTimeout(() => callback(void seen.push(storage.getStore()) as undefined, chunk), 1),
      flush: (callback) => callback(void seen.push(storage.getStore()) as undefined),
    });
    await new Promise<void>((resolve) =>
      pipeline(["a"], note, () => resolve(void seen.push(storage.getStore()))).resume(),
    );
    return seen;
  });
}

/** Reading a web stream keeps the reader's store. https://nodejs.org/docs/latest-v24.x/api/async_context.html#class-asynclocalstorage */
export async function webStreamsKeepTheStore() {
  const storage = await openStorage();
  const stream = new ReadableStream<string>({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      controller.enqueue("chunk");
      controller.close();
    },
  });
  return storage.run("store", async () => {
    const seen: unknown[] = [];
    for await (const _ of stream) seen.push(storage.getStore());
    seen.push(storage.getStore());
    return seen;
  });
}

/** Callbacks of a module have the store of their call. https://nodejs.org/docs/latest-v24.x/api/async_context.html#troubleshooting-context-loss */
export async function callbacksKeepTheStore() {
  const storage = await openStorage();
  const [{ stat }, { randomBytes }, { deflate }] = await Promise.all([
    import("node:fs"),
    import("node:crypto"),
    import("node:zlib"),
  ]);
  return {
    fs: await seenIn(storage, (callback) => stat("/", callback)),
    crypto: await seenIn(storage, (callback) => randomBytes(8, callback)),
    zlib: await seenIn(storage, (callback) => deflate("text", callback)),
  };
}

/** Listeners have the store of the emitting call, not of their own coming. https://nodejs.org/docs/latest-v24.x/api/async_context.html#integrating-asyncresource-with-eventemitter */
export async function listenersHaveTheStoreOfTheCall() {
  const storage = await openStorage();
  const { EventEmitter } = await import("node:events");
  const emitter = new EventEmitter();
  const seen: unknown[] = [];
  storage.run("listened", () => emitter.on("x", () => void seen.push(storage.getStore())));
  storage.run("emitted", () => emitter.emit("x"));
  return seen;
}

/** A store has a name, and a value where there is none. https://nodejs.org/docs/latest-v24.x/api/async_context.html#new-asynclocalstorageoptions */
export async function storageHasDefaults() {
  const { AsyncLocalStorage } = await import("node:async_hooks");
  const storage = new AsyncLocalStorage<string>({ name: "named", defaultValue: "default" });
  return { name: storage.name, outside: storage.getStore(), inside: storage.run("set", () => storage.getStore()) };
}

/** A disabled storage gives nothing until it runs again. https://nodejs.org/docs/latest-v24.x/api/async_context.html#asynclocalstoragedisable */
export async function storageIsDisabled() {
  const storage = await openStorage();
  return storage.run("store", () => {
    storage.disable();
    const disabled = storage.getStore();
    return { disabled, again: storage.run("again", () => storage.getStore()) };
  });
}
