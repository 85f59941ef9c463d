// express@>=4 <6: routing, parameters, bodies, static headers, errors, over a real request
import express from "express";

const app = express();
app.use(express.json());
app.get("/hello/:name", (req, res) => void res.json({ hello: req.params.name, query: req.query.q }));
app.post(
  "/echo",
  (req, res) =>
    void res
      .status(201)
      .set("x-kind", req.get("content-type") ?? "")
      .send(req.body),
);
app.get("/broken", () => {
  throw new Error("broken");
});
app.use(
  (error: Error, _req: express.Request, res: express.Response, _next: express.NextFunction) =>
    void res.status(500).send(error.message),
);

const see = async (answer: Response) => ({
  status: answer.status,
  kind: answer.headers.get("x-kind"),
  text: await answer.text(),
});
type Given = { ask: (listener: unknown, path: string, init?: RequestInit) => Promise<Response> };
export const routes = async ({ ask }: Given) => see(await ask(app, "/hello/world?q=1"));
const json = {
  method: "POST",
  body: '{"a":[1]}',
  headers: { "content-type": "application/json", "content-length": "9" },
};
export const readsBodies = async ({ ask }: Given) => see(await ask(app, "/echo", json));
export const answersErrors = async ({ ask }: Given) => [
  await see(await ask(app, "/broken")),
  (await ask(app, "/nowhere")).status,
];
