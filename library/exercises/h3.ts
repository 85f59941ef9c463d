// h3@2: routing, parameters, bodies, cookies, errors
import { defineHandler, getQuery, getRouterParam, H3, HTTPError, readBody, setCookie } from "h3";

const app = new H3();
app.get("/hello/:name", (event) => ({ hello: getRouterParam(event, "name"), query: getQuery(event) }));
app.post("/echo", defineHandler(readBody));
app.get("/cookie", (event) => setCookie(event, "a", "b", { httpOnly: true }));
app.get("/broken", () => Promise.reject(new HTTPError({ status: 418, message: "broken" })));
const post = { method: "POST", body: '{"a":1}' };
const see = async (answer) => [answer.status, answer.headers.getSetCookie(), await answer.text()];
export const routes = async () => see(await app.request("/hello/world?q=1"));
export const readsBodies = async () => see(await app.request("/echo", post));
export const setsCookies = async () => see(await app.request("/cookie"));
export const answersErrors = async () => see(await app.request("/broken"));
