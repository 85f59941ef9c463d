import { afterAll, beforeAll, expect, test } from "vitest";
import { areaPage } from "../../reports/site/address.ts";
import type { CheckRecord } from "../../wire/results.ts";
import { makeCheck, makeResult, makeTarget } from "../reports/factory.ts";
import { Reader } from "./pages.ts";

/** What a runtime might write to be run, to break out of its place, or to turn the text around. */
const hostile = [
  `</script><script>alert("script")</script>`,
  `<!-- <script>`,
  `<img src="https://example.org/x.png" onerror="alert('img')">`,
  `"><svg onload=alert(1)>`,
  `]]></style><style>*{display:none}</style>`,
  "\u202eevil\u202c \u2028 \u2029 \u0000 \u001b[2J",
  "javascript:alert(1)",
].join("\n");

function makeHostile(): CheckRecord {
  const stderr = `${hostile}\n`.repeat(4_000);
  return makeCheck({
    id: hostile,
    area: hostile,
    suite: hostile,
    feature: hostile,
    title: hostile,
    spec: "javascript:alert('spec')",
    needs: [hostile],
    profiles: [`${hostile}:${hostile}`],
    verdict: "fail",
    reason: hostile,
    attempts: [
      {
        verdict: "fail",
        duration: 1,
        reason: hostile,
        observations: [{ probe: hostile, args: [hostile], threw: hostile }],
        expected: hostile,
        actual: `${hostile}!`,
        stderr,
      },
    ],
    fact: { capability: hostile, launch: "no grant", outcome: "denied", detail: hostile },
  });
}

let reader: Reader;
let site: string;
let area: string;
beforeAll(async () => {
  reader = await Reader.start();
  const target = makeTarget("node", {
    id: `node@${hostile}`,
    title: hostile,
    version: hostile,
    engine: hostile,
    flags: [hostile],
  });
  const source = { file: hostile, line: 1, text: hostile };
  const given = {
    target,
    probes: { [`${hostile}.${hostile}`]: source },
    sources: { [hostile]: source },
    errors: [{ where: hostile, message: hostile }],
  };
  site = await reader.render("hostile", [makeResult("node", [makeHostile()], given)]);
  area = `${site}${areaPage(hostile)}`;
});
afterAll(() => reader[Symbol.asyncDispose]());

test("nothing that a runtime wrote is run, fetched or read as markup", async () => {
  await using opened = await reader.open(area);
  const { page, requests, complaints } = opened;
  await page.locator(".check td a").click();
  await page.getByRole("dialog").getByText("stderr").click();
  for (const path of ["", "index.html", "checks.html#q=svg", "changes.html", "permissions.html", "measure.html"]) {
    if (path !== "") await page.goto(`${site}${path}`);
    await page.waitForLoadState("networkidle");
    expect(await page.locator("script:not([src])").count()).toBe(0);
    expect(await page.locator("img, style, [onerror], [onload], a[href^='javascript:']").count()).toBe(0);
  }
  expect(requests).toStrictEqual([]);
  expect(complaints).toStrictEqual([]);
});

test("it is shown as it was written, with what can't be seen spelt out, and a megabyte cut to its end", async () => {
  await using opened = await reader.open(area);
  const { page } = opened;
  await page.locator(".check td a").click();
  const reason = await page.getByRole("dialog").locator(".reason").innerText();
  expect(reason).toContain(`</script><script>alert("script")</script>`);
  expect(reason).toContain("\\u{202e}evil\\u{202c} \\u{2028} \\u{2029} \\u{0}");
  const stderr = await page.getByRole("dialog").locator(".stderr pre").textContent();
  expect(stderr).toMatch(/^… \d+ more characters are in the raw result file …/);
  expect(stderr!.length).toBeLessThan(20_000);
});

test("a hostile id is found again by its permanent link", async () => {
  await using opened = await reader.open(area);
  const link = await opened.page.locator(".check td a").getAttribute("href");
  await using again = await reader.open(`${area}${link}`);
  expect(await again.page.getByRole("dialog").isVisible()).toBe(true);
  expect(again.complaints).toStrictEqual([]);
});
