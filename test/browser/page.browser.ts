import { afterAll, beforeAll, expect, test } from "vitest";
import { makeLarge } from "../reports/large.ts";
import { type Opened, Reader } from "./pages.ts";

let reader: Reader;
let address: string;
beforeAll(async () => {
  reader = await Reader.start();
  address = await reader.render("large", makeLarge());
});
afterAll(() => reader[Symbol.asyncDispose]());

const rows = "tr.check:not([hidden])";
const shown = ({ page }: Opened) => page.locator(`.area:not([hidden]) ${rows}`).count();
const hash = ({ page }: Opened) => page.evaluate(() => decodeURIComponent(location.hash));

test("opens with the table of areas by target, asks nobody for anything and complains of nothing", async () => {
  await using opened = await reader.open(address);
  const { page, requests, complaints } = opened;
  const summary = page.getByRole("table", { name: /Checks passed/ });
  expect(await summary.getByRole("columnheader").allInnerTexts()).toHaveLength(7);
  expect(await summary.getByRole("row", { name: /^streams/ }).innerText()).toMatch(/137\s*\/140/);
  expect(await summary.boundingBox().then((box) => box!.y)).toBeLessThan(250);
  expect(await page.locator(".found").innerText()).toBe("739 of 739 checks");
  expect(requests).toStrictEqual([]);
  expect(complaints).toStrictEqual([]);
});

test("filters by area, verdict and target, and the address restores them", async () => {
  await using opened = await reader.open(address);
  const { page } = opened;
  await page.getByLabel("Area").selectOption("streams");
  await page.getByLabel("Target that").selectOption("bun");
  await page.getByText("absent", { exact: true }).first().click();
  await expect.poll(() => hash(opened)).toBe("#area=streams&in=bun&verdict=absent");
  const count = await shown(opened);
  expect(count).toBeGreaterThan(0);
  expect(await page.locator(`${rows} td:nth-child(4) .absent`).count()).toBe(count);

  await using again = await reader.open(page.url());
  expect(await shown(again)).toBe(count);
  expect(await again.page.getByLabel("Area").inputValue()).toBe("streams");
  expect(
    await again.page
      .locator("[name=verdict]:checked")
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
  ).toStrictEqual(["absent"]);
});

test("shows only what differs between targets, or from the baseline", async () => {
  await using opened = await reader.open(`${address}#differs=1`);
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
  await opened.page.getByRole("button", { name: "Clear" }).click();
  await opened.page.getByText("differs from the baseline").click();
  await expect.poll(() => shown(opened)).toBe(3);
});

test("searches everything a check says, and clears", async () => {
  await using opened = await reader.open(address);
  const { page } = opened;
  await page.getByLabel("Search the checks").fill("BYTE cancellation");
  await expect.poll(() => shown(opened)).toBe(4);
  await page.getByLabel("Search the checks").fill("getReader");
  await expect.poll(() => shown(opened)).toBeGreaterThan(10);
  await page.getByLabel("Search the checks").fill("no such words");
  expect(await page.getByText("No check fits").isVisible()).toBe(true);
  await page.getByRole("button", { name: "Clear" }).click();
  await expect.poll(() => shown(opened)).toBe(739);
});

test("a figure of the summary leads to what did not pass", async () => {
  await using opened = await reader.open(address);
  const { page } = opened;
  await page
    .locator(".summary")
    .getByRole("row", { name: /^fetch/ })
    .getByRole("link")
    .nth(3)
    .click();
  await expect.poll(() => shown(opened)).toBe(11);
  expect(await hash(opened)).toBe("#area=fetch&in=bun&verdict=flaky,fail,stub,absent,timeout,crash");
});

test("a cell opens its evidence; Escape closes it and the focus is back", async () => {
  await using opened = await reader.open(`${address}#verdict=fail`);
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
  expect(await panel.locator(".exact").innerText()).toContain("workerd@1.20261117.1+date=2026-11-17+nodejs_compat=off");
  expect(await hash(opened)).toBe("#verdict=fail&check=crypto/SubtleCrypto.digest/18&target=workerd-bare");

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
  const link = `${address}#check=${encodeURIComponent("streams/pipeTo/90")}&target=bun`;
  await using opened = await reader.open(link);
  const { page } = opened;
  const current = page.getByRole("dialog").locator("[aria-current]");
  expect(await current.innerText()).toBe("bun");
  await page.getByRole("dialog").getByRole("link", { name: "deno", exact: true }).click();
  await expect.poll(() => current.innerText()).toBe("deno");
  await page.getByRole("dialog").getByRole("link", { name: "next" }).click();
  await expect.poll(() => hash(opened)).toContain("pipeTo/91");
  await page.goBack();
  await page.goBack();
  await expect.poll(() => current.innerText()).toBe("bun");
});

