/**
 * The keys of `wintermatrix.config.ts`. This table is the one place where they are: the types of `defineConfig`, the
 * errors and the documentation come from it. To add a key, add it here and read it where it counts.
 */
export interface Key<Value> {
  /** The flag of the command line that overrides it. */
  flag: string;
  /** What a value has to be: ends the sentence "… has to be". */
  expects: string;
  /** As it is written in a config. */
  example: string;
  accepts: (value: unknown) => value is Value;
  /** A relative path, meaning one from the config's own folder. */
  isPath?: true;
}

type Names = readonly string[];
const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
const names = {
  expects: "a list of names",
  accepts: (value: unknown): value is Names => Array.isArray(value) && value.every(isText),
};
const folder = { expects: "the path of a folder", accepts: isText, isPath: true } as const;

export const keys = {
  /** What to run: slots or versions, as `--target` takes them. Every default target where absent. */
  targets: { ...names, flag: "target", example: '["node-lts", "bun"]' },
  /** The areas of checks to run. All of them where absent. */
  areas: { ...names, flag: "area", example: '["streams", "fetch"]' },
  /** The folder of the verdicts to compare with. The ones that come with wintermatrix where absent. */
  baseline: { ...folder, flag: "baseline", example: '"./baseline"' },
  /** The folder that results and reports are written to. `matrix` in the working directory where absent. */
  output: { ...folder, flag: "out", example: '"./matrix"' },
} satisfies Record<string, Key<unknown>>;

type ValueOf<Entry> = Entry extends Key<infer Value> ? Value : never;

/** What a config may hold. Flags override it; relative paths start at the config's own folder. */
export type Config = { [Name in keyof typeof keys]?: ValueOf<(typeof keys)[Name]> | undefined };

/** What a config file may export by default: the config, a promise of it, or a function that gives either. */
export type ConfigExport = Config | Promise<Config> | (() => Config | Promise<Config>);
