/** The calls of a check as one module that needs nothing of ours. */
import { join } from "node:path";
import { type BuildFailure, build } from "esbuild";
import { root } from "../../suites/files.ts";
import { InputError } from "../../wire/input-error.ts";
import type { CheckRecord } from "../../wire/results.ts";
import type { Call } from "./calls.ts";

/** Modules of the probes' folder that only the harness's bundle has beside it. */
const external = ["node:*", "cloudflare:*", "bun:*"];

function writeCall({ probe, args }: Call): string {
  const shown = JSON.stringify(`${probe}(${args.join(", ")})`.replaceAll(/\s+/g, " ").slice(0, 200));
  return `  await show(${shown}, () => ${probe}(${args.join(", ")}));`;
}

function writeEntry(suite: string, calls: readonly Call[]): string {
  const names = [...new Set(calls.map(({ probe }) => probe))].sort();
  return `import { ${names.join(", ")} } from "./${suite}.probes.ts";

async function show(call, make) {
  try {
    console.log(call, "returned", await make());
  } catch (thrown) {
    console.log(call, "threw", thrown);
  }
}

export async function main() {
${calls.map(writeCall).join("\n")}
}
`;
}

/** The module, which declares \`main\`. @throws InputError where the probes aren't in the suite's own file */
export async function bundleCalls(record: CheckRecord, calls: readonly Call[]): Promise<string> {
  const options = { bundle: true, format: "esm", platform: "neutral", target: "esnext", charset: "utf8" } as const;
  const stdin = {
    contents: writeEntry(record.suite, calls),
    resolveDir: join(root, "suites"),
    loader: "js",
    sourcefile: "the calls",
  } as const;
  try {
    const { outputFiles } = await build({ ...options, stdin, external, write: false, logLevel: "silent" });
    return outputFiles[0]!.text.replace(/\nexport \{\n {2}main\n\};\n$/, "\n");
  } catch (failure) {
    if (!(failure as BuildFailure).errors) throw failure;
    throw new InputError(
      `${record.id} takes more than its probes: ${(failure as Error).message}. Run it with: wintermatrix run --only '${record.id}'`,
      { cause: failure },
    );
  }
}
