import type { FilesFormat, View } from "../formats.ts";
import { writeAnnotations } from "../github/annotations.ts";
import { writeSummary } from "../github/summary.ts";
import type { Matrix } from "../model.ts";

/** github/summary.md for a step's summary, github/annotations.txt for its output; in GitHub Actions a run gives both there. */
function renderFiles(matrix: Matrix, view: View = {}) {
  return { "github/summary.md": writeSummary(matrix, view), "github/annotations.txt": writeAnnotations(matrix, view) };
}

export default { name: "github", renderFiles } satisfies FilesFormat;
