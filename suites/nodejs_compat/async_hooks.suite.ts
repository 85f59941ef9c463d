import { suite } from "../suite.ts";

const feature = suite<typeof import("./async_hooks.probes.ts")>("nodejs_compat/async_hooks");

const about = (anchor: string, name = "AsyncLocalStorage", page = "async_context") => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/${page}.html#${anchor}`,
  needs: [`node:async_hooks.${name}`],
  profiles: ["node:node:async_hooks"],
});

const [store, twice, thrice] = ["store", ["store", "store"], ["store", "store", "store"]];

feature("node:async_hooks.AsyncLocalStorage", about("class-asynclocalstorage"), (check) => {
  check(
    "has a store within its call alone, inner ones within outer ones, also past a throw",
    about("asynclocalstoragerunstore-callback-args"),
    async ({ observe, expect }) => {
      const seen = [undefined, "outer", "inner", "outer"];
      expect(await observe("storesAreNested")).toStrictEqual({ seen, returned: 2, behind: undefined });
    },
  );
  check("reaches timers", { needs: ["setImmediate"] }, async ({ observe, expect }) => {
    expect(await observe("timersKeepTheStore")).toStrictEqual({ timeout: store, interval: store, immediate: store });
  });
  check("reaches ticks and microtasks", { needs: ["node:process.nextTick"] }, async ({ observe, expect }) => {
    expect(await observe("ticksKeepTheStore")).toStrictEqual({ tick: store, microtask: store });
  });
  check(
    "stays with parallel async functions over each await",
    about("usage-with-asyncawait"),
    async ({ observe, expect }) => {
      expect(await observe("awaitsKeepTheStore")).toStrictEqual([
        ["a", "a", "a"],
        ["b", "b", "b"],
      ]);
    },
  );
  check("is that of attaching a reaction, not of resolving the promise", async ({ observe, expect }) => {
    expect(await observe("reactionsKeepTheStore")).toStrictEqual(["attached", "caught"]);
  });
  check("stays through fetch and the reading of its body", { needs: ["fetch"] }, async ({ observe, expect, peer }) => {
    expect(await observe("fetchKeepsTheStore", peer.url("fixed", { body: "text" }).href)).toStrictEqual(thrice);
  });
  check("reaches the callbacks of a pipeline", { needs: ["node:stream.pipeline"] }, async ({ observe, expect }) => {
    expect(await observe("nodeStreamsKeepTheStore")).toStrictEqual(thrice);
  });
  check("stays with who reads a web stream", async ({ observe, expect }) => {
    expect(await observe("webStreamsKeepTheStore")).toStrictEqual(twice);
  });
  check(
    "reaches callbacks of fs, crypto and zlib",
    about("troubleshooting-context-loss"),
    async ({ observe, expect }) => {
      expect(await observe("callbacksKeepTheStore")).toStrictEqual({ fs: store, crypto: store, zlib: store });
    },
  );
  check(
    "is that of the emitting call for a listener",
    about("integrating-asyncresource-with-eventemitter"),
    async ({ observe, expect }) => {
      expect(await observe("listenersHaveTheStoreOfTheCall")).toStrictEqual(["emitted"]);
    },
  );
  check(
    "is disabled until it runs again",
    about("asynclocalstoragedisable", "AsyncLocalStorage.prototype.disable"),
    async ({ observe, expect }) => {
      expect(await observe("storageIsDisabled")).toStrictEqual({ disabled: undefined, again: "again" });
    },
  );
  check("has a name and a default value", about("new-asynclocalstorageoptions"), async ({ observe, expect }) => {
    expect(await observe("storageHasDefaults")).toStrictEqual({ name: "named", outside: "default", inside: "set" });
  });
});
