import axe from "axe-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeLarge } from "../reports/large.ts";
import { type Opened, Reader } from "./pages.ts";

let reader: Reader;
let site: string;
beforeAll(async () => {
  reader = await Reader.start();
  const results = makeLarge();
  // The run before: Bun's older version, and one verdict that was other.
  const [bun] = results.filter(({ target }) => target.slot === "bun");
  const target = { ...bun!.target, id: "bun@1.4.4", version: "1.4.4" };
  const checks = bun!.checks.map((check, index) => (index === 0 ? { ...check, verdict: "stub" as const } : check));
  const before = { ...bun!, target, checks, startedAt: "2026-10-01T00:00:00.000Z" };
  site = await reader.render("large", results, [[before]]);
});
afterAll(() => reader[Symbol.asyncDispose]());

const rows = "tr.check:not([hidden])";
const shown = ({ page }: Opened) => page.locator(rows).count();
const hash = ({ page }: Opened) => page.evaluate(() => decodeURIComponent(location.hash));
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

const pages = [
  "index.html",
  "checks.html",
  "areas/streams.html",
  "compare.html",
  "changes.html",
  "permissions.html",
  "names.html",
  "measure.html",
];

test("opens with the headline and the table of areas by target, and asks nobody for anything", async () => {
  await using opened = await reader.open(`${site}index.html`);
  const { page, requests, complaints } = opened;
  const headline = page.getByRole("table", { name: /Score of each target/ });
  expect(await headline.getByRole("row").count()).toBe(7);
  expect(await headline.getByRole("row", { name: /^Bun/ }).innerText()).toMatch(/\d+\.\d%\s+n = \d+/);
  const summary = page.getByRole("table", { name: /Checks of behaviour/ });
  expect(await summary.getByRole("columnheader").allInnerTexts()).toHaveLength(7);
  expect(await summary.getByRole("row", { name: /^streams/ }).innerText()).toMatch(
    /137\s*\/140[\s\S]*\d+\/\d+ features/,
  );
  expect(requests).toStrictEqual([]);
  expect(complaints).toStrictEqual([]);
});

test.each(pages)(
  "%s: nothing is asked of anybody, nothing complains, and axe finds no fault, light and dark",
  async (path) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await using opened = await reader.open(`${site}${path}`, { colorScheme });
      const { page, requests, complaints } = opened;
      await page.waitForLoadState("networkidle");
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { preload: false });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
      });
      expect(found).toStrictEqual([]);
      expect(requests).toStrictEqual([]);
      expect(complaints).toStrictEqual([]);
    }
  },
);

test("an open cell has no fault that axe finds", async () => {
  await using opened = await reader.open(`${site}areas/streams.html#verdict=fail`);
  const { page } = opened;
  await page.locator(`${rows} td a.fail`).first().click();
  await page.getByRole("dialog").waitFor();
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run("dialog", { preload: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
  });
  expect(found).toStrictEqual([]);
});

test("an area filters by verdict and target, and the address restores them", async () => {
  await using opened = await reader.open(`${site}areas/streams.html`);
  const { page } = opened;
  await page.getByLabel("Target that").selectOption("bun");
  await page.getByText("absent", { exact: true }).first().click();
  await expect.poll(() => hash(opened)).toBe("#in=bun&verdict=absent");
  const count = await shown(opened);
  expect(count).toBeGreaterThan(0);
  expect(await page.locator(`${rows} td:nth-child(4) .absent`).count()).toBe(count);

  await using again = await reader.open(page.url());
  expect(await shown(again)).toBe(count);
  expect(await again.page.getByLabel("Target that").inputValue()).toBe("bun");
  expect(
    await again.page
      .locator("[name=verdict]:checked")
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
  ).toStrictEqual(["absent"]);
});

test("shows only what differs between targets", async () => {
  await using opened = await reader.open(`${site}areas/crypto.html#differs=1`);
  const texts = await opened.page
    .locator(rows)
    .evaluateAll((all) =>
      all.map((row) =>
        [...row.querySelectorAll(".verdict")]
          .map((one) => one.textContent)
          .filter((one) => !/skip|blocked/.test(one ?? "")),
      ),
    );
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.every((verdicts) => new Set(verdicts).size > 1)).toBe(true);
});

