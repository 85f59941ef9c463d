/** A mock notes its calls, and takes other implementations. https://nodejs.org/docs/latest-v24.x/api/test.html#mockfnoriginal-implementation-options */
export async function mockNotesCalls() {
  const { mock } = await import("node:test");
  const add = mock.fn((a: number, b: number) => a + b);
  const returned = [add(1, 2)];
  add.mock.mockImplementationOnce(() => 100);
  returned.push(add(1, 2), add(1, 2));
  const { calls } = add.mock;
  return {
    returned,
    count: add.mock.callCount(),
    first: calls[0]?.arguments,
    results: calls.map(({ result }) => result),
  };
}

/** A method is replaced, and put back. https://nodejs.org/docs/latest-v24.x/api/test.html#mockmethodobject-methodname-implementation-options */
export async function methodIsReplaced() {
  const { mock } = await import("node:test");
  const counter = {
    step: 2,
    next(from: number) {
      return from + this.step;
    },
  };
  const original = counter.next;
  const replaced = mock.method(counter, "next", function (this: typeof counter, from: number) {
    return from * this.step;
  });
  const during = counter.next(5);
  replaced.mock.restore();
  return {
    during,
    count: replaced.mock.callCount(),
    self: replaced.mock.calls[0]?.this === counter,
    back: counter.next === original,
  };
}

/** A thrown error is noted too. https://nodejs.org/docs/latest-v24.x/api/test.html#ctxcalls */
export async function mockNotesErrors() {
  const { mock } = await import("node:test");
  const fail = mock.fn((): void => {
    throw new RangeError("no");
  });
  let thrown = "nothing";
  try {
    fail();
  } catch (error) {
    thrown = (error as Error).name;
  }
  return { thrown, noted: (fail.mock.calls[0]?.error as Error | undefined)?.name };
}

/** Time stands still until it is moved. https://nodejs.org/docs/latest-v24.x/api/test.html#class-mocktimers */
export async function timeIsMoved() {
  const { mock } = await import("node:test");
  const seen: unknown[] = [];
  mock.timers.enable({ apis: ["setTimeout", "setInterval", "Date"], now: 1000 });
  try {
    setTimeout(() => void seen.push("timeout"), 5000);
    const interval = setInterval(() => void seen.push("interval"), 2000);
    seen.push(Date.now());
    mock.timers.tick(4999);
    mock.timers.tick(1);
    clearInterval(interval);
    seen.push(Date.now());
  } finally {
    mock.timers.reset();
  }
  return { seen, real: Date.now() > 1e12 };
}

/** Tests run in order, with their hooks and subtests, and settle. https://nodejs.org/docs/latest-v24.x/api/test.html#testname-options-fn */
export async function testsRunInOrder() {
  const { test } = await import("node:test");
  const order: string[] = [];
  const ran = test("outer", async (context) => {
    context.beforeEach(() => void order.push("before"));
    context.after(() => void order.push("after"));
    await context.test("first", () => void order.push("first"));
    await context.test("left out", { skip: true }, () => void order.push("left out"));
    await context.test("second", async ({ name }) => void order.push(name));
  });
  await Promise.race([ran, new Promise((resolve) => setTimeout(resolve, 150))]);
  return order;
}
