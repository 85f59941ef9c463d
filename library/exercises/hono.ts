// hono@4: routing, parameters, validation of a body, middleware, errors
import { Hono } from "hono";

const app = new Hono();
app.use("*", async (c, next) => {
  await next();
  c.header("x-after", "yes");
});
app.get("/hello/:name", (c) => c.json({ hello: c.req.param("name"), query: c.req.query("q") }));
app.post("/echo", async (c) => c.text((await c.req.text()).toUpperCase(), 201));
app.onError((error, c) => c.text(error.message, 500)).get("/broken", () => Promise.reject(new Error("broken")));

const ask = async (path: string, init?: RequestInit) => {
  const answer = await app.request(path, init);
  return { status: answer.status, after: answer.headers.get("x-after"), text: await answer.text() };
};
export const routes = () => ask("/hello/world?q=1");
export const readsBodies = () => ask("/echo", { method: "POST", body: "abc" });
export const answersErrors = async () => [await ask("/broken"), await ask("/nowhere")];
