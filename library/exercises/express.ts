// express@>=4 <6: routing, parameters, bodies, headers, errors, over a real request
import express from "express";
import type { Given } from "../inside/ask.ts";

const app = express().use(express.json());
app.get("/hello/:name", ({ params, query }, response) => response.json({ params, query }));
app.post("/echo", ({ body }, response) => response.status(201).set("x-kind", "echo").send(body));
app.get("/broken", (_request, _response, next) => next(new Error("broken")));
app.use((error, _request, response, _next) => response.status(500).send(error.message));
const headers = { "content-type": "application/json", "content-length": "9" };
const post = { method: "POST", body: '{"a":[1]}', headers };
const see = async (answer) => [answer.status, answer.headers.get("x-kind"), await answer.text()];
export const routes = async ({ ask }: Given) => see(await ask(app, "/hello/world?q=1"));
export const readsBodies = async ({ ask }: Given) => see(await ask(app, "/echo", post));
export const answersErrors = async ({ ask }: Given) => see(await ask(app, "/broken"));
