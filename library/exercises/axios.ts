// axios@1: requests, interceptors, redirects, errors, aborts
import axios, { AxiosHeaders, isAxiosError, isCancel, mergeConfig } from "axios";
import type { Given } from "../inside/ask.ts";

const client = axios.create({ headers: { "x-echo": "1" }, params: { q: "é" } });
client.interceptors.request.use((config) => Object.assign(config, { method: config.method?.toUpperCase() }));
const tell = (error) => [isAxiosError(error), isCancel(error), error.code, error.response?.status];
const signal = AbortSignal.abort();
export const gets = async ({ origin }: Given) => (await client.get(`${origin}/a`)).data;
export const posts = async ({ origin }: Given) => (await client.post(`${origin}/a`, { b: [1] })).data;
export const followsRedirects = async ({ origin }: Given) => (await axios(`${origin}/redirect/b`)).data.path;
export const tellsErrors = ({ origin }: Given) => axios.get(`${origin}/status/503`).catch(tell);
export const isAborted = ({ origin }: Given) => axios.get(origin, { signal }).catch(tell);
export const hasParts = () => [new AxiosHeaders({ A: "b" }).get("a"), mergeConfig({ url: "a" }, { timeout: 1 })];
