// fastify@5: routing, schemas, hooks, errors, injected and real requests
import Fastify from "fastify";
import type { Given } from "../inside/ask.ts";

const app = Fastify();
const body = { type: "object", required: ["a"], properties: { a: { type: "integer" } } };
app.addHook("onSend", async (_request, reply) => void reply.header("x-after", "yes"));
app.get("/hello/:name", async ({ params, query }) => ({ params, query }));
app.post("/echo", { schema: { body } }, async (request, reply) => reply.code(201).send(request.body));
app.get("/broken", () => Promise.reject(new Error("broken")));

const see = async (asked) => app.inject(asked).then((seen) => [seen.statusCode, seen.headers["x-after"], seen.json()]);
const post = (payload) => see({ method: "POST", url: "/echo", payload });
export const routes = () => see("/hello/world?q=1");
export const validatesBodies = async () => [await post({ a: "1" }), await post({ b: 1 })];
export const answersErrors = async () => [await see("/broken"), await see("/nowhere")];
export const serves = ({ ask }: Given) =>
  app
    .ready()
    .then(() => ask(app.routing, "/hello/a"))
    .then((one) => one.json());
