// got@>=13 <17: requests, hooks, redirects, errors, streams
import got, { HTTPError, Options } from "got";
import type { Given } from "../inside/ask.ts";

const client = got.extend({ headers: { "x-echo": "1" }, retry: { limit: 0 }, searchParams: { q: "é" } });
const beforeRequest = [(options) => void Object.assign(options.headers, { "x-echo-hook": "2" })];
export const gets = ({ origin }: Given) => client(`${origin}/a`).json();
export const posts = ({ origin }: Given) => client.post(`${origin}/a`, { json: { b: [1] } }).json();
export const hooks = ({ origin }: Given) => client(origin, { hooks: { beforeRequest } }).json();
export const followsRedirects = async ({ origin }: Given) => (await got(`${origin}/redirect/b`)).redirectUrls.length;
export const tellsErrors = ({ origin }: Given) =>
  client(`${origin}/status/503`).catch(({ name, code }) => [name, code]);
export const streams = ({ origin }: Given) => Array.fromAsync(got.stream(`${origin}/c`), String);
export const hasParts = () => [typeof HTTPError, new Options({ method: "PUT" }).method];
