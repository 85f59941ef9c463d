/** How the run differs from the baseline: the verdict, and each difference by name with the way to its evidence. */
import { announceChange, announceComparison, announceReason, announceVerdict, listNamed } from "../announce.ts";
import type { Diff, Difference } from "../diff.ts";
import type { Column, Matrix } from "../model.ts";
import { addressOfCell } from "./address.ts";
import { html, type Markup } from "./markup.ts";
import { type Areas, areasOf } from "./site.ts";

function tellName({ id, now }: Difference, column: Column | undefined, areas: Areas): Markup {
  const area = areas.get(id);
  // What was not run, or belongs to no check, has no evidence to show.
  if (now === undefined || !column || area === undefined) return html`${id}`;
  return html`<a href="${addressOfCell(area, id, column.key)}">${id}</a>`;
}

function tellDifference(difference: Difference, column: Column | undefined, areas: Areas): Markup {
  const reason = announceReason(difference);
  const change = `${difference.kind}, ${announceChange(difference)}`;
  return html`<li>${tellName(difference, column, areas)}: ${change}${reason !== "" && html`<br><small>${reason}</small>`}</li>`;
}

function tellDiff(diff: Diff, columns: readonly Column[], areas: Areas): Markup | undefined {
  if (diff.differences.length === 0) return undefined;
  const column = columns.find(({ target }) => target.id === diff.target);
  const lines = listNamed(diff).map((difference) => tellDifference(difference, column, areas));
  return html`<p>${announceComparison(diff)}</p><ul>${lines}</ul>`;
}

/** The verdict of the comparison, which opens to the differences where there are any. */
export function tellDifferences(matrix: Matrix, diffs: readonly Diff[]): Markup {
  const verdict = announceVerdict(diffs);
  const areas = areasOf(matrix);
  const lists = diffs.map((diff) => tellDiff(diff, matrix.columns, areas)).filter((list) => list !== undefined);
  if (lists.length === 0) return html`<p class="compared">${verdict}</p>`;
  return html`<details class="compared"><summary>${verdict}</summary><div class="differences">${lists}</div></details>`;
}
