import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Baseline } from "../../reports/baseline.ts";
import { diffRuns } from "../../reports/diff.ts";
import html from "../../reports/formats/html.ts";
import { buildMatrix } from "../../reports/matrix.ts";
import type { ResultFile } from "../../wire/results.ts";
import { launchChromium } from "./chromium.ts";

/** A baseline with every verdict of a run, and three that are other in the first one. */
function known({ target, checks }: ResultFile, place: number): Baseline {
  const entries = checks.map(({ id, verdict }, index) => {
    return [id, [place === 0 && index < 3 ? "flaky" : verdict, "r1"] as const] as const;
  });
  return { slot: target.slot, target: target.id, checks: new Map(entries) };
}

/** A page of a site that was opened, with everything that it should not do. */
export interface Opened extends AsyncDisposable {
  page: Page;
  /** Requests for anything but the site's own files. */
  requests: string[];
  /** Dialogs, errors of scripts, and messages of the console (a breach of the policy is one). */
  complaints: string[];
}

/** Chromium with sites on disk, as a person would open it. */
export class Reader implements AsyncDisposable {
  readonly #browser: Browser;
  readonly #folder: string;

  private constructor(browser: Browser, folder: string) {
    this.#browser = browser;
    this.#folder = folder;
  }

  static async start(): Promise<Reader> {
    return new Reader(await launchChromium(), await mkdtemp(join(tmpdir(), "page-")));
  }

  /** Writes the site of results, with the runs before them, and gives the address of its folder, which ends in a slash. */
  async render(name: string, results: readonly ResultFile[], earlier: readonly ResultFile[][] = []): Promise<string> {
    const folder = join(this.#folder, name);
    const diffs = diffRuns(
      results,
      new Map(results.map((result, index) => [result.target.slot, known(result, index)])),
    );
    for (const [path, text] of html.makeFiles(buildMatrix(results), { diffs, earlier })) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return `${pathToFileURL(folder).href}/`;
  }

  /** Takes a part of a site away. */
  async remove(path: string): Promise<void> {
    await rm(join(this.#folder, path), { recursive: true });
  }

  async open(address: string, options: BrowserContextOptions = {}, now = "2026-11-20T12:00:00Z"): Promise<Opened> {
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(5_000);
    const requests: string[] = [];
    const complaints: string[] = [];
    const own = pathToFileURL(this.#folder).href;
    page.on("request", (request) => request.url().startsWith(own) || requests.push(request.url()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => complaints.push(message.text()));
    page.on("dialog", (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      return dialog.dismiss();
    });
    if (options.javaScriptEnabled !== false) await page.clock.setFixedTime(new Date(now));
    await page.goto(address);
    return { page, requests, complaints, [Symbol.asyncDispose]: () => context.close() };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser.close();
    await rm(this.#folder, { recursive: true });
  }
}