test("what differs from the baseline is listed by name, with a way to its evidence", async () => {
  await using opened = await reader.open(address);
  const { page } = opened;
  await page.getByText("3 differences from the baseline: 3 closed gaps").click();
  await page.locator(".differences").getByRole("link").nth(1).click();
  const title = page.getByRole("dialog").getByRole("heading", { level: 2 });
  expect(await title.innerText()).toBe("rejects with an AbortError that carries the reason given");
});

test("the keyboard alone: one stop for a table, arrows inside, Enter opens", async () => {
  await using opened = await reader.open(`${address}#area=crypto`);
  const { page } = opened;
  await page.getByLabel("differs from the baseline").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("href"));
  const first = await focused();
  expect(first).toMatch(/^#check=crypto.*target=node$/);
  for (const key of ["ArrowRight", "ArrowDown", "ArrowUp", "ArrowLeft"]) await page.keyboard.press(key);
  expect(await focused()).toBe(first);
  await page.keyboard.press("ArrowRight");
  expect(await focused()).toMatch(/target=node-lts$/);
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
  expect(outline).toBe("solid");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
});

test("the views: facts by capability and launch, names by module with what is missing, exact targets", async () => {
  await using opened = await reader.open(address);
  const { page } = opened;
  await page.getByRole("link", { name: "Permissions", exact: true }).click();
  expect(await page.locator(".facts tbody tr").count()).toBe(39);
  expect(await page.getByText("broken promise").isVisible()).toBe(true);
  await page.getByRole("link", { name: "Shape and presence", exact: true }).click();
  const row = page.getByRole("row", { name: /node:http2/ });
  expect(await row.innerText()).toMatch(/reference[\s\S]*off/);
  await row.getByRole("link").nth(3).click();
  expect(await page.getByRole("dialog").locator("details[open] .missing li").allInnerTexts()).toHaveLength(3);
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Targets", exact: true }).click();
  expect(await page.locator(".target").count()).toBe(6);
});

test("dark where the reader's system is", async () => {
  const ground = async (colorScheme: "light" | "dark") => {
    await using opened = await reader.open(address, { colorScheme });
    return await opened.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  };
  expect(await ground("light")).toBe("rgb(247, 248, 248)");
  expect(await ground("dark")).toBe("rgb(18, 21, 24)");
});

test.each([
  "",
  "#view=permissions",
  "#view=names",
  "#view=targets",
  "#view=guide",
  "#check=crypto%2FEd25519%2F50&target=bun",
])("at a phone's width %s scrolls sideways in its tables only", async (view) => {
  await using opened = await reader.open(`${address}${view}`, {
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  const widths = await opened.page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("dialog")].map((one) => one.scrollWidth),
  );
  expect(Math.max(...widths)).toBeLessThanOrEqual(390);
});

test("at a phone's width the first column stays and every verdict names its target", async () => {
  await using opened = await reader.open(`${address}#area=streams`, {
    viewport: { width: 390, height: 844 },
    isMobile: true,
  });
  const seen = await opened.page.evaluate(() => {
    const area = document.querySelector('[data-area="streams"]')!;
    area.querySelector(".scroll")!.scrollLeft = 400;
    const [head, cell] = [area.querySelector(".check th")!, area.querySelector(".check td:nth-child(4)")!];
    return { left: head.getBoundingClientRect().left, label: getComputedStyle(cell, "::before").content };
  });
  expect(seen.left).toBeGreaterThanOrEqual(0);
  expect(seen.label).toContain("bun");
});

test("a column that is too old says so and has no colours left", async () => {
  await using opened = await reader.open(address, {}, "2026-12-31T12:00:00Z");
  expect(await opened.page.locator("th .age").first().innerText()).toBe("stale, 41 days");
  expect(
    await opened.page
      .locator(".check td")
      .first()
      .evaluate((cell) => getComputedStyle(cell).filter),
  ).toBe("grayscale(1)");
});

test("without a script all of it can be read", async () => {
  await using opened = await reader.open(address, { javaScriptEnabled: false });
  expect(await opened.page.locator("[data-view]:visible").count()).toBe(5);
  expect(await opened.page.locator(".controls").isVisible()).toBe(false);
});
