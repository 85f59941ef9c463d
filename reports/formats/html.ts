import type { StreamedFormat } from "../formats.ts";
import { makeSite } from "../site/files.ts";

/** The site: index.html and what belongs to it. */
export default { name: "html", byDefault: true, makeFiles: makeSite } satisfies StreamedFormat;
