import type { TextFormat, View } from "../formats.ts";
import type { Matrix } from "../model.ts";
import { writePage } from "../page/document.ts";

/** index.html: one page that holds everything and asks nobody for anything. */
function render(matrix: Matrix, view: View = {}): string {
  return writePage(matrix, view);
}

export default { name: "html", byDefault: true, file: "index.html", render } satisfies TextFormat;
