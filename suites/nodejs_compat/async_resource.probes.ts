async function openStorage() {
  const { AsyncLocalStorage } = await import("node:async_hooks");
  return new AsyncLocalStorage<string>();
}

/** A store is left for a call. https://nodejs.org/docs/latest-v24.x/api/async_context.html#asynclocalstorageexitcallback-args */
export async function storeIsLeft() {
  const storage = await openStorage();
  return storage.run("store", () => [storage.exit(() => storage.getStore()), storage.getStore()]);
}

/** A store is entered for what follows. https://nodejs.org/docs/latest-v24.x/api/async_context.html#asynclocalstorageenterwithstore */
export async function storeIsEntered() {
  const storage = await openStorage();
  return storage.run("outer", async () => {
    storage.enterWith("entered");
    await undefined;
    return storage.getStore();
  });
}

/** A function is bound to the stores of now, and a snapshot runs others in them. https://nodejs.org/docs/latest-v24.x/api/async_context.html#static-method-asynclocalstoragesnapshot */
export async function storesAreCaptured() {
  const storage = await openStorage();
  const { AsyncLocalStorage } = await import("node:async_hooks");
  const [bound, snapshot] = storage.run(
    "captured",
    () =>
      [
        AsyncLocalStorage.bind((word: string) => `${word} ${storage.getStore()}`),
        AsyncLocalStorage.snapshot(),
      ] as const,
  );
  return storage.run("now", () => [
    bound("bound"),
    snapshot((word: string) => `${word} ${storage.getStore()}`, "snapshot"),
  ]);
}

/** A resource runs functions in the stores of its making. https://nodejs.org/docs/latest-v24.x/api/async_context.html#asyncresourceruninasyncscopefn-thisarg-args */
export async function resourceRunsInItsScope() {
  const storage = await openStorage();
  const { AsyncResource } = await import("node:async_hooks");
  const resource = storage.run("made", () => new AsyncResource("Thing"));
  const bound = storage.run("bound", () => AsyncResource.bind(() => storage.getStore()));
  const self = { name: "self" };
  const scope = storage.run("now", () =>
    resource.runInAsyncScope(
      function (this: typeof self, word: string) {
        return [this.name, word, storage.getStore()];
      },
      self,
      "word",
    ),
  );
  return { scope, bound: bound() };
}

/** Hooks are told of resources: their start, what runs in them. https://nodejs.org/docs/latest-v24.x/api/async_hooks.html#async_hookscreatehookoptions */
export async function hooksAreToldOfResources() {
  const { AsyncResource, createHook, executionAsyncId } = await import("node:async_hooks");
  const told: string[] = [];
  const watched = new Set<number>();
  const note = (word: string) => (id: number) => watched.has(id) && void told.push(word);
  const init = (id: number, type: string) => {
    if (type !== "Watched") return;
    watched.add(id);
    told.push("init");
  };
  const hook = createHook({ init, before: note("before"), after: note("after") }).enable();
  new AsyncResource("Watched").runInAsyncScope(() => void told.push(`run ${watched.has(executionAsyncId())}`));
  hook.disable();
  new AsyncResource("Watched");
  return told;
}
