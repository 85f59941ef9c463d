import type { IncomingMessage } from "node:http";

const facts = (error: unknown) => {
  const { name, code, message } = error as NodeJS.ErrnoException;
  return { name, code, message };
};

async function readText(response: IncomingMessage) {
  const parts: string[] = [];
  for await (const part of response.setEncoding("utf8")) parts.push(part);
  return parts.join("");
}

/** A secure server is spoken to, or refused. https://nodejs.org/docs/latest-v24.x/api/https.html#httpsrequesturl-options-callback */
export async function secureServerAnswers(url: string, options: object = {}) {
  const { get } = await import("node:https");
  return new Promise<unknown>((resolve) => {
    get(
      url,
      { ...options, agent: false },
      (response) => void readText(response).then((text) => resolve({ status: response.statusCode, text })),
    ).on("error", (error) => resolve(facts(error)));
  });
}
