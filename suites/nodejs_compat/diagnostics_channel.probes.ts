type Channels = typeof import("node:diagnostics_channel");

/** Subscribers are called at once, with the message and the name. https://nodejs.org/docs/latest-v24.x/api/diagnostics_channel.html#diagnostics_channelsubscribename-onmessage */
export async function subscribersAreTold() {
  const { channel, hasSubscribers, subscribe, unsubscribe } = await import("node:diagnostics_channel");
  const seen: unknown[] = [];
  const listener = (message: unknown, name: string | symbol) => void seen.push([message, name]);
  const named = channel("wintermatrix:told");
  named.publish("nobody listens");
  subscribe("wintermatrix:told", listener);
  const during = [named.hasSubscribers, hasSubscribers("wintermatrix:told"), channel("wintermatrix:told") === named];
  named.publish({ id: 1 });
  unsubscribe("wintermatrix:told", listener);
  named.publish("late");
  return { seen, during, left: named.hasSubscribers };
}

/** Whether there was a subscriber to remove is returned. https://nodejs.org/docs/latest-v24.x/api/diagnostics_channel.html#diagnostics_channelunsubscribename-onmessage */
export async function removalIsTold() {
  const { subscribe, unsubscribe } = await import("node:diagnostics_channel");
  const listener = () => undefined;
  subscribe("wintermatrix:removed", listener);
  return [unsubscribe("wintermatrix:removed", listener), unsubscribe("wintermatrix:removed", listener)];
}

/** A store is bound to a channel, its value made of the message. https://nodejs.org/docs/latest-v24.x/api/diagnostics_channel.html#channelbindstorestore-transform */
export async function storesAreBound() {
  const { AsyncLocalStorage } = await import("node:async_hooks");
  const { channel } = await import("node:diagnostics_channel");
  const storage = new AsyncLocalStorage<string>();
  const named = channel("wintermatrix:bound");
  named.bindStore(storage, (message) => `of ${(message as { id: number }).id}`);
  const self = { name: "self" };
  const call = function (this: typeof self, word: string) {
    return [this.name, word, storage.getStore()];
  };
  const bound = named.runStores({ id: 1 }, call as never, self, "word");
  named.unbindStore(storage);
  return { bound, outside: storage.getStore(), unbound: named.runStores({ id: 2 }, () => storage.getStore()) };
}

/** Listens to all steps of a traced operation. */
function follow({ tracingChannel }: Channels, name: string) {
  const steps: unknown[] = [];
  const channels = tracingChannel<object, { error?: Error; result?: unknown; id?: number }>(name);
  const note = (step: string) => (context: { error?: Error; result?: unknown; id?: number }) =>
    void steps.push([step, context.id, context.error?.message ?? context.result]);
  const names = ["start", "end", "asyncStart", "asyncEnd", "error"] as const;
  const listeners = Object.fromEntries(names.map((step) => [step, note(step)])) as Record<
    (typeof names)[number],
    never
  >;
  channels.subscribe(listeners);
  return { channels, steps, stop: () => channels.unsubscribe(listeners) };
}

/** A call is traced from its start to its end. https://nodejs.org/docs/latest-v24.x/api/diagnostics_channel.html#tracingchanneltracesyncfn-context-thisarg-args */
export async function callsAreTraced() {
  const { channels, steps, stop } = follow(await import("node:diagnostics_channel"), "wintermatrix:calls");
  const returned = channels.traceSync((word: string) => `${word}!`, { id: 1 }, undefined, "done");
  try {
    channels.traceSync(
      () => {
        throw new Error("failed");
      },
      { id: 2 },
    );
  } catch (error) {
    steps.push(["thrown", (error as Error).message]);
  }
  stop();
  channels.traceSync(() => 0, { id: 3 });
  return { returned, steps };
}

/** A promise is traced until it settles. https://nodejs.org/docs/latest-v24.x/api/diagnostics_channel.html#tracingchanneltracepromisefn-context-thisarg-args */
export async function promisesAreTraced() {
  const { channels, steps, stop } = follow(await import("node:diagnostics_channel"), "wintermatrix:promises");
  const traced = channels.tracePromise(
    async () => {
      await undefined;
      return "result";
    },
    { id: 1 },
  );
  steps.push("returned");
  await traced;
  stop();
  return steps;
}

/** A callback is traced around its call. https://nodejs.org/docs/latest-v24.x/api/diagnostics_channel.html#tracingchanneltracecallbackfn-position-context-thisarg-args */
export async function callbacksAreTraced() {
  const { channels, steps, stop } = follow(await import("node:diagnostics_channel"), "wintermatrix:callbacks");
  await new Promise<void>((resolve) => {
    const work = (callback: (error: null, result: string) => void) => void setTimeout(callback, 1, null, "result");
    channels.traceCallback(work as never, 0, { id: 1 }, undefined, ((_: null, result: string) => {
      steps.push(`called ${result}`);
      resolve();
    }) as never);
  });
  await undefined;
  stop();
  return steps;
}

/** An outgoing request is published by the runtime itself. https://nodejs.org/docs/latest-v24.x/api/diagnostics_channel.html#http */
export async function requestsArePublished(url: string) {
  const { subscribe, unsubscribe } = await import("node:diagnostics_channel");
  const { get } = await import("node:http");
  const told: string[] = [];
  const note = (step: string) => (message: unknown) =>
    void told.push(`${step} ${Object.keys(message as object).sort()}`);
  const channels = [
    ["http.client.request.start", note("start")],
    ["http.client.response.finish", note("finish")],
  ] as const;
  for (const [name, listener] of channels) subscribe(name, listener);
  await new Promise((resolve, reject) => {
    get(url, (response) => response.resume().on("end", resolve).on("error", reject)).on("error", reject);
  });
  for (const [name, listener] of channels) unsubscribe(name, listener);
  return told;
}
