// elysia@1: routing, validation, errors
import { Elysia, NotFoundError, t, ValidationError } from "elysia";

const app = new Elysia().get("/hello/:name", ({ params, query }) => ({ params, query }));
app.post("/echo", ({ body, status }) => status(201, body), { body: t.Object({ a: t.Integer() }) });
app.onError(({ error, code }) => `${code} ${error instanceof ValidationError || error instanceof NotFoundError}`);
app.get("/broken", () => Promise.reject(new Error("broken")));

const ask = (path, init?) => app.handle(new Request(`http://example.com${path}`, init));
const see = async (answer) => [answer.status, await answer.text()];
const post = (body) => ask("/echo", { method: "POST", body, headers: { "content-type": "application/json" } });
export const routes = async () => see(await ask("/hello/world?q=1"));
export const validatesBodies = async () => [await see(await post('{"a":1}')), await see(await post('{"a":"b"}'))];
export const answersErrors = async () => [await see(await ask("/broken")), await see(await ask("/nowhere"))];
