/** Tiny packages, checked as a user checks them. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import type { Report, Row } from "../../library/types.ts";

const bin = fileURLToPath(new URL("../../bin/wintermatrix.js", import.meta.url));

/** @param manifest what differs from that of an ES module. @param files by path in the package */
export async function checkAcme(
  { manifest = {}, files }: { manifest?: object; files: Record<string, string | Buffer> },
  ...targets: string[]
): Promise<{ row(entry: string, column: string): Row; report: Report; text(): Promise<string> }> {
  const folder = await mkdtemp(join(tmpdir(), "acme-"));
  const made = { name: "acme", version: "1.0.0", type: "module", exports: "./index.js", ...manifest };
  try {
    for (const [name, content] of Object.entries({ ...files, "package.json": JSON.stringify(made) })) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    const args = [bin, "check", folder, "--json", ...targets.flatMap((name) => ["--target", name])];
    const { stdout, stderr } = await execa(process.execPath, args, { cwd: folder, reject: false });
    if (stdout === "") throw new Error(stderr);
    const report = JSON.parse(stdout) as Report;
    const { loadCheckFormats } = await import("../../library/formats.ts");
    return {
      report,
      row: (entry, column) => report.rows.find((row) => row.entry === entry && row.column === column)!,
      text: async () => (await loadCheckFormats()).get("terminal")!.render(report),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
