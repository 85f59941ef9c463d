/** Inputs of the action → arguments of the command. They pass no shell, so that nothing in them is run. */
export function argumentsOf(env: NodeJS.ProcessEnv): string[] {
  const { INPUT_PACKAGE: asked = "", INPUT_BASE: base = "", INPUT_ARGUMENTS: more = "" } = env;
  const lines = more
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return ["check", asked.trim() || ".", ...(base.trim() ? ["--base", base.trim()] : []), ...lines, "--markdown"];
}
