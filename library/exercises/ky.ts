// ky@>=1 <3: requests, hooks, retries, errors
import ky, { HTTPError, isHTTPError, TimeoutError } from "ky";
import type { Given } from "../inside/ask.ts";

const client = ky.create({ headers: { "x-echo": "1" }, retry: 0 });
const afterResponse = [() => new Response("hooked")];
const tell = (error) => [error instanceof HTTPError, isHTTPError(error), error.name, error.response?.status];
export const gets = ({ origin }: Given) => client(`${origin}/a`, { searchParams: { q: "é" } }).json();
export const posts = ({ origin }: Given) => client.post(`${origin}/a`, { json: { b: [1] } }).json();
export const hooks = ({ origin }: Given) => client(origin, { hooks: { afterResponse } }).text();
export const followsRedirects = async ({ origin }: Given) => (await ky(`${origin}/redirect/b`)).redirected;
export const tellsErrors = ({ origin }: Given) => client(`${origin}/status/503`).catch(tell);
export const hasParts = () => [new TimeoutError(new Request("http://a.example")).name, typeof ky.extend({}).put];
