import { type ModuleName, modules } from "./modules.ts";
import { classOf, rejectionOf } from "./thrown.ts";

/** A response with a module in it. */
function responseOf(name: ModuleName, type: string | null = "application/wasm", status = 200): Response {
  const headers: Record<string, string> = type === null ? {} : { "content-type": type };
  return new Response(modules[name], { status, headers });
}

const wrongTypes = [null, "", "application/octet-stream", "application/wasm;", "application/wasm; charset=utf-8"];
/** A module from a response, and from a promise of one. https://webassembly.github.io/spec/web-api/#dom-webassembly-compilestreaming */
export async function compilesResponses() {
  const sources = [responseOf("functions"), Promise.resolve(responseOf("functions"))];
  const compiled = await Promise.all(sources.map((source) => WebAssembly.compileStreaming(source)));
  return compiled.map((module) => WebAssembly.Module.exports(module).length);
}

/** A module of a type in other letters. https://webassembly.github.io/spec/web-api/#compile-a-potential-webassembly-response */
export async function typesAreFolded() {
  return rejectionOf(() => WebAssembly.compileStreaming(responseOf("empty", "Application/WASM")));
}

/** A module that comes in pieces of a byte. https://webassembly.github.io/spec/web-api/#dom-webassembly-compilestreaming */
export async function compilesPieces() {
  const pieces = Array.from(modules.empty, (byte) => Uint8Array.of(byte));
  const stream = new ReadableStream({
    pull(controller) {
      const piece = pieces.shift();
      if (piece) controller.enqueue(piece);
      else controller.close();
    },
  });
  const response = new Response(stream, { headers: { "content-type": "application/wasm" } });
  const module = await WebAssembly.compileStreaming(response);
  return { isModule: module instanceof WebAssembly.Module, used: response.bodyUsed };
}

/** An instance of a response, with imports. https://webassembly.github.io/spec/web-api/#dom-webassembly-instantiatestreaming */
export async function instantiatesResponses() {
  let started = 0;
  const host = {
    started() {
      started += 1;
    },
  };
  const result = await WebAssembly.instantiateStreaming(Promise.resolve(responseOf("start")), { host });
  return {
    keys: Object.keys(result).sort(),
    isModule: result.module instanceof WebAssembly.Module,
    isInstance: result.instance instanceof WebAssembly.Instance,
    started,
  };
}

/** What becomes of responses by their Content-Type. https://webassembly.github.io/spec/web-api/#compile-a-potential-webassembly-response */
export async function typesAreRefused() {
  return Promise.all(
    wrongTypes.map((type) => rejectionOf(() => WebAssembly.compileStreaming(responseOf("empty", type)))),
  );
}

/** What becomes of responses by their status. https://webassembly.github.io/spec/web-api/#compile-a-potential-webassembly-response */
export async function statusesAreRefused() {
  const responses = [300, 404, 500].map((status) => responseOf("empty", "application/wasm", status));
  return Promise.all(responses.map((response) => rejectionOf(() => WebAssembly.compileStreaming(response))));
}

/** What becomes of a source that is no response, was read, or comes to nothing. https://webassembly.github.io/spec/web-api/#compile-a-potential-webassembly-response */
export async function sourcesAreRefused() {
  const used = responseOf("empty");
  await used.arrayBuffer();
  const sources = [modules.empty, undefined, used, Promise.reject(new RangeError("no response"))] as Response[];
  return Promise.all(sources.map((source) => rejectionOf(() => WebAssembly.compileStreaming(source))));
}

/** A body that fails, by identity of its error. https://webassembly.github.io/spec/web-api/#compile-a-potential-webassembly-response */
export async function bodyFails() {
  const reason = new RangeError("no body");
  const failing = new ReadableStream({ pull: (controller) => controller.error(reason) });
  const response = new Response(failing, { headers: { "content-type": "application/wasm" } });
  const error = await WebAssembly.compileStreaming(response).catch((caught: unknown) => caught);
  return { class: classOf(error), isReason: error === reason };
}

/** What becomes of bytes that are no module. https://webassembly.github.io/spec/web-api/#compile-a-potential-webassembly-response */
export async function bytesAreRefused() {
  const headers = { "content-type": "application/wasm" };
  const bodies = [Uint8Array.of(1, 2, 3, 4), modules.functions.slice(0, 40), new Uint8Array(0)];
  const responses = bodies.map((body) => new Response(body, { headers }));
  return Promise.all(responses.map((response) => rejectionOf(() => WebAssembly.compileStreaming(response))));
}

/** Responses and imports that an instantiation ends with. https://webassembly.github.io/spec/web-api/#dom-webassembly-instantiatestreaming */
export async function instantiationsAreRefused() {
  const stream = (source: Response, host?: unknown) => () =>
    WebAssembly.instantiateStreaming(source, host as WebAssembly.Imports | undefined);
  const calls = {
    type: stream(responseOf("empty", "text/plain")),
    status: stream(responseOf("empty", "application/wasm", 404)),
    noImports: stream(responseOf("start")),
    noModule: stream(responseOf("start"), {}),
    noFunction: stream(responseOf("start"), { host: { started: 1 } }),
    trap: stream(responseOf("startTrap")),
  };
  const rejections = Object.entries(calls).map(async ([name, call]) => [name, await rejectionOf(call)] as const);
  return Object.fromEntries(await Promise.all(rejections));
}
