/** Pieces as the text that a reader sees. */
import type { Source } from "../../wire/results.ts";
import { lineAt, type Module } from "./module.ts";
import { byStart, contains, type Span } from "./nodes.ts";
import type { Piece } from "./pieces.ts";

/** The first piece, then the others by file and position; a piece of another file is headed by its path. */
export function sourceOf([main, ...others]: readonly Piece[], data: readonly string[] = []): Source {
  if (!main) throw new TypeError("a source is made of at least one piece");
  const shown = others.filter((piece) => !piece.hidden && !isWithinAnother(piece, [main, ...others]));
  const own = shown.filter(({ module }) => module === main.module).sort(byStart);
  const rest = shown.filter(({ module }) => module !== main.module).sort(byFile);
  const texts = [main, ...own].map(excerpt);
  const foreign = rest.map((piece) => `// ${piece.module.file}\n${excerpt(piece)}`);
  const files = data.map((file) => `// ${file}`);
  return { file: main.module.file, line: firstLine(main), text: [...texts, ...foreign, ...files].join("\n\n") };
}

function isWithinAnother(piece: Piece, pieces: readonly Piece[]): boolean {
  return pieces.some(
    (other) => other !== piece && !other.hidden && other.module === piece.module && contains(other, piece),
  );
}

function byFile(left: Piece, right: Piece): number {
  if (left.module === right.module) return byStart(left, right);
  return left.module.file < right.module.file ? -1 : 1;
}

/** 1-based line at which a piece's text begins, its comment included. */
function firstLine({ module, start }: Piece): number {
  return lineAt(module, withComment(module, start));
}

function excerpt({ module, start, end }: Piece): string {
  return dedent(module, { start: withComment(module, start), end });
}

/** Where the comment directly above begins; else the start itself. */
function withComment(module: Module, start: number): number {
  const above = module.comments.findLast((comment) => comment.end <= start);
  if (!above || !/^[ \t]*(\r?\n)?[ \t]*$/.test(module.text.slice(above.end, start))) return start;
  const before = module.text.slice(lineStart(module, above.start), above.start);
  return before.trim() === "" ? withComment(module, above.start) : start;
}

const lineStart = (module: Module, offset: number): number => module.lines[lineAt(module, offset) - 1] ?? 0;

function dedent(module: Module, { start, end }: Span): string {
  const indent = /^[ \t]*/.exec(module.text.slice(lineStart(module, start), start))?.[0].length ?? 0;
  const depth = new RegExp(`^[ \\t]{1,${Math.max(indent, 1)}}`);
  const starts = [start, ...module.lines.filter((line) => line > start && line < end)];
  const lines = starts.map((from, at) => {
    const line = module.text.slice(from, starts[at + 1] ?? end);
    return indent === 0 || at === 0 || isInTemplate(module, from) ? line : line.replace(depth, "");
  });
  return lines.join("").trimEnd();
}

/** Blanks inside a template literal are part of what the check says. */
function isInTemplate({ index }: Module, offset: number): boolean {
  return index.templates.some(({ start, end }) => start < offset && offset <= end);
}
