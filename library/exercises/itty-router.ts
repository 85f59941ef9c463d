// itty-router@>=5 <7: routing, parameters, bodies, CORS, errors
import { AutoRouter, cors, error, html, json, StatusError, text, withParams } from "itty-router";

const { preflight, corsify } = cors();
const router = AutoRouter({ before: [preflight, withParams], finally: [corsify] });
router.get("/hello/:name", ({ name, query }) => ({ name, query }));
router.post("/echo", async (request) => json(await request.json(), { status: 201 }));
router.get("/broken", () => Promise.reject(new StatusError(418, "broken"))).get("/gone", () => error(410, "gone"));
router.get("/text", () => text("a")).get("/html", () => html("<p>a</p>"));

const see = async (answer) => [answer.status, answer.headers.get("content-type"), await answer.text()];
const ask = async (path, init?) => see(await router.fetch(new Request(`http://example.com${path}`, init)));
export const routes = async () => [await ask("/hello/world?q=1"), await ask("/text"), await ask("/html")];
export const readsBodies = () => ask("/echo", { method: "POST", body: '{"a":1}' });
export const answersErrors = async () => [await ask("/broken"), await ask("/gone"), await ask("/nowhere")];
