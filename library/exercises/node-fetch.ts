// node-fetch@3: requests, redirects, bodies, errors, aborts
import fetch, { AbortError, Blob, FetchError, FormData, isRedirect, Request, Response } from "node-fetch";
import type { Given } from "../inside/ask.ts";

const post = { method: "POST", body: "a=é", headers: { "x-echo": "1" } };
const tell = (error) => [error instanceof FetchError, error instanceof AbortError, error.name];
const fill = (form) => form.set("a", new Blob(["b"]), "c.txt") ?? form;
const write = (body) => new Response(body).text();
export const gets = async ({ origin }: Given) => (await fetch(`${origin}/a?q=1`)).json();
export const posts = async ({ origin }: Given) => (await fetch(new Request(`${origin}/a`, post))).json();
export const sendsForms = async () => (await write(fill(new FormData()))).includes('filename="c.txt"');
export const followsRedirects = async ({ origin }: Given) => (await fetch(`${origin}/redirect/b`)).redirected;
export const isAborted = ({ origin }: Given) => fetch(origin, { signal: AbortSignal.abort() }).catch(tell);
export const tellsErrors = async () => [await fetch("http://127.0.0.1:1").catch(tell), isRedirect(302)];
