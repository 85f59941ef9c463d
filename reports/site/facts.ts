/** The table of permission facts: what an attempt at a capability led to under each launch. */
import type { FactRow, Matrix } from "../model.ts";
import { flatten } from "../text.ts";
import { addressOfCell } from "./address.ts";
import { tellHead } from "./checks.ts";
import { html, type Markup } from "./markup.ts";
import { type Areas, areasOf } from "./site.ts";

const classes: Readonly<Record<FactRow["cells"][string]["outcome"], string>> = {
  allowed: "allowed",
  denied: "denied",
  "no control offered": "uncontrolled",
};

function tellFact(key: string, fact: FactRow["cells"][string] | undefined, areas: Areas): Markup {
  if (!fact) return html`<td><span class="none">not run</span></td>`;
  const area = areas.get(fact.check);
  const detail = fact.detail !== undefined && html`<small>${flatten(fact.detail, 60)}</small>`;
  const broken = fact.verdict === "fail" && html`<small class="change">broken promise</small>`;
  return html`<td><a class="fact ${classes[fact.outcome]}" href="${addressOfCell(area ?? "", fact.check, key)}">${fact.outcome}</a>${detail}${broken}</td>`;
}

function tellCapability(capability: string, rows: readonly FactRow[], keys: readonly string[], areas: Areas): Markup {
  const lines = rows.map((row, index) => {
    const cells = keys.map((key) => tellFact(key, row.cells[key], areas));
    const head = index === 0 && html`<th scope="rowgroup" rowspan="${rows.length}">${capability}</th>`;
    return html`<tr>${head}<th scope="row" class="launch">${row.launch}</th>${cells}</tr>\n`;
  });
  return html`<tbody>${lines}</tbody>`;
}

/** The table of facts; undefined where none was seen. */
export function tellFacts(matrix: Matrix): Markup | undefined {
  const { facts, columns } = matrix;
  if (facts.length === 0) return undefined;
  const areas = areasOf(matrix);
  const heads = columns.map(tellHead);
  const groups = [...Map.groupBy(facts, ({ capability }) => capability)];
  const body = groups.map(([capability, rows]) =>
    tellCapability(
      capability,
      rows,
      columns.map(({ key }) => key),
      areas,
    ),
  );
  return html`<div class="scroll"><table class="facts"><caption>What an attempt at a capability led to, by launch and target</caption>
<thead><tr><th scope="col">capability</th><th scope="col">launched with</th>${heads}</tr></thead>
${body}</table></div>`;
}
