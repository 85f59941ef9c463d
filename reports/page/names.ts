/** The generated tiers by module or interface: how many of its names are there. */

import type { Tier } from "../../wire/results.ts";
import type { FeatureRow, Matrix } from "../model.ts";
import { addressOfNames } from "./address.ts";
import { html, type Markup } from "./markup.ts";
import { tellScore } from "./scores.ts";

function tellFeature(area: string, { feature, scores }: FeatureRow, tier: Tier, keys: readonly string[]): Markup {
  const cells = keys.map((key) => {
    const score = scores[tier]?.[key];
    if (!score || score.of === 0) return html`<td>${tellScore(score)}</td>`;
    return html`<td><a tabindex="-1" href="${addressOfNames(area, feature, tier, key)}">${tellScore(score)}</a></td>`;
  });
  return html`<tr><th scope="row">${feature}</th>${cells}</tr>\n`;
}

function tellTier(matrix: Matrix, tier: Tier): Markup[] {
  const { areas, columns } = matrix;
  const heads = columns.map(
    ({ key, target }) =>
      html`<th scope="col" data-column="${key}" title="${target.title} ${target.version}">${key}</th>`,
  );
  const own = areas.filter(({ scores }) => scores[tier]);
  return own.map(({ area, features }) => {
    const rows = features
      .filter(({ scores }) => scores[tier])
      .map((feature) =>
        tellFeature(
          area,
          feature,
          tier,
          columns.map(({ key }) => key),
        ),
      );
    return html`<section class="area"><div class="scroll"><table class="names">
<thead><tr><th scope="col"><h3>${area}</h3> <span class="shown">${tier}</span></th>${heads}</tr></thead>
<tbody>${rows}</tbody></table></div></section>\n`;
  });
}

/** The tables of shape and presence; undefined where neither was run. */
export function tellNames(matrix: Matrix): Markup | undefined {
  const tables = (["presence", "shape"] as const).flatMap((tier) => tellTier(matrix, tier));
  return tables.length === 0 ? undefined : html`${tables}`;
}
