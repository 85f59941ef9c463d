import { suite } from "../suite.ts";

const feature = suite<typeof import("./worker.probes.ts")>("beyond/worker");
const html = (anchor: string) => ({ spec: `https://html.spec.whatwg.org/multipage/workers.html#${anchor}` });
const about = (name: string, anchor: string) => ({
  ...html(anchor),
  bcd: `api.Worker.${name}`,
  needs: ["Worker"],
  profiles: ["beyond:Worker"],
});
const blobs = { needs: ["URL.createObjectURL"] };

feature("Worker", about("Worker", "dom-worker"), (check) => {
  for (const source of ["blob", "data"] as const) {
    check(`runs a module from a ${source}: URL, messages going both ways`, async ({ observe, expect }) => {
      const data = { map: new Map([[1, new Date(0)]]), list: [undefined, 1n] };
      const facts = { data, isMessageEvent: true, isTarget: true };
      expect(await observe("messagesGoBothWays", source)).toStrictEqual(facts);
    });
  }
  check("has a scope of its own", html("dedicatedworkerglobalscope"), async ({ observe, expect }) => {
    const facts = { isSelf: true, dedicated: true, target: true, shared: "undefined" };
    expect(await observe("scopeIs")).toStrictEqual(facts);
  });
  check("knows the name it was given", html("dom-dedicatedworkerglobalscope-name"), async ({ observe, expect }) => {
    expect(await observe("nameIs", "by name")).toBe("by name");
  });
  // "If workerURL is failure, then throw a "SyntaxError" DOMException."
  check("throws SyntaxError for a URL that is none", async ({ observe, expect }) => {
    expect(await observe("refusesUrls")).toBe("DOMException SyntaxError");
  });
});

feature("Worker.postMessage", about("postMessage", "dom-worker-postmessage"), (check) => {
  check("keeps in order what is sent before the worker listens", blobs, async ({ observe, expect }) => {
    expect(await observe("messagesKeepOrder")).toStrictEqual([1, 2, 3]);
  });
  check("transfers buffers both ways", blobs, async ({ observe, expect }) => {
    expect(await observe("buffersGoAlong")).toStrictEqual({ bytes: Uint8Array.of(2, 2), left: [0, 0] });
  });
  check("transfers ports", blobs, async ({ observe, expect }) => {
    expect(await observe("portsGoAlong")).toStrictEqual(["through the port"]);
  });
  check("throws DataCloneError for what can't be cloned", blobs, async ({ observe, expect }) => {
    expect(await observe("refusesToClone")).toStrictEqual({ thrown: "DOMException DataCloneError", data: "next" });
  });
});

feature("Worker.terminate", about("terminate", "dom-worker-terminate"), (check) => {
  check("ends messages, silently", async ({ observe, expect }) => {
    expect(await observe("terminateEnds")).toStrictEqual({ seen: [], thrown: ["nothing", "nothing"] });
  });
});

feature("Worker: errors", about("error_event", "runtime-script-errors-2"), (check) => {
  check("fires a cancelable ErrorEvent for what isn't caught within", async ({ observe, expect }) => {
    const facts = { type: "error", isErrorEvent: true, says: true, cancelable: true };
    expect(await observe("errorIsTold")).toStrictEqual(facts);
  });
  check("fires error for a module that can't be parsed", html("run-a-worker"), async ({ observe, expect }) => {
    expect(await observe("brokenModuleIsTold")).toBe("error");
  });
});
