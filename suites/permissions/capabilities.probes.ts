/** The part of the APIs below that isn't in everybody's types: each is used where it is offered. */
interface Offered {
  Deno?: {
    Command: new (
      program: string,
      options: { args: string[]; env?: Record<string, string> },
    ) => { output(): Promise<{ stdout: Uint8Array }> };
    listen(options: { hostname: string; port: number }): {
      addr: { port: number };
      accept(): Promise<{ write(bytes: Uint8Array): Promise<number>; close(): void }>;
      close(): void;
    };
    connect(options: { hostname: string; port: number }): Promise<{
      read(into: Uint8Array): Promise<number | null>;
      close(): void;
    }>;
    dlopen(
      library: string,
      symbols: Record<string, { parameters: string[]; result: string }>,
    ): { symbols: { abs(value: number): number }; close(): void };
  };
  process?: NodeJS.Process;
}

const offered = globalThis as Offered;

/** Reading a file gives its content. https://nodejs.org/docs/latest/api/fs.html#fsreadfilesyncpath-options */
export async function readsFile(path: string) {
  const { readFileSync } = await import("node:fs");
  return { text: readFileSync(path, "utf8") };
}

/** Writing a file leaves it on the disk. https://nodejs.org/docs/latest/api/fs.html#fswritefilesyncfile-data-options */
export async function writesFile(path: string, text: string) {
  const { writeFileSync } = await import("node:fs");
  return { wrote: writeFileSync(path, text) };
}

/** A variable of the process has its value. https://nodejs.org/docs/latest/api/process.html#processenv */
export async function readsVariable(name: string) {
  if (offered.process) return { value: offered.process.env[name] };
  // Without a process, variables are bindings of the program.
  const bindings = "cloudflare:workers";
  const { env } = (await import(bindings)) as { env: Record<string, unknown> };
  return { value: env[name] };
}

/** A program runs, and what it prints comes back. https://nodejs.org/docs/latest/api/child_process.html#child_processexecfilesyncfile-args-options */
export async function runsProgram(program: string, args: string[], variables?: Record<string, string>) {
  if (offered.Deno) {
    const { stdout } = await new offered.Deno.Command(program, { args, ...(variables && { env: variables }) }).output();
    return { printed: new TextDecoder().decode(stdout) };
  }
  const { execFileSync } = await import("node:child_process");
  const env = variables && { env: { ...offered.process?.env, ...variables } };
  return { printed: execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], ...env }) };
}

/** A request reaches its server. https://fetch.spec.whatwg.org/#fetch-method */
export async function fetchesText(url: string) {
  const response = await fetch(url);
  return { status: response.status, text: await response.text() };
}

/** A server accepts a connection of its own process. https://nodejs.org/docs/latest/api/net.html#serverlisten */
export async function acceptsConnection(text: string) {
  return { received: await (offered.Deno ? overListener(offered.Deno, text) : overServer(text)) };
}

async function overListener(deno: NonNullable<Offered["Deno"]>, text: string): Promise<string> {
  const hostname = "127.0.0.1";
  const listener = deno.listen({ hostname, port: 0 });
  const accepted = listener.accept().then(async (connection) => {
    await connection.write(new TextEncoder().encode(text));
    connection.close();
  });
  const connection = await deno.connect({ hostname, port: listener.addr.port });
  const bytes = new Uint8Array(100);
  const size = await connection.read(bytes);
  await accepted;
  connection.close();
  listener.close();
  return new TextDecoder().decode(bytes.subarray(0, size ?? 0));
}

