/** The generated tiers by module or interface: how many of its names are there. */

import type { Tier } from "../../wire/results.ts";
import type { FeatureRow, Matrix } from "../model.ts";
import { namesFile, namesHash, namesKey } from "./address.ts";
import { tellHead } from "./checks.ts";
import { html, type Markup } from "./markup.ts";
import { tellScore } from "./scores.ts";

function tellFeature(area: string, { feature, scores }: FeatureRow, tier: Tier, keys: readonly string[]): Markup {
  const cells = keys.map((key) => {
    const score = scores[tier]?.[key];
    if (!score || score.of === 0) return html`<td>${tellScore(score)}</td>`;
    return html`<td><a tabindex="-1" href="${namesHash(tier, area, feature, key)}">${tellScore(score)}</a></td>`;
  });
  return html`<tr data-names="${namesKey(tier, area, feature)}" data-file="${namesFile(tier)}"><th scope="row">${feature}</th>${cells}</tr>\n`;
}

function tellTier(matrix: Matrix, tier: Tier): Markup[] {
  const { areas, columns } = matrix;
  const heads = columns.map(tellHead);
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
<thead><tr><th scope="col"><h2>${area === tier ? tier : `${area}: ${tier}`}</h2></th>${heads}</tr></thead>
<tbody>${rows}</tbody></table></div></section>\n`;
  });
}

/** The tables of shape and presence; undefined where neither was run. */
export function tellNames(matrix: Matrix): Markup | undefined {
  const tables = (["presence", "shape"] as const).flatMap((tier) => tellTier(matrix, tier));
  return tables.length === 0 ? undefined : html`${tables}`;
}
