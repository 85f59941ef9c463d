import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fitBody, GitHubError, openRepository, type Repository } from "../../tools/github/api.ts";
import { comment, findPullRequest } from "../../tools/github/comment.ts";
import { argumentsOf } from "../../tools/github/inputs.ts";
import { fileIssue } from "../../tools/github/issue.ts";

/** What GitHub would answer, by method and path; what was asked is kept. */
let answers: Record<string, unknown>;
let asked: { what: string; body?: unknown }[];
let server: Server;
let repository: Repository;

beforeEach(async () => {
  answers = {};
  asked = [];
  server = createServer(async (request, response) => {
    const what = `${request.method} ${request.url?.replace("/repos/a/b/", "")}`;
    const body = request.method === "GET" ? undefined : await json(request);
    asked.push({ what, ...(body === undefined ? {} : { body }) });
    response.statusCode = what in answers ? 200 : 403;
    response.end(JSON.stringify(answers[what] ?? { message: "Resource not accessible by integration" }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  repository = { name: "a/b", token: "t", api: `http://127.0.0.1:${port}` };
});
afterEach(() => void server.close());

const issues = "GET issues?state=open&labels=wintermatrix&per_page=100&page=1";
const marked = (text: string) => `<!-- wintermatrix nightly -->\n${text}`;
const issue = (given: object) => ({ number: 7, body: marked("old"), html_url: "url/7", ...given });

test("the first regression opens an issue", async () => {
  answers = { [issues]: [], "POST issues": issue({ html_url: "url/new" }) };
  expect(await fileIssue(repository, "Nightly", "text")).toBe("url/new");
  expect(asked.at(-1)?.body).toStrictEqual({ title: "Nightly", body: marked("text"), labels: ["wintermatrix"] });
});

test("the next one updates it, and says so to those who follow it", async () => {
  answers = { [issues]: [issue({})], "PATCH issues/7": {}, "POST issues/7/comments": {} };
  expect(await fileIssue(repository, "Nightly", "text")).toBe("url/7");
  expect(asked.map(({ what }) => what)).toStrictEqual([issues, "PATCH issues/7", "POST issues/7/comments"]);
});

test("the same findings disturb nobody; a pull request and somebody's issue are not ours", async () => {
  const others = [issue({ number: 1, body: "mine" }), issue({ number: 2, pull_request: {} })];
  answers = { [issues]: [...others, issue({ body: marked("text") })] };
  expect(await fileIssue(repository, "Nightly", "text")).toBe("url/7");
  expect(asked).toHaveLength(1);
});

const comments = "GET issues/5/comments?per_page=100&page=1";
const old = "<!-- wintermatrix check -->\nold";

test("a comment is made once and then replaced, and one of a person never", async () => {
  const person = { id: 1, body: old, html_url: "", user: { type: "User" } };
  answers = { [comments]: [person], "POST issues/5/comments": { html_url: "url/made" } };
  expect(await comment(repository, 5, "table")).toBe("url/made");
  const own = { id: 2, body: old, html_url: "", user: { type: "Bot" } };
  answers = { [comments]: [person, own], "PATCH issues/comments/2": { html_url: "url/replaced" } };
  expect(await comment(repository, 5, "table")).toBe("url/replaced");
});

test("it is found on a second page as well", async () => {
  const page = Array.from({ length: 100 }, (_, id) => ({ id, body: "hello", user: null }));
  answers = {
    [comments]: page,
    "GET issues/5/comments?per_page=100&page=2": [{ id: 200, body: old, user: { type: "Bot" } }],
    "PATCH issues/comments/200": { html_url: "url/200" },
  };
  expect(await comment(repository, 5, "table")).toBe("url/200");
});

test("a token that may not is told apart from other failures", async () => {
  answers = { [comments]: [] };
  const error = await comment(repository, 5, "table").catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(GitHubError);
  expect(error).toMatchObject({ status: 403, message: expect.stringContaining("not accessible by integration") });
});

test("the pull request of a fork is found by what GitHub says of the run, and only at that commit", async () => {
  const run = { head_sha: "new", head_branch: "fix/a", head_repository: { owner: { login: "fork" } } };
  const path = "GET pulls?state=open&head=fork%3Afix%2Fa&per_page=100&page=1";
  answers = { [path]: [{ number: 9, head: { sha: "new" } }] };
  expect(await findPullRequest(repository, run)).toBe(9);
  answers = { [path]: [{ number: 9, head: { sha: "newer" } }] };
  expect(await findPullRequest(repository, run)).toBeUndefined();
});

test("a long body is cut to what GitHub takes", () => {
  expect(fitBody("x".repeat(100_000), "<!-- m -->").length).toBeLessThan(65_536);
});

test("a missing variable is named", () => {
  expect(() => openRepository({})).toThrow("GITHUB_REPOSITORY is not set");
  expect(() => openRepository({ GITHUB_REPOSITORY: "a/b" })).toThrow("GITHUB_TOKEN is not set");
  expect(() => openRepository({ GITHUB_REPOSITORY: "a/../b?", GITHUB_TOKEN: "t" })).toThrow("no owner/name");
});

test("inputs become arguments, a line each, whatever is in them", () => {
  expect(argumentsOf({})).toStrictEqual(["check", ".", "--markdown"]);
  const more = "--exercise\n a b.ts \n\n$(rm -rf /)";
  expect(argumentsOf({ INPUT_PACKAGE: "hono", INPUT_BASE: "abc", INPUT_ARGUMENTS: more })).toStrictEqual([
    "check",
    "hono",
    "--base",
    "abc",
    "--exercise",
    "a b.ts",
    "$(rm -rf /)",
    "--markdown",
  ]);
});
