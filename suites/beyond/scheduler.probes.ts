interface Scheduling {
  postTask<T>(callback: () => T, options?: { priority?: string; signal?: AbortSignal; delay?: number }): Promise<T>;
  yield(): Promise<void>;
}
const scheduling = () => (globalThis as unknown as { scheduler: Scheduling }).scheduler;

/** What comes of a task. https://wicg.github.io/scheduling-apis/#dom-scheduler-posttask */
export async function tasksSettle() {
  const own = new Error("own");
  const log: string[] = [];
  const posted = scheduling().postTask(() => {
    log.push("task");
    return 1;
  });
  log.push("code");
  const result = await posted;
  const fail = () => {
    throw own;
  };
  const rejected = await scheduling()
    .postTask(fail)
    .catch((error: unknown) => error === own);
  return { log, result, rejected };
}

/** Tasks of each priority. https://wicg.github.io/scheduling-apis/#sec-scheduling-tasks-and-continuations */
export async function prioritiesOrder() {
  const log: string[] = [];
  const priorities = ["background", "user-visible", "user-blocking", "user-visible"];
  const post = (priority: string, at: number) =>
    scheduling().postTask(() => log.push(`${priority} ${at}`), { priority });
  await Promise.all(priorities.map(post));
  return log;
}

/** A task that is aborted ahead of its turn. https://wicg.github.io/scheduling-apis/#dom-scheduler-posttask */
export async function tasksAbort() {
  const controller = new AbortController();
  let ran = false;
  const task = () => {
    ran = true;
  };
  const posted = scheduling().postTask(task, { signal: controller.signal });
  controller.abort("own reason");
  const reason = await posted.catch((error: unknown) => error);
  await scheduling().postTask(() => undefined);
  return { reason, ran };
}

/** Code that goes on after a yield. https://wicg.github.io/scheduling-apis/#dom-scheduler-yield */
export async function yieldedCodeGoesFirst() {
  const log: string[] = [];
  const first = scheduling().postTask(async () => {
    log.push("begins");
    await scheduling().yield();
    log.push("goes on");
  });
  const second = scheduling().postTask(() => log.push("another task"));
  queueMicrotask(() => log.push("microtask"));
  await Promise.all([first, second]);
  return log;
}