test("shows what changed since the baseline, or since the run before", async () => {
  await using opened = await reader.open(`${site}checks.html`);
  const { page } = opened;
  const since = page.getByLabel("Changed since");
  await since.selectOption("the baseline");
  await expect.poll(() => shown(opened)).toBe(3);
  await since.selectOption("the run of 2026-10-01 00:00");
  await expect.poll(() => shown(opened)).toBe(1);
  expect(await hash(opened)).toBe("#since=the run of 2026-10-01 00:00");
  await page.getByRole("button", { name: "Clear" }).click();
  await expect.poll(() => shown(opened)).toBe(300);
});

test("the search looks at everything a check says, in all areas or one, and at names", async () => {
  await using opened = await reader.open(`${site}checks.html`);
  const { page } = opened;
  const search = page.getByLabel("Search the checks");
  await search.fill("BYTE cancellation");
  await expect.poll(() => shown(opened)).toBe(4);
  await search.fill("strictly equal");
  await expect.poll(() => page.locator(".found").innerText()).toMatch(/^[1-9]\d+ of 739 checks$/);
  await page.getByLabel("Area", { exact: true }).selectOption("fetch");
  await expect
    .poll(() => page.locator(".feature").allInnerTexts())
    .toSatisfy((all: string[]) => all.every((one) => one.startsWith("fetch")));
  await search.fill("no such words");
  await expect.poll(() => page.getByText("No check fits").isVisible()).toBe(true);
  await search.fill("http2 presence");
  await page.getByRole("link", { name: "node:http2 (presence)" }).click();
  await page.getByRole("dialog").waitFor();
  expect(page.url()).toContain("names.html#names=");
});

test("an area searches what a check says beyond its title, too", async () => {
  await using opened = await reader.open(`${site}areas/streams.html`);
  await opened.page.getByLabel("Search the checks").fill("teeDelivers");
  await expect.poll(() => shown(opened)).toBe(140);
  await opened.page.getByLabel("Search the checks").fill("strictly equal");
  await expect.poll(() => shown(opened)).toSatisfy((count: number) => count > 0 && count < 140);
});

test("a figure of the overview leads to what did not pass", async () => {
  await using opened = await reader.open(`${site}index.html`);
  const { page } = opened;
  const summary = page.getByRole("table", { name: /Checks of behaviour/ });
  await summary
    .getByRole("row", { name: /^fetch/ })
    .getByRole("link")
    .nth(3)
    .click();
  await expect.poll(() => shown(opened)).toBe(11);
  expect(page.url()).toContain("areas/fetch.html");
  expect(await hash(opened)).toBe("#in=bun&verdict=flaky,fail,stub,absent,timeout,crash");
});

