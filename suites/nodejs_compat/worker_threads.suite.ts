import { suite } from "../suite.ts";

const feature = suite<typeof import("./worker_threads.probes.ts")>("nodejs_compat/worker_threads");
const about = (anchor: string, ...names: string[]) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/worker_threads.html#${anchor}`,
  needs: names.map((name) => `node:worker_threads.${name}`),
  profiles: ["node:node:worker_threads"],
});

feature("node:worker_threads.Worker", about("new-workerfilename-options", "Worker"), (check) => {
  check("has its data, takes messages and answers", async ({ observe, expect }) => {
    expect(await observe("workerAnswers")).toStrictEqual({
      message: [new Date(0), undefined],
      workerData: new Map([["k", 1n]]),
      isMainThread: false,
      own: true,
    });
  });
  check("tells its error and its exit code", about("event-error"), async ({ observe, expect }) => {
    const failed = { name: "RangeError", message: "inside", code: 1 };
    expect(await observe("endsAreTold")).toStrictEqual({ failed, left: 7 });
  });
  check("is terminated out of an endless loop", about("workerterminate"), async ({ observe, expect }) => {
    // "Stop all JavaScript execution in the worker thread as soon as possible."
    expect(await observe("loopIsTerminated")).toStrictEqual({ terminated: 1, exit: 1, goesOn: false });
  });
  check(
    "shares memory",
    about("considerations-when-transferring-typedarrays-and-buffers"),
    async ({ observe, expect }) => {
      expect(await observe("memoryIsShared")).toStrictEqual({ word: "done", cells: [42, 1] });
    },
  );
  check(
    "has the environment data, variables and arguments set for it",
    about("worker_threadssetenvironmentdatakey-value", "setEnvironmentData"),
    async ({ observe, expect }) => {
      expect(await observe("workerHasItsEnvironment")).toStrictEqual([{ set: true }, "this", ["one"]]);
    },
  );
  check("keeps what it writes for its parent with stdout: true", about("workerstdout"), async ({ observe, expect }) => {
    expect(await observe("outputIsCaptured")).toBe("written");
  });
});

feature("node:worker_threads.MessageChannel", about("portpostmessagevalue-transferlist", "MessageChannel"), (check) => {
  check("transfers bytes, and closes both ports at once", async ({ observe, expect }) => {
    expect(await observe("bytesAreTransferred")).toStrictEqual({ left: 0, got: [1, 2, 3], closed: "closed" });
  });
});

const taking = about("worker_threadsreceivemessageonportport", "receiveMessageOnPort", "MessageChannel");
feature("node:worker_threads.receiveMessageOnPort", taking, (check) => {
  check("takes a message at once, and nothing where there is none", async ({ observe, expect }) => {
    expect(await observe("messageIsTakenAtOnce")).toStrictEqual([{ message: { hello: "world" } }, undefined]);
  });
});

const holding = about("worker_threadsmarkasuntransferableobject", "markAsUntransferable", "isMarkedAsUntransferable");
feature("node:worker_threads.markAsUntransferable", holding, (check) => {
  check("keeps bytes from being transferred", async ({ observe, expect }) => {
    expect(await observe("bytesAreHeld")).toStrictEqual({ thrown: "DataCloneError", left: 4, marked: true });
  });
});
