import { afterAll, beforeAll, expect, test } from "vitest";
import { type Echo, openEcho } from "../../library/session/echo.ts";

let echo: Echo;
beforeAll(async () => {
  echo = await openEcho();
});
afterAll(() => echo.close());

test("answers with what arrived, without what runtimes add", async () => {
  const headers = { "x-echo-a": "1", "user-agent": "me", "content-type": "text/a" };
  const answer = await fetch(`${echo.origin}/a?q=1`, { method: "PUT", body: "é", headers });
  expect(await answer.json()).toEqual({
    method: "PUT",
    path: "/a?q=1",
    headers: { "content-type": "text/a", "x-echo-a": "1" },
    body: "é",
  });
});

test("answers with a status that is asked for, and leads elsewhere", async () => {
  const statusOf = async (path: string) => (await fetch(echo.origin + path, { redirect: "manual" })).status;
  expect(await Promise.all(["/status/503", "/status/404/more", "/status/999", "/redirect/a"].map(statusOf))).toEqual([
    503, 404, 404, 302,
  ]);
});
