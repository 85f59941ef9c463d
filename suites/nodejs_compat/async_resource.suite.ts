import { suite } from "../suite.ts";

const feature = suite<typeof import("./async_resource.probes.ts")>("nodejs_compat/async_resource");

const about = (anchor: string, name = "AsyncLocalStorage", page = "async_context") => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/${page}.html#${anchor}`,
  needs: [`node:async_hooks.${name}`],
  profiles: ["node:node:async_hooks"],
});

const store = "store";

feature(
  "node:async_hooks.AsyncLocalStorage.exit",
  about("asynclocalstorageexitcallback-args", "AsyncLocalStorage.prototype.exit"),
  (check) => {
    check("leaves the store for a call", async ({ observe, expect }) => {
      expect(await observe("storeIsLeft")).toStrictEqual([undefined, store]);
    });
  },
);

const entering = about("asynclocalstorageenterwithstore", "AsyncLocalStorage.prototype.enterWith");

feature("node:async_hooks.AsyncLocalStorage.enterWith", entering, (check) => {
  check("changes the store for what follows", async ({ observe, expect }) => {
    expect(await observe("storeIsEntered")).toBe("entered");
  });
});

const snapshot = about("static-method-asynclocalstoragesnapshot", "AsyncLocalStorage.snapshot");

feature("node:async_hooks.AsyncLocalStorage.snapshot", snapshot, (check) => {
  check(
    "runs functions in the stores of its making, as bind does",
    { needs: ["node:async_hooks.AsyncLocalStorage.bind"] },
    async ({ observe, expect }) => {
      expect(await observe("storesAreCaptured")).toStrictEqual(["bound captured", "snapshot captured"]);
    },
  );
});

feature(
  "node:async_hooks.AsyncResource",
  about("asyncresourceruninasyncscopefn-thisarg-args", "AsyncResource"),
  (check) => {
    check("runs functions in the stores of its making", async ({ observe, expect }) => {
      expect(await observe("resourceRunsInItsScope")).toStrictEqual({
        scope: ["self", "word", "made"],
        bound: "bound",
      });
    });
  },
);

feature("node:async_hooks.createHook", about("async_hookscreatehookoptions", "createHook", "async_hooks"), (check) => {
  check("tells of a resource's start and of what runs in it, until it is disabled", async ({ observe, expect }) => {
    expect(await observe("hooksAreToldOfResources")).toStrictEqual(["init", "before", "run true", "after"]);
  });
});
