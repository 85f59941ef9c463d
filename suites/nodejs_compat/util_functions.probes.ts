const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

async function thrownBy(act: () => unknown) {
  try {
    await act();
  } catch (error) {
    const { name, code, message } = error as NodeJS.ErrnoException;
    return { name, code, message };
  }
  return "nothing";
}

/** A function with a callback becomes one with a promise. https://nodejs.org/docs/latest-v24.x/api/util.html#utilpromisifyoriginal */
export async function promisifiedFunctionSettles() {
  const { promisify } = await import("node:util");
  const holder = {
    base: 2,
    add(number: number, callback: (error: Error | null, sum?: number) => void) {
      if (number < 0) callback(new RangeError("negative"));
      else callback(null, this.base + number);
    },
  };
  const add = promisify(holder.add).bind(holder);
  return { sum: await add(3), failed: await thrownBy(() => add(-1)) };
}

/** A function says itself how it is promisified. https://nodejs.org/docs/latest-v24.x/api/util.html#utilpromisifycustom */
export async function promisifyTakesCustomFunction() {
  const { promisify } = await import("node:util");
  const custom = async () => "custom";
  const original = Object.assign(() => undefined, { [promisify.custom]: custom });
  return promisify(original) === custom;
}

/** An async function becomes one with a callback. https://nodejs.org/docs/latest-v24.x/api/util.html#utilcallbackifyoriginal */
export async function callbackifiedFunctionCallsBack(loadedBefore: string[]) {
  for (const name of loadedBefore) await import(name);
  const { callbackify } = await import("node:util");
  const call = async (settled: Promise<string>) => {
    const called = new Promise<unknown>((resolve) => {
      callbackify(() => settled)((error: (NodeJS.ErrnoException & { reason?: unknown }) | null, value: string) =>
        resolve(error ? { code: error.code, reason: error.reason } : { value }),
      );
    });
    return Promise.race([called, after(100).then(() => "not called")]);
  };
  return [await call(Promise.resolve("x")), await call(Promise.reject(null))];
}

/** A deprecated function works, and warns a single time. https://nodejs.org/docs/latest-v24.x/api/util.html#utildeprecatefn-msg-code-options */
export async function deprecatedFunctionWarnsOnce() {
  const { deprecate } = await import("node:util");
  const { default: process } = await import("node:process");
  // A code warns once in the life of a process.
  const code = `WM${Math.random()}`;
  const warnings: unknown[] = [];
  const warned = Promise.withResolvers<void>();
  const note = (warning: Error & { code?: string }) => {
    if (warning.code !== code) return;
    warnings.push({ name: warning.name, message: warning.message });
    warned.resolve();
  };
  process.on("warning", note);
  const add = deprecate((a: number, b: number) => a + b, "add is old", code);
  const sums = [add(1, 2), add(3, 4)];
  await Promise.race([warned.promise, new Promise((resolve) => setTimeout(resolve, 1000))]);
  // A second one would come by now.
  await new Promise((resolve) => setTimeout(resolve, 5));
  process.off("warning", note);
  return { sums, warnings };
}

/** A promise resolves when a signal is aborted. https://nodejs.org/docs/latest-v24.x/api/util.html#utilabortedsignal-resource */
export async function abortedIsAwaited() {
  const { aborted } = await import("node:util");
  const controller = new AbortController();
  let done = false;
  const waited = aborted(controller.signal, {}).then(() => {
    done = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 2));
  const before = done;
  controller.abort();
  await waited;
  return { before, done };
}

/** A class of the old kind inherits. https://nodejs.org/docs/latest-v24.x/api/util.html#utilinheritsconstructor-superconstructor */
export async function constructorsInherit() {
  const { inherits } = await import("node:util");
  function Base(this: { made: string }) {
    this.made = "by Base";
  }
  Base.prototype.hello = () => "hello";
  const Derived = function (this: { made: string }) {
    Base.call(this);
  };
  inherits(Derived, Base);
  const derived = Reflect.construct(Derived, []) as { made: string; hello(): string };
  return { hello: derived.hello(), made: derived.made, super_: (Derived as { super_?: unknown }).super_ === Base };
}
