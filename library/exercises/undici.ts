// undici@>=6 <9: requests, pools, mocks, fetch, errors
import { Agent, Client, errors, fetch, MockAgent, Pool, request } from "undici";
import type { Given } from "../inside/ask.ts";

const post = { method: "POST", path: "/a", body: '{"b":[1]}', headers: { "x-echo": "1" } } as const;
const read = async ({ statusCode, body }) => [statusCode, await body.json()];
const mocked = (agent) => agent.get("http://a.example").intercept({ path: "/b" }).reply(201, { c: 1 }) && agent;
const ask = (url, dispatcher) => request(url, { dispatcher }).then(read);
export const requests = ({ origin }: Given) => ask(`${origin}/a?q=1`, new Agent());
export const keepsConnections = async ({ origin }: Given) => read(await new Client(origin).request(post));
export const pools = async ({ origin }: Given) => read(await new Pool(origin).request(post));
export const mocks = () => ask("http://a.example/b", mocked(new MockAgent()));
export const fetches = async ({ origin }: Given) => (await fetch(`${origin}/redirect/b`)).json();
const tell = (error) => error instanceof errors.InvalidArgumentError;
export const tellsErrors = ({ origin }: Given) => new Client(origin).request({ ...post, path: "a" }).catch(tell);
