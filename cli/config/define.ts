/** `defineConfig` and its types: a part of what `import … from "wintermatrix"` gives. */
import type { Config, ConfigExport } from "./keys.ts";

export type { Config, ConfigExport };

/** Gives back what it is given: an editor then knows the keys of a `wintermatrix.config.ts` and their types. */
export declare function defineConfig(config: ConfigExport): ConfigExport;
