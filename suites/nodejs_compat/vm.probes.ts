async function thrownBy(act: () => unknown) {
  try {
    await act();
  } catch (error) {
    const { name, code, message } = error as NodeJS.ErrnoException;
    return { name, code, message };
  }
  return "nothing";
}

/** Code runs on a global object of its own. https://nodejs.org/docs/latest-v24.x/api/vm.html#scriptrunincontextcontextifiedobject-options */
export async function codeRunsInContexts() {
  const { Script, createContext, isContext } = await import("node:vm");
  const script = new Script("count += 1; var made = 'made'; typeof Array + typeof process");
  const contexts = [1, 10].map((count) => createContext({ count }));
  const results = contexts.map((context) => script.runInContext(context));
  const values = contexts.map(({ count, made }) => [count, made]);
  return { results, values, isContext: isContext(contexts[0] as object), leaked: "made" in globalThis };
}

/** Code that takes too long is stopped, and its errors are thrown here. https://nodejs.org/docs/latest-v24.x/api/vm.html#vmrunincontextcode-contextifiedobject-options */
export async function codeIsStopped() {
  const { runInNewContext } = await import("node:vm");
  const stopped = await thrownBy(() => runInNewContext("for (;;);", {}, { timeout: 5 }));
  return { stopped, thrown: await thrownBy(() => runInNewContext("throw new RangeError('inside')")) };
}

/** A function is compiled with its parameters. https://nodejs.org/docs/latest-v24.x/api/vm.html#vmcompilefunctioncode-params-options */
export async function functionIsCompiled() {
  const { compileFunction, createContext } = await import("node:vm");
  const parsingContext = createContext({ base: 40 });
  return compileFunction("return base + more", ["more"], { parsingContext })(2);
}
