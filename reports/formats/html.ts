import type { Format } from "../formats.ts";
import { makeSite } from "../site/files.ts";

/** The site: index.html and what belongs to it. */
export default { name: "html", files: makeSite } satisfies Format;
