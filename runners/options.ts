/** Options of a target, from how they are typed to what a runtime is started with. */
import { InputError } from "../wire/input-error.ts";

/** Option → value; `""` for one that is only named. */
export type Options = Readonly<Record<string, string>>;

/** `["date=2025-01-01", "nodejs_compat"]` → `{ date: "2025-01-01", nodejs_compat: "" }`. The last of a name counts. */
export function readGiven(given: readonly string[]): Options {
  const pairs = given.map((one) => /^([^=]*)=?(.*)$/s.exec(one) as RegExpExecArray);
  return Object.fromEntries(pairs.map(([, name = "", value = ""]) => [name, value]));
}

export const hasValue = (options: Options, name: string): boolean => options[name] !== "";

/** `date=2025-01-01`; the name alone where there is no value. */
export const writeOption = (name: string, value: string): string => (value === "" ? name : `${name}=${value}`);

/** What a runtime's own flags are asked for: its key, an example, and the flags that are not for a target to give. */
export interface FlagRules {
  key: string;
  example: string;
  /** Flags that the checks themselves give or that nothing would be served with. */
  reserved: RegExp;
}

/**
 * A reader of options that are the runtime's own flags (`--expose-gc`), passed on as they are. Whether a version has a
 * flag is its own to say: it refuses to start with one that it doesn't know.
 */
export function flagsOf({ key, example, reserved }: FlagRules): (version: string, given: readonly string[]) => Options {
  return (_version, given) => {
    for (const one of given) {
      if (!/^--[a-z]/.test(one))
        throw new InputError(
          `No such option "${one}" for ${key}: it takes its own flags, written out. Try --target ${key}@latest+${example}`,
        );
      if (reserved.test(one))
        throw new InputError(`"${one}" can't be given to ${key}: the checks decide about it. Leave it out`);
    }
    return readGiven(given);
  };
}

/** The flags among a target's options, as the runtime takes them. */
export function writeFlags(options: Options): string[] {
  const flags = Object.entries(options).filter(([name]) => name.startsWith("--"));
  return flags.sort(([left], [right]) => (left < right ? -1 : 1)).map(([name, value]) => writeOption(name, value));
}
