// hono@4: routing, parameters, validation of a body, middleware, errors
import { Hono } from "hono";

const app = new Hono();
app.use("*", (c, next) => next().then(() => c.header("x-after", "yes")));
app.get("/hello/:name", (c) => c.json({ hello: c.req.param("name"), query: c.req.query("q") }));
app.post("/echo", async (c) => c.text((await c.req.text()).toUpperCase(), 201));
app.onError((error, c) => c.text(error.message, 500)).get("/broken", () => Promise.reject(new Error("broken")));

const see = async (answer) => [answer.status, answer.headers.get("x-after"), await answer.text()];
export const routes = async () => see(await app.request("/hello/world?q=1"));
export const readsBodies = async () => see(await app.request("/echo", { method: "POST", body: "abc" }));
export const answersErrors = async () => [await see(await app.request("/broken")), await see(await app.request("/no"))];
