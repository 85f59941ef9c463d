import { listBadges } from "../badge.ts";
import { drawBadge } from "../badge-picture.ts";
import { nameFile } from "../file-name.ts";
import type { FilesFormat } from "../formats.ts";
import type { Matrix } from "../model.ts";

/** badges/<profile>/<column>.svg: the share that a target passes of a profile. */
function renderFiles(matrix: Matrix): Record<string, string> {
  const files = listBadges(matrix).map((badge) => [
    `badges/${badge.path.map(nameFile).join("/")}.svg`,
    drawBadge(badge),
  ]);
  return Object.fromEntries(files);
}

export default { name: "badges", renderFiles } satisfies FilesFormat;