test("a cell opens its evidence; Escape closes it and the focus is back", async () => {
  await using opened = await reader.open(`${site}areas/crypto.html#verdict=fail`);
  const { page } = opened;
  const cell = page.locator(`${rows} td a.fail`).first();
  await cell.click();
  const panel = page.getByRole("dialog");
  expect(await panel.getByRole("heading", { level: 2 }).innerText()).toBe(
    "closes with the code and reason that the peer sent (18)",
  );
  expect(await panel.getByRole("link", { name: "Specification" }).getAttribute("href")).toMatch(/^https:\/\/streams/);
  expect(await panel.locator(".answers tr").allInnerTexts()).toHaveLength(6);
  expect(await panel.locator(".diff .gone, .diff .come").allInnerTexts()).toStrictEqual([
    "- expected",
    "+ actual",
    '-   "right": "abc",\n',
    '+   "right": "",\n',
  ]);
  expect(await panel.getByText("export async function teeDelivers").isVisible()).toBe(true);
  expect(await panel.locator(".code-keyword").allInnerTexts()).toContain("async");
  expect(await panel.locator(".command").innerText()).toBe(
    "npx wintermatrix repro crypto/SubtleCrypto.digest/18 --target workerd@1.20261117.1+date=2026-11-17+nodejs_compat=off",
  );
  expect(await panel.locator(".exact").innerText()).toContain("workerd@1.20261117.1+date=2026-11-17+nodejs_compat=off");
  const address = await hash(opened);
  expect(address).toMatch(/^#verdict=fail&check=[0-9a-f]{12}&target=workerd-bare$/);

  await page.keyboard.press("Escape");
  await expect.poll(() => hash(opened)).toBe("#verdict=fail");
  expect(await panel.isVisible()).toBe(false);
  expect(await cell.evaluate((link) => link === document.activeElement)).toBe(true);

  await cell.click();
  await panel.waitFor();
  await page.mouse.click(100, 300);
  await expect.poll(() => panel.isVisible()).toBe(false);
});

test("a link to a cell opens it, another target and the next check are a step, and back goes back", async () => {
  await using finder = await reader.open(`${site}areas/streams.html`);
  const link = await finder.page.locator(`${rows} td:nth-child(4) a`).nth(40).getAttribute("href");
  await using opened = await reader.open(`${site}areas/streams.html${link}`);
  const { page } = opened;
  const current = page.getByRole("dialog").locator("[aria-current]");
  expect(await current.innerText()).toBe("bun");
  const title = await page.getByRole("dialog").getByRole("heading", { level: 2 }).innerText();
  await page.getByRole("dialog").getByRole("link", { name: "deno", exact: true }).click();
  await expect.poll(() => current.innerText()).toBe("deno");
  await page.getByRole("dialog").getByRole("link", { name: "next" }).click();
  await expect.poll(() => page.getByRole("dialog").getByRole("heading", { level: 2 }).innerText()).not.toBe(title);
  await page.goBack();
  await page.goBack();
  await expect.poll(() => current.innerText()).toBe("bun");
});

test("a link to a check that is gone says so", async () => {
  await using opened = await reader.open(`${site}areas/streams.html#check=000000000000&target=bun`);
  expect(await opened.page.getByRole("heading", { name: "This site has no such check" }).isVisible()).toBe(true);
});

test("a data file that is missing is said, with what to do", async () => {
  const lost = await reader.render("lost", makeLarge().slice(0, 1));
  await reader.remove("lost/data");
  await using opened = await reader.open(`${lost}checks.html`);
  await expect.poll(() => opened.page.getByRole("alert").innerText()).toContain("belongs beside the site’s pages");
});

test("two targets beside each other: what only one passes, by feature, kept in the address", async () => {
  await using opened = await reader.open(`${site}compare.html#a=bun&b=deno`);
  const { page } = opened;
  await page.getByRole("heading", { name: /^Only bun · 1.4.5 passes: \d+$/ }).waitFor();
  const first = page.locator(".compared-checks").first().locator(rows);
  expect(await first.locator("td:nth-child(2) .pass").count()).toBe(await first.count());
  expect(await first.locator("td:nth-child(3) .pass").count()).toBe(0);
  await page.getByRole("button", { name: "Swap" }).click();
  await expect.poll(() => hash(opened)).toBe("#a=deno&b=bun");
  await page.getByLabel("One").selectOption({ label: "bun · 1.4.4 · run of 2026-10-01 00:00" });
  await page.getByRole("heading", { name: /^Only bun · 1.4.5 passes: [01]$/ }).waitFor();
});

test("what changed is listed by name with its cause and a way to its evidence", async () => {
  await using opened = await reader.open(`${site}changes.html`);
  const { page } = opened;
  const row = page.locator(".changes tbody tr");
  expect(await row.count()).toBe(1);
  expect(await row.innerText()).toMatch(/stub.*new runtime version/s);
  await page.getByText("3 differences from the baseline: 3 closed gaps").click();
  await page.locator(".differences").getByRole("link").nth(1).click();
  const title = page.getByRole("dialog").getByRole("heading", { level: 2 });
  expect(await title.innerText()).toBe("rejects with an AbortError that carries the reason given");
});

test("the keyboard alone: one stop for a table, arrows inside, Enter opens", async () => {
  await using opened = await reader.open(`${site}areas/crypto.html`);
  const { page } = opened;
  await page.getByLabel("Changed since").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("href"));
  const first = await focused();
  expect(first).toMatch(/^#check=.*target=node$/);
  for (const key of ["ArrowRight", "ArrowDown", "ArrowUp", "ArrowLeft"]) await page.keyboard.press(key);
  expect(await focused()).toBe(first);
  await page.keyboard.press("ArrowRight");
  expect(await focused()).toMatch(/target=node-lts$/);
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
  expect(outline).toBe("solid");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
});

test("facts by capability and launch, with the way to the evidence", async () => {
  await using opened = await reader.open(`${site}permissions.html`);
  const { page } = opened;
  expect(await page.locator(".facts tbody tr").count()).toBe(39);
  await page.getByText("broken promise").locator("..").getByRole("link").click();
  await page.getByRole("dialog").waitFor();
  expect(page.url()).toContain("areas/permissions.html#check=");
});

test("names by module, with what is missing", async () => {
  await using opened = await reader.open(`${site}names.html`);
  const { page } = opened;
  const row = page.getByRole("row", { name: /node:http2/ });
  expect(await row.innerText()).toMatch(/reference[\s\S]*off/);
  await row.getByRole("link").nth(3).click();
  await page.getByRole("dialog").waitFor();
  expect(await page.getByRole("dialog").locator("details[open] .missing li").allInnerTexts()).toHaveLength(3);
});

test("dark where the reader's system is", async () => {
  const ground = async (colorScheme: "light" | "dark") => {
    await using opened = await reader.open(`${site}index.html`, { colorScheme });
    return await opened.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  };
  expect(await ground("light")).toBe("rgb(247, 248, 248)");
  expect(await ground("dark")).toBe("rgb(18, 21, 24)");
});

test.each([...pages, "checks.html#q=crypto", "areas/crypto.html#verdict=fail"])(
  "at a phone's width %s scrolls sideways in its tables only",
  async (path) => {
    await using opened = await reader.open(`${site}${path}`, phone);
    const { page } = opened;
    await page.waitForLoadState("networkidle");
    const cell = page.locator(`${rows} td a.fail`).first();
    if (path.includes("verdict")) await cell.click();
    const widths = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll("dialog")].map((one) => one.scrollWidth),
    );
    expect(Math.max(...widths)).toBeLessThanOrEqual(390);
  },
);