async function overServer(text: string): Promise<string> {
  const { connect, createServer } = await import("node:net");
  const server = createServer((socket) => socket.end(text));
  await new Promise<void>((resolve, reject) => server.on("error", reject).listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  try {
    return await new Promise<string>((resolve, reject) => {
      let received = "";
      const socket = connect(port, "127.0.0.1").setEncoding("utf8");
      socket.on("error", reject).on("end", () => resolve(received));
      socket.on("data", (chunk: string) => {
        received += chunk;
      });
    });
  } finally {
    server.close();
  }
}

/** A function of the C library is called. https://nodejs.org/docs/latest/api/ffi.html */
export async function callsNative(library: string) {
  if (offered.Deno) {
    const opened = offered.Deno.dlopen(library, { abs: { parameters: ["i32"], result: "i32" } });
    return { absolute: opened.symbols.abs(-7) };
  }
  const { open, signature } = await nativeLoader();
  const { functions, symbols } = open(library, { abs: signature });
  return { absolute: (functions ?? symbols)?.abs(-7) };
}

type Functions = { abs(value: number): number };
type Open = (library: string, symbols: Record<string, object>) => { functions?: Functions; symbols?: Functions };

async function nativeLoader(): Promise<{ open: Open; signature: object }> {
  const [own, common] = ["bun:ffi", "node:ffi"];
  const { dlopen } = (await import(own as string).catch(() => import(common as string))) as { dlopen: Open };
  return { open: dlopen, signature: { args: ["i32"], returns: "i32", arguments: ["i32"], return: "i32" } };
}

/** A native addon is opened, as far as the system's loader. https://nodejs.org/docs/latest/api/process.html#processdlopenmodule-filename-flags */
export async function opensAddon(path: string) {
  const { default: process } = await import("node:process");
  return { opened: process.dlopen({ exports: {} } as unknown as NodeJS.Module, path) };
}

/** A worker runs, and posts back. https://html.spec.whatwg.org/multipage/workers.html#dom-worker */
export async function postsFromWorker(text: string) {
  return { posted: await inWorker(`post(${JSON.stringify(text)})`) };
}

/** A worker reads a file. https://html.spec.whatwg.org/multipage/workers.html#dom-worker */
export async function readsFileInWorker(path: string) {
  const reads = `import("node:fs").then(({ readFileSync }) => readFileSync(${JSON.stringify(path)}, "utf8"))`;
  return {
    posted: await inWorker(`${reads}.then(post, ({ name, code }) => post(["threw", name, code].join(" ").trim()))`),
  };
}

async function inWorker(code: string): Promise<unknown> {
  if (typeof Worker === "function") {
    const source = encodeURIComponent(`const post = (text) => postMessage(text); ${code}`);
    const worker = new Worker(`data:text/javascript,${source}`, { type: "module" });
    const settled = new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = (event) => reject(event.error ?? new Error(event.message));
    });
    return settled.finally(() => worker.terminate());
  }
  const { Worker: Thread } = await import("node:worker_threads");
  const post = `const post = (text) => require("node:worker_threads").parentPort.postMessage(text);`;
  const thread = new Thread(`${post} ${code}`, { eval: true });
  const settled = new Promise((resolve, reject) => thread.on("message", resolve).on("error", reject));
  return settled.finally(() => thread.terminate());
}

/** The system tells its name and release. https://nodejs.org/docs/latest/api/os.html#oshostname */
export async function tellsSystem() {
  const { hostname, release } = await import("node:os");
  return { hostname: hostname(), release: release() };
}

/** A module comes from the network. https://tc39.es/ecma262/#sec-import-calls */
export async function importsModule(url: string) {
  return { exported: ((await import(url)) as { default?: unknown }).default };
}

/** A string becomes code. https://tc39.es/ecma262/#sec-hostensurecancompilestrings */
export async function evaluatesString() {
  return { value: new Function("return 6 * 7")() as unknown };
}

/** Bytes become a WebAssembly module that runs. https://webassembly.github.io/spec/js-api/#dom-webassembly-instantiate */
export async function compilesWasm() {
  // (module (func (export "f") (result i32) i32.const 42))
  const code = [
    0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 127, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 6, 1, 4, 0, 65, 42, 11,
  ];
  const { instance } = await WebAssembly.instantiate(new Uint8Array(code));
  return { value: (instance.exports.f as () => number)() };
}
