/** A badge as a picture. */
import type { Badge } from "./badge.ts";
import { escapeXml } from "./xml.ts";

/** Pixels of a character of Verdana at 11 px, roughly: `textLength` holds the text to what comes out. */
const widths: readonly [RegExp, number][] = [
  [/[ijl.,:;'|!()[\]]/u, 4],
  [/[ frt-]/u, 4.8],
  [/[mwMW%@]/u, 10],
  [/[A-Z]/u, 7.8],
  [/[\u0020-\u024f]/u, 6.8],
];

function measure(text: string): number {
  const all = Array.from(text, (character) => widths.find(([kind]) => kind.test(character))?.[1] ?? 12);
  return Math.ceil(all.reduce((sum, width) => sum + width, 0));
}

const padding = 6;

function box(text: string, left: number, color: string): { svg: string; width: number } {
  const own = measure(text);
  const width = own + 2 * padding;
  const rect = `<rect x="${left}" width="${width}" height="20" fill="#${color}"/>`;
  const words = `<text x="${left + padding}" y="14" textLength="${own}">${escapeXml(text, 120)}</text>`;
  return { svg: `  ${rect}\n  ${words}`, width };
}

/** SVG; its accessible name is `<label>: <message>`. */
export function drawBadge({ label, message, color }: Pick<Badge, "label" | "message" | "color">): string {
  const left = box(label, 0, "3d444d");
  const right = box(message, left.width, color);
  const name = escapeXml(`${label}: ${message}`, 240);
  const size = `width="${left.width + right.width}" height="20"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="${name}">
  <title>${name}</title>
  <g fill="#fff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">
${left.svg}
${right.svg}
  </g>
</svg>
`;
}
