// @anthropic-ai/sdk@>=0.20 <2: requests, streams, errors, files
import Anthropic, { APIError, NotFoundError, toFile } from "@anthropic-ai/sdk";
import type { Given } from "../inside/ask.ts";

const asked = { model: "m", max_tokens: 1, messages: [{ role: "user", content: "é" }] };
const answer = 'event: message_start\ndata: {"type":"message_start","a":1}\n\nevent: ping\ndata: {}\n\n';
const events = async () => new Response(answer);
const streaming = new Anthropic({ apiKey: "a", baseURL: "http://a.example", fetch: events }).messages;
const to = (baseURL) => new Anthropic({ apiKey: "a", maxRetries: 0, baseURL }).messages.create(asked);
const tell = (error) => [error instanceof APIError, error instanceof NotFoundError, error.status];
export const posts = ({ origin }: Given) => to(origin);
export const tellsErrors = ({ origin }: Given) => to(`${origin}/status/404`).catch(tell);
export const streams = async () => Array.fromAsync(await streaming.create({ ...asked, stream: true }));
export const makesFiles = async () =>
  [await toFile(new TextEncoder().encode("é"), "a.txt")].map(({ name, size }) => [name, size]);
