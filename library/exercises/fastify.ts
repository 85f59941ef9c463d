// fastify@5: routing, schemas, errors, injected and real requests
import Fastify from "fastify";
import type { Given } from "../inside/ask.ts";

const app = Fastify();
const body = { type: "object", required: ["a"], properties: { a: { type: "integer" } } };
app.get("/hello/:name", async ({ params, query }) => ({ params, query }));
app.post("/echo", { schema: { body } }, async (request, reply) => reply.code(201).send(request.body));
app.get("/broken", () => Promise.reject(new Error("broken")));
const see = async (asked) => app.inject(asked).then((one) => [one.statusCode, one.json()]);
export const routes = () => see("/hello/world?q=1");
const post = (payload) => see({ method: "POST", url: "/echo", payload });
export const validatesBodies = async () => [await post({ a: "1" }), await post({ b: 1 })];
export const answersErrors = async () => [await see("/broken"), await see("/nowhere")];
export const serves = async ({ ask }: Given) => (await app.ready()) && (await ask(app.routing, "/hello/a")).json();
