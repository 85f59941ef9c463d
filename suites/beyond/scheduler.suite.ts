import { suite } from "../suite.ts";

const feature = suite<typeof import("./scheduler.probes.ts")>("beyond/scheduler");
const about = (name: string, anchor: string) => ({
  spec: `https://wicg.github.io/scheduling-apis/#${anchor}`,
  bcd: `api.Scheduler.${name}`,
  needs: [`scheduler.${name}`],
  profiles: ["beyond:scheduler"],
});

feature("scheduler.postTask", about("postTask", "dom-scheduler-posttask"), (check) => {
  check("runs a task later, and settles as it does", async ({ observe, expect }) => {
    expect(await observe("tasksSettle")).toStrictEqual({ log: ["code", "task"], result: 1, rejected: true });
  });
  check("runs tasks by priority, and then in their order", async ({ observe, expect }) => {
    const order = ["user-blocking 2", "user-visible 1", "user-visible 3", "background 0"];
    expect(await observe("prioritiesOrder")).toStrictEqual(order);
  });
  check("rejects with the reason of its signal, and never runs the task", async ({ observe, expect }) => {
    expect(await observe("tasksAbort")).toStrictEqual({ reason: "own reason", ran: false });
  });
});

feature("scheduler.yield", about("yield", "dom-scheduler-yield"), (check) => {
  // "Continuations have a higher effective priority than tasks with the same priority"
  check("goes on ahead of tasks of its priority", { needs: ["scheduler.postTask"] }, async ({ observe, expect }) => {
    expect(await observe("yieldedCodeGoesFirst")).toStrictEqual(["microtask", "begins", "goes on", "another task"]);
  });
});
