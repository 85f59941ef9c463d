// The part that is used of npm's own configuration loader, which ships no types: https://github.com/npm/cli/tree/latest/workspaces/config
declare module "@npmcli/config" {
  export interface ConfigOptions {
    definitions: unknown;
    shorthands: unknown;
    flatten: unknown;
    /** Folder of the npm whose `npmrc` gives the builtin settings. */
    npmPath: string;
    argv: string[];
    env: Record<string, string | undefined>;
    cwd: string;
    warn: boolean;
  }
  export default class Config {
    constructor(options: ConfigOptions);
    load(): Promise<void>;
    /** Whether a setting comes from no file, variable or argument. */
    isDefault(key: string): boolean;
    /** Settings in the form that npm's libraries take them. */
    readonly flat: import("pacote").Options;
  }
}

declare module "@npmcli/config/lib/definitions/index.js" {
  const parts: Pick<import("@npmcli/config").ConfigOptions, "definitions" | "shorthands" | "flatten">;
  export default parts;
}