test("at a phone's width the first column stays and every verdict names its target", async () => {
  await using opened = await reader.open(`${site}areas/streams.html`, phone);
  const seen = await opened.page.evaluate(() => {
    const area = document.querySelector(".area")!;
    area.querySelector(".scroll")!.scrollLeft = 400;
    const [head, cell] = [area.querySelector(".check th")!, area.querySelector(".check td:nth-child(4)")!];
    return { left: head.getBoundingClientRect().left, label: getComputedStyle(cell, "::before").content };
  });
  expect(seen.left).toBeGreaterThanOrEqual(0);
  expect(seen.label).toContain("bun");
});

test("a column that is too old says so and has no colours left", async () => {
  const later = "2026-12-31T12:00:00Z";
  await using overview = await reader.open(`${site}index.html`, {}, later);
  expect(await overview.page.locator("th .age").first().innerText()).toBe("stale, 41 days");
  await using area = await reader.open(`${site}areas/streams.html`, {}, later);
  const cells = area.page.locator(".check td");
  expect(await cells.first().evaluate((cell) => getComputedStyle(cell).filter)).toBe("grayscale(1)");
});

test("without a script every verdict can be read", async () => {
  await using opened = await reader.open(`${site}areas/streams.html`, { javaScriptEnabled: false });
  const { page } = opened;
  expect(await shown(opened)).toBe(140);
  expect(await page.locator(".controls").isVisible()).toBe(false);
  expect(await page.getByText("need a script, which is off here").isVisible()).toBe(true);
});

test("on paper there are the tables, and nothing to press", async () => {
  await using opened = await reader.open(`${site}areas/streams.html`);
  await opened.page.emulateMedia({ media: "print" });
  expect(await opened.page.locator(".controls, nav").filter({ visible: true }).count()).toBe(0);
  expect(await opened.page.locator(".checks").isVisible()).toBe(true);
});
