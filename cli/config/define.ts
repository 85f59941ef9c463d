/** The types of what `import … from "wintermatrix"` gives: `index.js` at the root of the package. */
import type { Config, ConfigExport } from "./keys.ts";

export type { Config, ConfigExport };

/** Gives back what it is given: an editor then knows the keys of a `wintermatrix.config.ts` and their types. */
export declare function defineConfig(config: ConfigExport): ConfigExport;
