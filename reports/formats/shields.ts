import { listBadges } from "../badge.ts";
import { nameFile } from "../file-name.ts";
import type { FilesFormat } from "../formats.ts";
import type { Matrix } from "../model.ts";

/** shields/<profile>/<column>.json, for https://shields.io/badges/endpoint-badge */
function renderFiles(matrix: Matrix): Record<string, string> {
  const files = listBadges(matrix).map(({ path, label, message, color }) => {
    const text = `${JSON.stringify({ schemaVersion: 1, label, message, color })}\n`;
    return [`shields/${path.map(nameFile).join("/")}.json`, text] as const;
  });
  return Object.fromEntries(files);
}

export default { name: "shields", renderFiles } satisfies FilesFormat;
