import { expect, test } from "vitest";
import { everything } from "../../../runners/grants.ts";
import workerd from "../../../runners/runtimes/workerd.ts";

const options = { date: "2026-11-17", nodejs_compat: "off" };
const target = { slot: "workerd-bare", runtime: "workerd", version: "1.20261117.1", options };
const plan = { target, entry: "repro.capnp", folder: ".", grants: everything, hosts: {} };

/** The texts of a configuration, as Cap'n Proto joins and reads them. */
function readTexts(text: string): string {
  const lines = text.slice(text.indexOf("esModule =")).match(/^ {6}"(?:\\.|[^"\\])*"/gm) ?? [];
  return lines.map((line) => JSON.parse(line.trim())).join("");
}

test("a script is in the configuration as it was, and no file of the folder is", () => {
  const script = 'console.log("a\\n", "\té\\\\");\r\n\nexport default { test: main };';
  const text = workerd.standalone.write(plan, script);
  expect(readTexts(text)).toBe(`${script}\n`);
  expect(text).not.toContain("embed");
  expect(text).toContain('compatibilityFlags = ["no_nodejs_compat","no_nodejs_compat_v2"]');
});
