import type { Worker } from "node:worker_threads";

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Starts a worker on text, and ends it when what is asked of it is done. */
async function withWorker<T>(text: string, options: object, act: (worker: Worker) => Promise<T>) {
  const { Worker } = await import("node:worker_threads");
  const worker = new Worker(text, { eval: true, ...options });
  // Without a listener an error of the worker would be one of the whole process.
  worker.on("error", () => undefined);
  try {
    return await act(worker);
  } finally {
    await worker.terminate();
  }
}

const heard = (worker: Worker, event: string) => new Promise<unknown>((resolve) => worker.once(event, resolve));

const answers = `const { parentPort, workerData, isMainThread, threadId } = require("node:worker_threads");
parentPort.on("message", (message) => parentPort.postMessage({ message, workerData, isMainThread, threadId }));`;

/** A worker has its data, and answers. https://nodejs.org/docs/latest-v24.x/api/worker_threads.html#new-workerfilename-options */
export async function workerAnswers() {
  return withWorker(answers, { workerData: new Map([["k", 1n]]) }, async (worker) => {
    const answer = heard(worker, "message");
    worker.postMessage([new Date(0), undefined]);
    const { threadId, ...seen } = (await answer) as { threadId: number };
    return { ...seen, own: threadId === worker.threadId && threadId > 0 };
  });
}

/** A worker's error and its end are told. https://nodejs.org/docs/latest-v24.x/api/worker_threads.html#event-error */
export async function endsAreTold() {
  const failed = await withWorker('throw new RangeError("inside")', {}, async (worker) => {
    const [error, code] = await Promise.all([heard(worker, "error"), heard(worker, "exit")]);
    return { name: (error as Error).name, message: (error as Error).message, code };
  });
  return { failed, left: await withWorker("process.exit(7)", {}, (worker) => heard(worker, "exit")) };
}

/** A worker that never ends is ended. https://nodejs.org/docs/latest-v24.x/api/worker_threads.html#workerterminate */
export async function loopIsTerminated() {
  const cells = new Int32Array(new SharedArrayBuffer(12));
  const [looping, stop, stopped] = [0, 1, 2];
  return withWorker(loops, { workerData: cells.buffer }, async (worker) => {
    const exit = heard(worker, "exit");
    await Atomics.waitAsync(cells, looping, 0).value;
    const seen = { terminated: await worker.terminate(), exit: await exit };
    // Also lets a loop end that goes on: it would take a processor from all that comes later.
    Atomics.store(cells, stop, 1);
    const heardOfIt = (await Atomics.waitAsync(cells, stopped, 0, 200).value) !== "timed-out";
    return { ...seen, goesOn: heardOfIt };
  });
}

const loops = `const { workerData } = require("node:worker_threads");
const cells = new Int32Array(workerData);
const tell = (cell) => { Atomics.store(cells, cell, 1); Atomics.notify(cells, cell); };
for (let turns = 0; Atomics.load(cells, 1) === 0; turns += 1) if (turns === 1000000) tell(0);
tell(2);`;

const adds = `const { workerData, parentPort } = require("node:worker_threads");
const cells = new Int32Array(workerData);
Atomics.add(cells, 0, 41);
Atomics.store(cells, 1, 1);
Atomics.notify(cells, 1);
parentPort.postMessage("done");`;

/** Memory is shared with a worker. https://nodejs.org/docs/latest-v24.x/api/worker_threads.html#considerations-when-transferring-typedarrays-and-buffers */
export async function memoryIsShared() {
  const cells = new Int32Array(new SharedArrayBuffer(8)).fill(1, 0, 1);
  return withWorker(adds, { workerData: cells.buffer }, async (worker) => {
    const word = await heard(worker, "message");
    return { word, cells: [...cells] };
  });
}

/** What is transferred is gone on this side. https://nodejs.org/docs/latest-v24.x/api/worker_threads.html#portpostmessagevalue-transferlist */
export async function bytesAreTransferred() {
  const { MessageChannel } = await import("node:worker_threads");
  const { port1, port2 } = new MessageChannel();
  const bytes = Uint8Array.of(1, 2, 3);
  const got = new Promise<Uint8Array>((resolve) => port2.once("message", resolve));
  port1.postMessage(bytes, [bytes.buffer]);
  const seen = { left: bytes.byteLength, got: [...(await got)] };
  const closed = new Promise((resolve) => port2.once("close", () => resolve("closed")));
  port1.close();
  return { ...seen, closed: await Promise.race([closed, after(100).then(() => "still open")]) };
}

/** A message is taken from a port at once. https://nodejs.org/docs/latest-v24.x/api/worker_threads.html#worker_threadsreceivemessageonportport */
export async function messageIsTakenAtOnce() {
  const { MessageChannel, receiveMessageOnPort } = await import("node:worker_threads");
  const { port1, port2 } = new MessageChannel();
  port1.postMessage({ hello: "world" });
  const seen = [receiveMessageOnPort(port2), receiveMessageOnPort(port2)];
  port1.close();
  return seen;
}

/** What may not be transferred stays. https://nodejs.org/docs/latest-v24.x/api/worker_threads.html#worker_threadsmarkasuntransferableobject */
export async function bytesAreHeld() {
  const { MessageChannel, isMarkedAsUntransferable, markAsUntransferable } = await import("node:worker_threads");
  const { port1 } = new MessageChannel();
  const bytes = new Uint8Array(4);
  markAsUntransferable(bytes.buffer);
  let thrown = "nothing";
  try {
    port1.postMessage(bytes, [bytes.buffer]);
  } catch (error) {
    thrown = (error as Error).name;
  }
  port1.close();
  return { thrown, left: bytes.byteLength, marked: isMarkedAsUntransferable(bytes.buffer) };
}

const environment = `const { getEnvironmentData, parentPort } = require("node:worker_threads");
parentPort.postMessage([getEnvironmentData("wintermatrix"), process.env.ONLY, process.argv.slice(2)]);`;

/** A worker has the data, variables and arguments that were set for it. https://nodejs.org/docs/latest-v24.x/api/worker_threads.html#worker_threadssetenvironmentdatakey-value */
export async function workerHasItsEnvironment() {
  const { setEnvironmentData } = await import("node:worker_threads");
  setEnvironmentData("wintermatrix", { set: true });
  const seen = await withWorker(environment, { env: { ONLY: "this" }, argv: ["one"] }, (worker) =>
    heard(worker, "message"),
  );
  setEnvironmentData("wintermatrix");
  return seen;
}

/** What a worker writes is read here. https://nodejs.org/docs/latest-v24.x/api/worker_threads.html#workerstdout */
export async function outputIsCaptured() {
  return withWorker('process.stdout.write("written")', { stdout: true }, async (worker) => {
    const parts: string[] = [];
    worker.stdout.on("data", (part) => void parts.push(String(part)));
    await heard(worker, "exit");
    await after(5);
    return parts.join("");
  });
}
