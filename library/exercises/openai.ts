// openai@>=4 <8: requests, streams, errors, files
import OpenAI, { APIError, NotFoundError, toFile } from "openai";
import type { Given } from "../inside/ask.ts";

const options = { apiKey: "a", maxRetries: 0 };
const asked = { model: "m", messages: [{ role: "user", content: "é" }] };
const events = async () => new Response('data: {"a":1}\n\ndata: {"a":2}\n\ndata: [DONE]\n\n');
const streaming = new OpenAI({ ...options, baseURL: "http://a.example", fetch: events }).chat.completions;
const to = (baseURL) => new OpenAI({ ...options, baseURL }).chat.completions.create(asked);
const tell = (error) => [error instanceof APIError, error instanceof NotFoundError, error.status];
export const posts = ({ origin }: Given) => to(origin);
export const tellsErrors = ({ origin }: Given) => to(`${origin}/status/404`).catch(tell);
export const streams = async () => Array.fromAsync(await streaming.create({ ...asked, stream: true }));
export const makesFiles = async () =>
  [await toFile(new TextEncoder().encode("é"), "a.txt")].map(({ name, size }) => [name, size]);
