// undici@>=6 <9: requests, pools, mocks, fetch, errors
import { Agent, Client, errors, fetch, MockAgent, Pool, request } from "undici";
import type { Given } from "../inside/ask.ts";

const post = { method: "POST", path: "/a", body: '{"b":[1]}', headers: { "x-echo": "1" } } as const;
const mock = new MockAgent();
mock.get("http://a.example").intercept({ path: "/b" }).reply(201, { c: 1 });
const dispatcher = new Agent();
const read = async ({ statusCode, body }) => [statusCode, await body.json()];
export const requests = async ({ origin }: Given) => read(await request(`${origin}/a?q=1`, { dispatcher }));
export const keepsConnections = async ({ origin }: Given) => read(await new Client(origin).request(post));
export const pools = async ({ origin }: Given) => read(await new Pool(origin).request(post));
export const mocks = async () => read(await request("http://a.example/b", { dispatcher: mock }));
export const fetches = async ({ origin }: Given) => (await fetch(`${origin}/redirect/b`)).json();
export const tellsErrors = () => request("nowhere").catch((error) => error instanceof errors.InvalidArgumentError);
