// koa@>=2 <4: middleware, bodies, headers, errors, over a real request
import Koa from "koa";
import type { Given } from "../inside/ask.ts";

const app = new Koa({ env: "test" });
app.silent = true;
app.use((context, next) => next().then(() => context.set("x-after", "yes")));
app.use((context, next) => (context.path === "/broken" ? context.throw(418, "broken") : next()));
app.use((context) => Object.assign(context, { status: 201, body: { path: context.path, q: context.query.q } }));
const see = async (answer) => [answer.status, answer.headers.get("x-after"), await answer.text()];
export const answers = async ({ ask }: Given) => see(await ask(app.callback(), "/hello?q=1"));
export const answersErrors = async ({ ask }: Given) => see(await ask(app.callback(), "/broken"));
export const knowsErrors = () => [typeof Koa.HttpError, app.toJSON()];
