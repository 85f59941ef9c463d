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

/** A connection that is kept is used again. https://nodejs.org/docs/latest-v24.x/api/http.html#new-agentoptions */
export async function connectionIsUsedAgain(keepAlive: boolean, ...urls: string[]) {
  const { Agent } = await import("node:http");
  const agent = new Agent({ keepAlive, maxSockets: 1 });
  const reused: boolean[] = [];
  try {
    for (const url of urls) {
      await readText(
        await send(
          url,
          { agent },
          (request) => void request.on("finish", () => reused.push(request.reusedSocket)).end(),
        ),
      );
      // The socket goes back to the agent after the answer's end.
      await after(2);
    }
  } finally {
    agent.destroy();
  }
  return reused;
}

/** No more requests are out than the agent's sockets. https://nodejs.org/docs/latest-v24.x/api/http.html#agentmaxsockets */
export async function requestsWaitForSockets(url: string, release: string) {
  const { Agent } = await import("node:http");
  const agent = new Agent({ maxSockets: 1 });
  const first = send(url, { agent }).then(readText);
  const second = send(url, { agent }).then(readText);
  await after(20);
  const count = (lists: Record<string, unknown[] | undefined> | NodeJS.ReadOnlyDict<unknown[]>) =>
    Object.values(lists).reduce((sum, list) => sum + (list?.length ?? 0), 0);
  const held = { sockets: count(agent.sockets), waiting: count(agent.requests) };
  await send(release).then(readText);
  const texts = await Promise.all([first, second]);
  agent.destroy();
  return { ...held, texts };
}

/** A request is taken back when it has arrived. https://nodejs.org/docs/latest-v24.x/api/http.html#requestdestroyerror */
export async function requestIsTakenBack(url: string, arrival: string) {
  const { request } = await import("node:http");
  const taken = request(url, { agent: false });
  const error = new Promise((resolve) => taken.on("error", resolve));
  taken.end();
  await fetch(arrival);
  taken.destroy();
  return { error: facts(await error), destroyed: taken.destroyed };
}

/** A request that was taken back stays so, on a connection that carried another too. https://nodejs.org/docs/latest-v24.x/api/http.html#requestdestroyerror */
export async function takenRequestStaysSo(first: string, url: string, arrival: string) {
  const { Agent, request } = await import("node:http");
  const agent = new Agent({ keepAlive: true });
  await readText(await send(first, { agent }));
  await after(5);
  const taken = request(url, { agent });
  const error = new Promise((resolve) => taken.on("error", resolve));
  taken.end();
  await fetch(arrival);
  taken.destroy();
  const failed = await Promise.race([error.then(() => "error"), after(100).then(() => "no error")]);
  // So that what is sent again has the time to arrive.
  await after(30);
  agent.destroy();
  return failed;
}

/** A signal aborts a request that has arrived. https://nodejs.org/docs/latest-v24.x/api/http.html#httprequesturl-options-callback */
export async function requestIsAborted(url: string, arrival: string) {
  const controller = new AbortController();
  const sent = send(url, { agent: false, signal: controller.signal }).then(() => "answered", facts);
  await fetch(arrival);
  controller.abort();
  return sent;
}

/** Silence is told, and ends nothing by itself. https://nodejs.org/docs/latest-v24.x/api/http.html#requestsettimeouttimeout-callback */
export async function silenceIsTold(url: string) {
  const { request } = await import("node:http");
  const waiting = request(url).on("error", () => undefined);
  const told = new Promise((resolve) => waiting.setTimeout(20, () => resolve("told")));
  waiting.end();
  const seen = await Promise.race([told, after(300).then(() => "never")]);
  const { destroyed } = waiting;
  waiting.destroy();
  return { seen, destroyed };
}
