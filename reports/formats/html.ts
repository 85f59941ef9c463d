import type { TextFormat, View } from "../formats.ts";
import type { Matrix } from "../model.ts";
import { writePage } from "../page/document.ts";

/** index.html: one page that holds everything and asks nobody for anything. */
function* write(matrix: Matrix, view: View = {}): Generator<string> {
  yield* writePage(matrix, view);
}

const render = (matrix: Matrix, view: View = {}): string => [...write(matrix, view)].join("");

export default { name: "html", byDefault: true, file: "index.html", render, write } satisfies TextFormat;
