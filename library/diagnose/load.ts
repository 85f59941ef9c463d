/** Every step of the diagnosis, in the order in which they are tried. */
import { readdir } from "node:fs/promises";
import { extname } from "node:path";
import type { DiagnosisStep } from "./step.ts";

export async function loadSteps(): Promise<DiagnosisStep[]> {
  const extension = extname(import.meta.url);
  const files = (await readdir(new URL("./steps/", import.meta.url))).filter(
    (file) => file.endsWith(extension) && !file.endsWith(`.d${extension}`),
  );
  const modules: { default: DiagnosisStep }[] = await Promise.all(
    files.sort().map((file) => import(new URL(`./steps/${file}`, import.meta.url).href)),
  );
  return modules.map((module) => module.default).sort((left, right) => left.order - right.order);
}
