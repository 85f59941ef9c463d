import type { ClientRequest, IncomingMessage, RequestOptions } from "node:http";

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

const facts = (error: unknown) => {
  const { name, code, message } = error as NodeJS.ErrnoException;
  return { name, code, message };
};

/** Sends a request and waits for the head of its answer. */
async function send(
  url: string,
  options: RequestOptions = {},
  write: (request: ClientRequest) => void = (request) => void request.end(),
) {
  const { request } = await import("node:http");
  return new Promise<IncomingMessage>((resolve, reject) => {
    write(request(url, options, resolve).on("error", reject));
  });
}

async function readText(response: IncomingMessage) {
  const parts: string[] = [];
  for await (const part of response.setEncoding("utf8")) parts.push(part);
  return parts.join("");
}

/** A request is sent with its method, headers and body. https://nodejs.org/docs/latest-v24.x/api/http.html#httprequesturl-options-callback */
export async function requestIsSent(url: string, ...parts: string[]) {
  const headers = { "X-Own-Case": "1", "x-list": ["a", "b"] };
  const response = await send(url, { method: "PUT", headers }, (request) => {
    for (const part of parts.slice(0, -1)) request.write(part);
    request.end(parts.at(-1));
  });
  return readText(response);
}

/** An answer is had with its status, headers and body. https://nodejs.org/docs/latest-v24.x/api/http.html#messageheaders */
export async function answerIsRead(url: string) {
  const response = await send(url);
  const { statusCode, statusMessage, httpVersion, headers, rawHeaders, headersDistinct } = response;
  const raw = rawHeaders.slice(0, rawHeaders.indexOf("X-Twice") + 4);
  const seen = { cookies: headers["set-cookie"], twice: headers["x-twice"], type: headers["content-type"] };
  const text = await readText(response);
  return {
    statusCode,
    statusMessage,
    httpVersion,
    ...seen,
    distinct: headersDistinct["x-twice"],
    raw,
    text,
    complete: response.complete,
  };
}

/** Trailers follow the body. https://nodejs.org/docs/latest-v24.x/api/http.html#messagetrailers */
export async function trailersAreRead(url: string) {
  const response = await send(url);
  const text = await readText(response);
  return { text, trailers: { ...response.trailers }, raw: response.rawTrailers };
}

/** Hints come ahead of the answer. https://nodejs.org/docs/latest-v24.x/api/http.html#event-information */
export async function hintsAreHeard(url: string) {
  const heard: unknown[] = [];
  const response = await send(url, {}, (request) => {
    request.on("information", ({ statusCode, headers }) => void heard.push([statusCode, headers.link])).end();
  });
  return { heard, status: response.statusCode, text: await readText(response) };
}

/** A body waits until the server wants it. https://nodejs.org/docs/latest-v24.x/api/http.html#event-continue */
export async function bodyWaitsForContinue(url: string) {
  const order: string[] = [];
  const answered = send(url, { method: "POST", headers: { Expect: "100-continue" } }, (request) => {
    request.on("continue", () => void request.end("body", () => order.push("continue"))).flushHeaders();
    order.push("asked");
  });
  const response = await Promise.race([answered, after(300)]);
  return { order, text: response ? await readText(response) : "no answer" };
}

/** A cut answer is an error, after what came of it. https://nodejs.org/docs/latest-v24.x/api/http.html#messagecomplete */
export async function cutAnswerIsAnError(url: string) {
  const response = await send(url);
  let bytes = 0;
  const error = await new Promise((resolve) => {
    response.on("data", (chunk: Uint8Array) => {
      bytes += chunk.length;
    });
    response.on("error", resolve).on("end", () => resolve(new Error("end")));
  });
  return { error: facts(error), bytes, complete: response.complete };
}

/** What may not be sent is refused. https://nodejs.org/docs/latest-v24.x/api/http.html#httpvalidateheadervaluename-value */
export async function wrongHeadersAreRefused(url: string) {
  const { request, validateHeaderName, validateHeaderValue } = await import("node:http");
  const open = request(url).on("error", () => undefined);
  const acts = [
    () => validateHeaderName("a b"),
    () => validateHeaderValue("x", "line\nbreak"),
    () => open.setHeader("x", "line\r\nbreak"),
    () => request(url, { path: "/a b" }),
    () => request("ftp://127.0.0.1/"),
  ];
  const codes = acts.map((act) => {
    try {
      act();
      return "nothing";
    } catch (error) {
      return String((error as NodeJS.ErrnoException).code);
    }
  });
  open.destroy();
  return codes;
}

/** Headers are kept as they were set. https://nodejs.org/docs/latest-v24.x/api/http.html#requestsetheadername-value */
export async function headersAreKept(url: string) {
  const { request } = await import("node:http");
  const open = request(url).on("error", () => undefined);
  open.setHeader("X-One", "1");
  open.setHeader("x-one", "2");
  open.appendHeader("X-List", "a");
  open.appendHeader("x-list", "b");
  open.setHeader("x-gone", "3");
  open.removeHeader("X-Gone");
  const seen = { one: open.getHeader("X-ONE"), list: open.getHeader("x-list"), gone: open.hasHeader("x-gone") };
  open.destroy();
  return { ...seen, names: open.getRawHeaderNames().filter((name) => /^x-/i.test(name)) };
}

/** A connection is handed over when the server switches. https://nodejs.org/docs/latest-v24.x/api/http.html#event-upgrade */
export async function connectionIsHandedOver(url: string) {
  const { request } = await import("node:http");
  const headers = {
    Connection: "Upgrade",
    Upgrade: "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
  };
  return new Promise<unknown>((resolve, reject) => {
    const open = request(url, { headers })
      .on("error", reject)
      .on("response", () => resolve("no upgrade"));
    open.on("upgrade", ({ statusCode, headers: given }, socket) => {
      socket.destroy();
      resolve({ statusCode, accept: given["sec-websocket-accept"] });
    });
    open.end();
  });
}
