import { expect, test } from "vitest";
import { diffRuns } from "../../../reports/diff.ts";
import github from "../../../reports/formats/github.ts";
import { writeCommand } from "../../../reports/github/commands.ts";
import { buildMatrix } from "../../../reports/matrix.ts";
import { makeCheck, makeResult } from "../factory.ts";
import { makeHostile, nasty } from "../hostile.ts";
import { makeSample } from "../sample.ts";

function render(results: Parameters<typeof buildMatrix>[0], was: "pass" | "fail" = "pass") {
  const checks = new Map(results.flatMap((one) => one.checks.map(({ id }) => [id, [was, "r1"] as const])));
  const slots = results.map(({ target: { slot } }) => [slot, { slot, target: `${slot}@1.0.0`, checks }] as const);
  return github.renderFiles(buildMatrix(results), { diffs: diffRuns(results, new Map(slots)) });
}

test("the whole texts", async () => {
  const files = Object.entries(render(makeSample())).map(([path, content]) => `${path}\n${content}`);
  await expect(files.join("\n")).toMatchFileSnapshot("../golden/github.txt");
});

test("the command ends where it should, whatever is in it", () => {
  const line = writeCommand({
    level: "error",
    title: "a,b:c",
    message: "x\n::warning::y%0A",
    file: "a:b,c\r",
    line: 3,
  });
  expect(line).toBe("::error file=a%3Ab%2Cc%0D,line=3,title=a%2Cb%3Ac::x%0A::warning::y%250A");
});

test("a hostile runtime gets no line of its own", () => {
  const { "github/annotations.txt": lines, "github/summary.md": summary } = render(makeHostile());
  const all = lines.trimEnd().split("\n");
  expect(all).toHaveLength(2);
  for (const line of all) expect(line).toMatch(/^::error (file=[^,:]*,line=4,)?title=bun%3A \w+::[^\r\n]*$/);
  expect(summary).not.toContain("\u202e");
  expect(summary).not.toMatch(/^\s*::|^##\[/m);
  expect(nasty).toMatch(/^\s*::|^##\[/m);
});

test("no level has more annotations than GitHub shows, and the rest is counted", () => {
  const checks = Array.from({ length: 25 }, (_, index) => makeCheck({ id: `a/b#${index}`, verdict: "fail" }));
  const lines = render([makeResult("bun", checks)])
    ["github/annotations.txt"].trimEnd()
    .split("\n");
  expect(lines).toHaveLength(10);
  expect(lines.at(-1)).toContain("and 16 more");
});

test("what doesn't fail the run is a notice", () => {
  const results = [makeResult("bun", [makeCheck()])];
  const moving = results.map((one) => ({ ...one, target: { ...one.target, moving: true } }));
  expect(render(results, "fail")["github/annotations.txt"]).toMatch(/^::warning .*closed gap/);
  expect(render(moving, "fail")["github/annotations.txt"]).toMatch(/^::notice .*proposed baseline change/);
});

test("a summary too long for GitHub is cut between two lines, and says so", () => {
  const reason = "r".repeat(250);
  const checks = Array.from({ length: 5000 }, (_, index) => makeCheck({ id: `a/b#${index}`, verdict: "fail", reason }));
  const { "github/summary.md": summary } = render([makeResult("bun", checks)]);
  expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
  expect(summary.trimEnd().split("\n").at(-1)).toMatch(/cut: matrix.md has all/);
});
